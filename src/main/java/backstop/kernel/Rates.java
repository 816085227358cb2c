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
  private final int[] before;
  private final int[] point;
  private final boolean[] negativeAtLow;
  private int n;

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
    before = new int[width];
    point = new int[width];
    negativeAtLow = new boolean[width];
  }

  /** Where the flows of a period are written, one for each path. */
  double[] flows(int period) {
    return flows[period];
  }

  /** The rate of each of {@code n} paths, NaN where it is undefined or a flow is not finite. */
  void of(double[] out, int n) {
    this.n = n;
    bracket();
    Arrays.fill(out, 0, n, Double.NaN);
    for (int path = 0; path < n; path++) {
      q[path] = InternalRate.factor(point[path]);
    }
    values();
    for (int path = 0; path < n; path++) {
      low[path] = InternalRate.factor(point[path]);
      high[path] = InternalRate.factor(Math.max(0, point[path] - 1));
      negativeAtLow[path] = value[path] < 0;
      q[path] = 0.5 * (low[path] + high[path]);
    }
    int open = n;
    for (int step = 0; step < STEPS && open > 0; step++) {
      values();
      slopes();
      open = improve(out);
    }
    for (int path = 0; path < n && open > 0; path++) {
      if (point[path] > 0) {
        out[path] = InternalRate.between(flowsOf(path), point[path]);
      }
    }
  }

  private double[] flowsOf(int path) {
    for (int t = 0; t < flow.length; t++) {
      flow[t] = flows[t][path];
    }
    return flow;
  }

  /** The point of the grid after the only root of each path, or 0. */
  private void bracket() {
    int single = 0;
    for (int path = 0; path < n; path++) {
      double[] own = flowsOf(path);
      int turns = finite(own) ? InternalRate.turns(own) : 0;
      before[path] = turns == 1 ? 0 : GRID;
      point[path] = turns == 1 ? GRID - 1 : turns == 0 ? 0 : InternalRate.onlyChange(own);
      single += turns == 1 ? 1 : 0;
    }
    if (single > 0) {
      ends();
      for (int width = GRID; width > 1; width = (width + 1) / 2) {
        halve();
      }
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
    Arrays.fill(q, 0, n, InternalRate.factor(0));
    values();
    for (int path = 0; path < n; path++) {
      negativeAtLow[path] = value[path] < 0;
    }
    Arrays.fill(q, 0, n, InternalRate.factor(GRID - 1));
    values();
    for (int path = 0; path < n; path++) {
      if (before[path] == 0 && value[path] < 0 == negativeAtLow[path]) {
        point[path] = 0;
      }
    }
  }

  private void halve() {
    for (int path = 0; path < n; path++) {
      q[path] = InternalRate.factor((before[path] + point[path]) >>> 1);
    }
    values();
    for (int path = 0; path < n; path++) {
      if (point[path] - before[path] > 1) {
        int middle = (before[path] + point[path]) >>> 1;
        if (value[path] < 0 == negativeAtLow[path]) {
          before[path] = middle;
        } else {
          point[path] = middle;
        }
      }
    }
  }

  /** One step of {@link InternalRate#between}; how many paths need another. */
  private int improve(double[] out) {
    int open = 0;
    for (int path = 0; path < n; path++) {
      if (point[path] > 0) {
        double at = q[path];
        if (value[path] < 0 == negativeAtLow[path]) {
          low[path] = at;
        } else {
          high[path] = at;
        }
        q[path] = InternalRate.next(at, value[path] / slope[path], low[path], high[path]);
        if (Math.abs(q[path] - at) <= Math.ulp(at)) {
          out[path] = InternalRate.yearly(q[path]);
          point[path] = 0;
        } else {
          open++;
        }
      }
    }
    return open;
  }

  /** The polynomial of each path at its {@code q}. */
  private void values() {
    Arrays.fill(value, 0, n, 0);
    for (int t = flow.length - 1; t >= 0; t--) {
      step(value, q, flows[t], 1, n);
    }
  }

  private void slopes() {
    Arrays.fill(slope, 0, n, 0);
    for (int t = flow.length - 1; t > 0; t--) {
      step(slope, q, flows[t], t, n);
    }
  }

  private static void step(double[] sum, double[] q, double[] flow, double times, int n) {
    for (int i = 0; i < n; i++) {
      sum[i] = sum[i] * q[i] + times * flow[i];
    }
  }
}
