package backstop.valuation;

import backstop.kernel.Outturn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The profile rows of one posture over the first paths, until their percentiles are taken. */
final class Bands {

  private final List<Integer> rows;
  private final int periods;
  private final int paths;
  private final double[][][] columns;

  Bands(List<Integer> rows, int periods, int paths) {
    this.rows = rows;
    this.periods = periods;
    this.paths = paths;
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

  /** The fans of what was put; the columns are left in another order. */
  List<Fan> fans(int posture, Crew crew) {
    int[] wanted = wanted();
    crew.share(
        rows.size() * periods,
        () -> new Ranks(wanted, paths),
        (ranks, i) -> ranks.place(columns[i / periods][i % periods]));
    List<Fan> fans = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      double[][] placed = columns[r];
      List<List<Double>> bands =
          Fan.LEVELS.stream()
              .map(
                  level ->
                      Arrays.stream(placed).map(c -> Summary.quantile(c, level / 100.0)).toList())
              .toList();
      fans.add(new Fan(posture, rows.get(r), paths, bands));
    }
    return fans;
  }

  /** Ranks that the percentiles are read from. */
  private int[] wanted() {
    return Fan.LEVELS.stream()
        .mapToInt(level -> (int) Math.floor((paths - 1) * (level / 100.0)))
        .flatMap(rank -> IntStream.of(rank, Math.min(rank + 1, paths - 1)))
        .distinct()
        .sorted()
        .toArray();
  }
}
