package backstop.valuation;

import backstop.kernel.Outturn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The profile rows of one posture over the first paths, until their percentiles are taken. */
final class Bands {

  private final List<Integer> rows;
  private final int periods;
  private final double[][][] columns;

  Bands(List<Integer> rows, int periods, int paths) {
    this.rows = rows;
    this.periods = periods;
    this.columns = new double[rows.size()][periods][paths];
  }

  void put(Outturn outturn, int first) {
    for (int r = 0; r < rows.size(); r++) {
      for (int p = 0; p < periods; p++) {
        double[] block = outturn.profiles()[r][p];
        System.arraycopy(block, 0, columns[r][p], first, block.length);
      }
    }
  }

  /** The fans of what was put; the columns are left sorted. */
  List<Fan> fans(int posture, Crew crew) {
    crew.share(
        rows.size() * periods,
        () -> this,
        (b, i) -> Arrays.sort(columns[i / periods][i % periods]));
    List<Fan> fans = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      double[][] sorted = columns[r];
      List<List<Double>> bands =
          Fan.LEVELS.stream()
              .map(
                  level ->
                      Arrays.stream(sorted).map(c -> Summary.quantile(c, level / 100.0)).toList())
              .toList();
      fans.add(new Fan(posture, rows.get(r), sorted[0].length, bands));
    }
    return fans;
  }
}
