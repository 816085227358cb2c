package backstop.valuation;

/**
 * Each column beside each other on common paths, for several measures: counts, and the sum of what
 * the first has more.
 */
record PairTally(
    int columns,
    long[][] above,
    long[][] below,
    long[][] defined,
    double[][] sum,
    double[][] lost) {

  PairTally(int columns, int measures) {
    this(
        columns,
        new long[measures][pairs(columns)],
        new long[measures][pairs(columns)],
        new long[measures][pairs(columns)],
        new double[measures][pairs(columns)],
        new double[measures][pairs(columns)]);
  }

  private static int pairs(int columns) {
    return columns * (columns - 1) / 2;
  }

  /** Of outcomes by column, measure and path. */
  static PairTally of(double[][][] outcomes) {
    PairTally tally = new PairTally(outcomes.length, outcomes[0].length);
    for (int m = 0; m < outcomes[0].length; m++) {
      for (int i = 0; i < outcomes.length; i++) {
        for (int j = i + 1; j < outcomes.length; j++) {
          tally.count(outcomes[i][m], outcomes[j][m], m, tally.pair(i, j));
        }
      }
    }
    return tally;
  }

  private void count(double[] a, double[] b, int measure, int pair) {
    double[] more = new double[a.length];
    int known = 0;
    for (int p = 0; p < a.length; p++) {
      double difference = a[p] - b[p];
      above[measure][pair] += a[p] > b[p] ? 1 : 0;
      below[measure][pair] += a[p] < b[p] ? 1 : 0;
      if (!Double.isNaN(difference)) {
        more[known++] = difference;
      }
    }
    defined[measure][pair] = known;
    sum[measure][pair] = Moments.sum(more, 0, known);
  }

  /** The place of a pair whose first is the earlier. */
  private int pair(int i, int j) {
    return i * (2 * columns - i - 1) / 2 + j - i - 1;
  }

  /** The same of these and of other paths. */
  PairTally and(PairTally other) {
    PairTally both = new PairTally(columns, sum.length);
    for (int m = 0; m < sum.length; m++) {
      for (int pair = 0; pair < sum[m].length; pair++) {
        both.above[m][pair] = above[m][pair] + other.above[m][pair];
        both.below[m][pair] = below[m][pair] + other.below[m][pair];
        both.defined[m][pair] = defined[m][pair] + other.defined[m][pair];
        double a = sum[m][pair];
        double b = other.sum[m][pair];
        both.sum[m][pair] = a + b;
        both.lost[m][pair] = lost[m][pair] + (other.lost[m][pair] + rounded(a, b));
      }
    }
    return both;
  }

  /** What a + b leaves out (Neumaier 1974). */
  private static double rounded(double a, double b) {
    return Math.abs(a) >= Math.abs(b) ? a - (a + b) + b : b - (a + b) + a;
  }

  /** Mean of what a column has more than another; NaN where they have no common path. */
  double mean(int column, int other, int measure) {
    int pair = place(column, other);
    double mean = (sum[measure][pair] + lost[measure][pair]) / defined[measure][pair];
    return column < other ? mean : 0 - mean;
  }

  /** Share of the common paths on which a column is strictly above another. */
  double better(int column, int other, int measure) {
    int pair = place(column, other);
    long[][] counts = column < other ? above : below;
    return (double) counts[measure][pair] / defined[measure][pair];
  }

  /** Share of the common paths on which they differ. */
  double moved(int column, int other, int measure) {
    int pair = place(column, other);
    return (double) (above[measure][pair] + below[measure][pair]) / defined[measure][pair];
  }

  private int place(int column, int other) {
    return pair(Math.min(column, other), Math.max(column, other));
  }
}
