package backstop.kernel;

import static backstop.kernel.InternalRate.GRID;

import java.util.Arrays;

/**
 * {@link InternalRate} of many paths, step by step together; each path has the bits of its own. One
 * thread's own.
 */
final class Rates {

  /** Steps taken together; paths that need more are finished one by one. */
  private static final int STEPS = 64;

  private final double[][] flows;
  private final double[] flow;
  private final double[] q;
  private final double[] value;
  private final double[] slope;
  private final double[] low;
  private final double[] high;
  private final int[] path;
  private final int[] from;
  private final int[] before;
  private final int[] point;
  private final boolean[] negativeAtLow;
  private int open;

  /**
   * @param width most paths at once
   */
  Rates(int periods, int width) {
    flows = new double[periods][width];
    flow = new double[periods];
    q = new double[width];
    value = new double[width];
    slope = new double[width];
    low = new double[width];
    high = new double[width];
    path = new int[width];
    from = new int[width];
    before = new int[width];
    point = new int[width];
    negativeAtLow = new boolean[width];
  }

  /** Where the flows of a period are written, one for each path. */
  double[] flows(int period) {
    return flows[period];
  }

  /**
   * The rate of each of {@code n} paths; NaN where a flow is not finite, {@link Graph#NO_VALUE}
   * where it is undefined. The flows are lost.
   */
  void of(double[] out, int n) {
    gather(out, n);
    bracket();
    keepOpen();
    begin();
    for (int step = 0; step < STEPS && open > 0; step++) {
      values();
      slopes();
      if (2 * improve(out) <= open) {
        keepOpen();
      }
    }
    for (int i = 0; i < open; i++) {
      if (point[i] > 0) {
        out[path[i]] = InternalRate.between(flowsOf(i), point[i]);
      }
    }
  }

  private double[] flowsOf(int i) {
    for (int t = 0; t < flow.length; t++) {
      flow[t] = flows[t][i];
    }
    return flow;
  }

  private void write(double[] own, int i) {
    for (int t = 0; t < own.length; t++) {
      flows[t][i] = own[t];
    }
  }

  /** The paths that may have a rate move to the front; {@code point} is 0 for the others. */
  private void gather(double[] out, int n) {
    open = n;
    for (int i = 0; i < n; i++) {
      double[] own = flowsOf(i);
      boolean finite = finite(own);
      if (finite && InternalRate.clear(own)) {
        write(own, i);
      }
      int turns = finite ? InternalRate.turns(own) : 0;
      out[i] = finite ? Graph.NO_VALUE : Double.NaN;
      path[i] = i;
      before[i] = turns == 1 ? 0 : GRID;
      point[i] = turns == 1 ? GRID - 1 : turns == 0 ? 0 : InternalRate.onlyChange(own);
    }
    keepOpen();
  }

  /** Forgets the paths whose {@code point} is 0. */
  private void keepOpen() {
    int kept = 0;
    for (int i = 0; i < open; i++) {
      if (point[i] > 0) {
        from[kept] = i;
        move(i, kept++);
      }
    }
    if (kept < open) {
      for (double[] each : flows) {
        for (int i = 0; i < kept; i++) {
          each[i] = each[from[i]];
        }
      }
    }
    open = kept;
  }

  private void move(int i, int to) {
    path[to] = path[i];
    before[to] = before[i];
    point[to] = point[i];
    q[to] = q[i];
    low[to] = low[i];
    high[to] = high[i];
    negativeAtLow[to] = negativeAtLow[i];
  }

  /** The point of the grid after the only root of each path, or 0. */
  private void bracket() {
    ends();
    for (int width = GRID; width > 1; width = (width + 1) / 2) {
      halve();
    }
  }

  /** The middle of each bracket is the first guess. */
  private void begin() {
    for (int i = 0; i < open; i++) {
      q[i] = InternalRate.factor(point[i]);
    }
    values();
    for (int i = 0; i < open; i++) {
      low[i] = InternalRate.factor(point[i]);
      high[i] = InternalRate.factor(point[i] - 1);
      negativeAtLow[i] = value[i] < 0;
      q[i] = 0.5 * (low[i] + high[i]);
    }
  }

  private static boolean finite(double[] flows) {
    double sum = 0;
    for (double flow : flows) {
      sum += flow - flow;
    }
    return sum == 0;
  }

  /** A path whose sign is the same at both ends has no rate. */
  private void ends() {
    Arrays.fill(q, 0, open, InternalRate.factor(0));
    values();
    for (int i = 0; i < open; i++) {
      negativeAtLow[i] = value[i] < 0;
    }
    Arrays.fill(q, 0, open, InternalRate.factor(GRID - 1));
    values();
    for (int i = 0; i < open; i++) {
      if (before[i] == 0 && value[i] < 0 == negativeAtLow[i]) {
        point[i] = 0;
      }
    }
  }

  private void halve() {
    for (int i = 0; i < open; i++) {
      q[i] = InternalRate.factor((before[i] + point[i]) >>> 1);
    }
    values();
    for (int i = 0; i < open; i++) {
      if (point[i] - before[i] > 1) {
        int middle = (before[i] + point[i]) >>> 1;
        if (value[i] < 0 == negativeAtLow[i]) {
          before[i] = middle;
        } else {
          point[i] = middle;
        }
      }
    }
  }

  /** One step of {@link InternalRate#between}; how many paths need another. */
  private int improve(double[] out) {
    int more = 0;
    for (int i = 0; i < open; i++) {
      if (point[i] > 0) {
        double at = q[i];
        if (value[i] < 0 == negativeAtLow[i]) {
          low[i] = at;
        } else {
          high[i] = at;
        }
        double newton = value[i] / slope[i];
        q[i] = InternalRate.next(at, newton, low[i], high[i]);
        if (InternalRate.there(at, newton, q[i])) {
          out[path[i]] = InternalRate.yearly(q[i]);
          point[i] = 0;
        } else {
          more++;
        }
      }
    }
    return more;
  }

  /** The polynomial of each path at its {@code q}. */
  private void values() {
    Arrays.fill(value, 0, open, 0);
    int t = flow.length - 1;
    for (; t > 0; t -= 2) {
      two(value, q, flows[t], flows[t - 1], open);
    }
    if (t == 0) {
      step(value, q, flows[0], 1, open);
    }
  }

  private void slopes() {
    Arrays.fill(slope, 0, open, 0);
    for (int t = flow.length - 1; t > 0; t--) {
      step(slope, q, flows[t], t, open);
    }
  }

  private static void step(double[] sum, double[] q, double[] flow, double times, int n) {
    for (int i = 0; i < n; i++) {
      sum[i] = sum[i] * q[i] + times * flow[i];
    }
  }

  /** Two steps in one loop. */
  private static void two(double[] sum, double[] q, double[] later, double[] flow, int n) {
    for (int i = 0; i < n; i++) {
      sum[i] = (sum[i] * q[i] + later[i]) * q[i] + flow[i];
    }
  }
}
