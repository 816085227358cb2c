package backstop.valuation;

import java.util.Arrays;
import java.util.List;

/** Every posture against every other on common paths, for one measure. */
final class Rivals {

  /** Paths that are counted before the next: their columns stay in the processor's cache. */
  private static final int TOGETHER = 1024;

  private final List<double[]> columns;
  private final boolean[] whole;
  private final int[][] above;
  private final int[][] defined;

  private Rivals(List<double[]> columns) {
    int count = columns.size();
    this.columns = columns;
    this.whole = new boolean[count];
    this.above = new int[count][count];
    this.defined = new int[count][count];
    for (int i = 0; i < count; i++) {
      whole[i] = Arrays.stream(columns.get(i)).allMatch(Double::isFinite);
    }
  }

  /**
   * The share of the paths on which both are defined on which the first is strictly above the
   * second, by first, then second; NaN where there is no such path.
   *
   * @param columns values by path, of one length
   */
  static double[][] shares(List<double[]> columns) {
    Rivals rivals = new Rivals(columns);
    int paths = columns.get(0).length;
    for (int from = 0; from < paths; from += TOGETHER) {
      rivals.count(from, Math.min(paths, from + TOGETHER));
    }
    double[][] shares = new double[columns.size()][columns.size()];
    for (int i = 0; i < shares.length; i++) {
      for (int j = 0; j < shares.length; j++) {
        shares[i][j] = (double) rivals.above[i][j] / rivals.defined[i][j];
      }
    }
    return shares;
  }

  private void count(int from, int to) {
    for (int i = 0; i < columns.size(); i++) {
      for (int j = 0; j < columns.size(); j++) {
        double[] a = columns.get(i);
        double[] b = columns.get(j);
        above[i][j] += above(a, b, from, to);
        defined[i][j] += whole[i] && whole[j] ? to - from : defined(a, b, from, to);
      }
    }
  }

  private static int above(double[] a, double[] b, int from, int to) {
    int above = 0;
    for (int i = from; i < to; i++) {
      above += a[i] > b[i] ? 1 : 0;
    }
    return above;
  }

  private static int defined(double[] a, double[] b, int from, int to) {
    int defined = 0;
    for (int i = from; i < to; i++) {
      defined += Double.isNaN(a[i] - b[i]) ? 0 : 1;
    }
    return defined;
  }
}
