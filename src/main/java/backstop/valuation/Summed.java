package backstop.valuation;

import backstop.kernel.Outturn;
import java.util.Arrays;

/**
 * One case under one posture: measures, and by row the total over the periods and the sum of
 * absolute values.
 */
record Summed(double[] measures, double[] totals, double[] absolutes) {

  static Summed of(Outturn outturn, int path) {
    return new Summed(
        at(outturn.measures(), path), at(outturn.totals(), path), at(outturn.absolutes(), path));
  }

  private static double[] at(double[][] columns, int path) {
    return Arrays.stream(columns).mapToDouble(column -> column[path]).toArray();
  }
}
