package backstop.twin;

import static backstop.twin.Sizes.PERIOD_COUNT;

/** Rates of return and payback of quarterly flows. */
final class Returns {

  private static final int GRID = 400;
  private static final int MOST_STEPS = 200;
  private static final double[] FACTORS = factors();

  private Returns() {}

  /** Quarterly discount factors of rates from −99% to 1000%, evenly spaced in ln(1 + rate). */
  private static double[] factors() {
    double[] q = new double[GRID];
    double low = Math.log(0.01);
    double high = Math.log(11);
    for (int k = 0; k < GRID; k++) {
      q[k] = Math.exp(-(low + (high - low) * k / (GRID - 1)) / 4);
    }
    return q;
  }

  private static double value(double[] flows, double q) {
    double sum = 0;
    for (int t = PERIOD_COUNT - 1; t >= 0; t--) {
      sum = sum * q + flows[t];
    }
    return sum;
  }

  private static double slope(double[] flows, double q) {
    double sum = 0;
    for (int t = PERIOD_COUNT - 1; t > 0; t--) {
      sum = sum * q + t * flows[t];
    }
    return sum;
  }

  /** How often the flows change their sign; there are no more rates than that. */
  private static int turns(double[] flows) {
    int turns = 0;
    double last = 0;
    for (double flow : flows) {
      if (flow != 0) {
        turns += last * flow < 0 ? 1 : 0;
        last = flow > 0 ? 1 : -1;
      }
    }
    return turns;
  }

  /** The point of the grid after the only rate, found by halving; 0 without one. */
  private static int crossing(double[] flows) {
    int low = 0;
    int high = GRID - 1;
    boolean negative = value(flows, FACTORS[low]) < 0;
    if (value(flows, FACTORS[high]) < 0 == negative) {
      return 0;
    }
    while (high - low > 1) {
      int middle = (low + high) / 2;
      if (value(flows, FACTORS[middle]) < 0 == negative) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** The point after the only change of sign on the grid; 0 with none or several. */
  private static int onlyChange(double[] flows) {
    double[] values = new double[GRID];
    for (int t = PERIOD_COUNT - 1; t >= 0; t--) {
      for (int k = 0; k < GRID; k++) {
        values[k] = values[k] * FACTORS[k] + flows[t];
      }
    }
    int point = 0;
    for (int k = 1; k < GRID; k++) {
      if (values[k - 1] < 0 != values[k] < 0) {
        if (point > 0) {
          return 0;
        }
        point = k;
      }
    }
    return point;
  }

  /** Newton's steps from the middle, which halve the bracket where they would leave it. */
  private static double between(double[] flows, double lower, double upper) {
    double low = lower;
    double high = upper;
    boolean negative = value(flows, low) < 0;
    double q = 0.5 * (low + high);
    for (int step = 0; step < MOST_STEPS; step++) {
      double v = value(flows, q);
      if (v < 0 == negative) {
        low = q;
      } else {
        high = q;
      }
      double newton = v / slope(flows, q);
      double next = q - newton;
      if (Math.abs(newton) <= 4 * Math.ulp(q)) {
        return next;
      }
      if (!(next > low && next < high)) {
        next = low + 0.5 * (high - low);
      }
      if (Math.abs(next - q) <= Math.ulp(q)) {
        return next;
      }
      q = next;
    }
    return q;
  }

  /** 0 in place of what rounding left. */
  private static double[] cleared(double[] flows) {
    double largest = 0;
    for (double flow : flows) {
      largest = Math.max(largest, Math.abs(flow));
    }
    double[] cleared = flows.clone();
    for (int t = 0; t < cleared.length; t++) {
      cleared[t] = Math.abs(cleared[t]) <= 1e-11 * largest ? 0 : cleared[t];
    }
    return cleared;
  }

  static double internalRate(double[] drawn) {
    double[] flows = cleared(drawn);
    int changes = turns(flows);
    int point = changes == 0 ? 0 : changes == 1 ? crossing(flows) : onlyChange(flows);
    if (point == 0) {
      return Double.NaN;
    }
    double half = Arithmetic.square(between(flows, FACTORS[point], FACTORS[point - 1]));
    return 1 / Arithmetic.square(half) - 1;
  }

  /** Years from which the cumulative sum stays at 0 or above, after it was below. */
  static double payback(World w, double[] flows) {
    double sum = 0;
    int below = -1;
    for (int t = 0; t < PERIOD_COUNT; t++) {
      sum += flows[t];
      below = sum < 0 ? t : below;
    }
    boolean recovers = below >= 0 && below < PERIOD_COUNT - 1;
    return recovers ? w.period[below + 2].calendar.years : Double.NaN;
  }
}
