package backstop.kernel;

import backstop.model.Elementary;
import backstop.model.Timeline;
import java.util.Arrays;

/**
 * The effective yearly rate r at which flows at period ends are worth nothing together.
 *
 * <p>With u = ln(1 + r) and q = e^(−u / 4), periods being quarters, the value of flows c₀ … cₙ is
 * e^(−u · y) · (c₀ + c₁ q + … + cₙ qⁿ), y the years to the first period's end. The first factor is
 * never 0, so r is a root of the polynomial, wherever in its quarter the valuation date lies.
 *
 * <p>The polynomial is looked at in {@value #GRID} points of u, evenly spaced from ln 0.01 (−99%)
 * to ln 11 (1000%), 0 counting as positive. One change of sign brackets the root, found by Newton's
 * steps, and halves of the bracket where they would leave it. Without a change (an all-zero line
 * has none) or with several there is no rate.
 */
final class InternalRate {

  static final int GRID = 400;

  private static final double LOWEST = Elementary.log(0.01);
  private static final double HIGHEST = Elementary.log(11);
  private static final double[] FACTORS = factors();
  private static final int MOST_STEPS = 200;

  /** Of the largest flow; what is smaller is what rounding leaves of flows that cancel. */
  private static final double REMNANT = 1e-11;

  /** Units in the last place that the polynomial's own rounding may move a root by. */
  private static final int ROUNDING = 4;

  private InternalRate() {}

  private static double[] factors() {
    double[] q = new double[GRID];
    for (int k = 0; k < GRID; k++) {
      double u = LOWEST + (HIGHEST - LOWEST) * k / (GRID - 1);
      q[k] = Elementary.exp(-u / Timeline.PERIODS_A_YEAR);
    }
    return q;
  }

  /** The quarterly discount factor of a point of the grid; it falls with the point. */
  static double factor(int point) {
    return FACTORS[point];
  }

  /** The rate of flows that are all finite, or NaN where it is undefined. */
  static double of(double[] flows) {
    double[] real = flows.clone();
    clear(real);
    int turns = turns(real);
    if (turns == 0) {
      return Double.NaN;
    }
    int point = turns == 1 ? crossing(real) : onlyChange(real);
    return point == 0 ? Double.NaN : between(real, point);
  }

  /** 0 in place of what rounding left; whether there was any. */
  static boolean clear(double[] flows) {
    double largest = 0;
    for (double flow : flows) {
      largest = Math.max(largest, Math.abs(flow));
    }
    boolean cleared = false;
    for (int t = 0; t < flows.length; t++) {
      if (flows[t] != 0 && Math.abs(flows[t]) <= REMNANT * largest) {
        flows[t] = 0;
        cleared = true;
      }
    }
    return cleared;
  }

  /**
   * How often the flows change their sign; as many positive roots there are at most (Descartes).
   */
  static int turns(double[] flows) {
    int turns = 0;
    double last = 0;
    for (double flow : flows) {
      if (flow != 0) {
        turns += last * Math.signum(flow) < 0 ? 1 : 0;
        last = Math.signum(flow);
      }
    }
    return turns;
  }

  /** With one root, the point of the grid after it by halving; 0 when it is outside the grid. */
  private static int crossing(double[] flows) {
    int low = 0;
    int high = GRID - 1;
    boolean negativeAtLow = value(flows, FACTORS[low]) < 0;
    if (value(flows, FACTORS[high]) < 0 == negativeAtLow) {
      return 0;
    }
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (value(flows, FACTORS[middle]) < 0 == negativeAtLow) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** The point after the only change of sign on the grid; 0 when there is none or several. */
  static int onlyChange(double[] flows) {
    double[] values = values(flows);
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

  /** The polynomial in each point of the grid; two steps a loop, which halves the time. */
  private static double[] values(double[] flows) {
    double[] values = new double[GRID];
    int t = flows.length - 1;
    if (t % 2 == 0) {
      Arrays.fill(values, flows[t--]);
    }
    for (; t > 0; t -= 2) {
      two(values, FACTORS, flows[t], flows[t - 1]);
    }
    return values;
  }

  private static void two(double[] values, double[] q, double later, double flow) {
    for (int k = 0; k < GRID; k++) {
      values[k] = (values[k] * q[k] + later) * q[k] + flow;
    }
  }

  /** The rate whose value changes its sign between points {@code point} − 1 and {@code point}. */
  static double between(double[] flows, int point) {
    double low = FACTORS[point];
    double high = FACTORS[point - 1];
    boolean negativeAtLow = value(flows, low) < 0;
    double q = 0.5 * (low + high);
    for (int step = 0; step < MOST_STEPS; step++) {
      double value = value(flows, q);
      if (value < 0 == negativeAtLow) {
        low = q;
      } else {
        high = q;
      }
      double newton = value / slope(flows, q);
      double next = next(q, newton, low, high);
      if (there(q, newton, next)) {
        return yearly(next);
      }
      q = next;
    }
    return yearly(q);
  }

  /**
   * Newton's next guess, or the middle of the bracket where that would be outside by more than
   * rounding.
   */
  static double next(double q, double newton, double low, double high) {
    double next = q - newton;
    return next > low && next < high || small(q, newton) ? next : low + 0.5 * (high - low);
  }

  /** Whether {@code next} is as near as rounding lets it come. */
  static boolean there(double q, double newton, double next) {
    return small(q, newton) || Math.abs(next - q) <= Math.ulp(q);
  }

  /**
   * The root itself ends its bracket once it is found: a step back into the bracket would be one
   * away from it.
   */
  private static boolean small(double q, double newton) {
    return Math.abs(newton) <= ROUNDING * Math.ulp(q);
  }

  static double yearly(double q) {
    double halfYear = q * q;
    return 1 / (halfYear * halfYear) - 1;
  }

  private static double value(double[] flows, double q) {
    double sum = 0;
    for (int t = flows.length - 1; t >= 0; t--) {
      sum = sum * q + flows[t];
    }
    return sum;
  }

  private static double slope(double[] flows, double q) {
    double sum = 0;
    for (int t = flows.length - 1; t > 0; t--) {
      sum = sum * q + t * flows[t];
    }
    return sum;
  }
}
