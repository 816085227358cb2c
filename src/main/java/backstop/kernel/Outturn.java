package backstop.kernel;

import java.util.List;

/**
 * What a block of paths came to under one posture. Arrays are in the order of {@link Wanted}; they
 * are read, never written.
 *
 * @param posture position in {@code library.postures()}
 * @param measures by measure, then path; NaN where undefined
 * @param undefined by measure, then path
 * @param profiles by row, period from 0, then path
 * @param totals by row, then path: the sum over the periods
 * @param absolutes by row, then path: the sum of absolute values over the periods
 * @param failedChecks those of the wanted checks that did not hold everywhere, in their order
 * @param brokenRows computed rows with a value that is not finite, in the order of {@code
 *     library.order()}; a row that fails because another did is listed too
 * @param brokenMeasures measures with a value that is neither finite nor undefined
 */
public record Outturn(
    int posture,
    double[][] measures,
    boolean[][] undefined,
    double[][][] profiles,
    double[][] totals,
    double[][] absolutes,
    List<Tally> failedChecks,
    List<Tally> brokenRows,
    List<Tally> brokenMeasures) {

  public Outturn {
    failedChecks = List.copyOf(failedChecks);
    brokenRows = List.copyOf(brokenRows);
    brokenMeasures = List.copyOf(brokenMeasures);
  }

  /** The same without totals, and with undefined measures told by NaN only. */
  public Outturn told() {
    return new Outturn(
        posture,
        measures,
        new boolean[0][],
        profiles,
        new double[0][],
        new double[0][],
        failedChecks,
        brokenRows,
        brokenMeasures);
  }

  /** What went wrong only. */
  public Outturn untold() {
    double[][] none = new double[0][];
    return new Outturn(
        posture,
        none,
        new boolean[0][],
        new double[0][][],
        none,
        none,
        failedChecks,
        brokenRows,
        brokenMeasures);
  }

  /**
   * Copies measures into longer columns.
   *
   * @param to by measure, then path
   * @param first where the block's first path goes
   */
  public void copyTo(double[][] to, int first) {
    for (int m = 0; m < measures.length; m++) {
      System.arraycopy(measures[m], 0, to[m], first, measures[m].length);
    }
  }
}
