package backstop.valuation;

import backstop.kernel.Outturn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The rows followed under one posture over the first paths, until their statistics are taken. */
final class Bands {

  private final Followed followed;
  private final List<Integer> rows;
  private final int periods;
  private final int paths;
  private final double[][][] columns;

  Bands(Followed followed, int periods, int paths) {
    this.followed = followed;
    this.rows = followed.rows();
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

  /** The statistics of what was put; the columns are left in another order. */
  Profiles profiles(int posture, Crew crew) {
    List<Course> courses =
        followed.courses().stream()
            .map(row -> new Course(posture, row, paths, means(row)))
            .toList();
    List<Standing> standings =
        followed.outlook().stream().map(outlook -> standing(posture, outlook)).toList();
    return new Profiles(fans(posture, crew), courses, standings);
  }

  private double[][] columns(int row) {
    return columns[rows.indexOf(row)];
  }

  private List<Double> means(int row) {
    return Arrays.stream(columns(row)).map(c -> Arrays.stream(c).sum() / paths).toList();
  }

  private Standing standing(int posture, Outlook outlook) {
    List<String> states = outlook.states();
    double[][] shares = new double[states.size()][periods];
    double[][] conflict = columns(outlook.conflict().row());
    double[][] settlement = columns(outlook.settlement().row());
    for (int p = 0; p < periods; p++) {
      int[] counts = counts(outlook, conflict[p], settlement[p]);
      boolean known = Arrays.stream(counts).sum() == paths;
      for (int s = 0; s < counts.length; s++) {
        shares[s][p] = known ? (double) counts[s] / paths : Double.NaN;
      }
    }
    return new Standing(
        posture,
        paths,
        states,
        Arrays.stream(shares).map(s -> Arrays.stream(s).boxed().toList()).toList());
  }

  /** Paths by state; those where a chain could not be computed are in none. */
  private int[] counts(Outlook outlook, double[] conflict, double[] settlement) {
    int[] counts = new int[outlook.states().size()];
    for (int i = 0; i < paths; i++) {
      if (!Double.isNaN(conflict[i] + settlement[i])) {
        counts[outlook.state(conflict[i], settlement[i])]++;
      }
    }
    return counts;
  }

  private List<Fan> fans(int posture, Crew crew) {
    int[] wanted = wanted();
    crew.share(
        followed.fans().size() * periods,
        () -> new Ranks(wanted, paths),
        (ranks, i) -> ranks.place(columns[i / periods][i % periods]));
    List<Fan> fans = new ArrayList<>();
    for (int r = 0; r < followed.fans().size(); r++) {
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
