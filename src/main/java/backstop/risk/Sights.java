package backstop.risk;

import backstop.model.Chain;
import backstop.valuation.Measured;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is seen at each date as columns of regressions.
 *
 * @param columns by date, the first of them constant
 * @param names likewise: what each is, in words
 */
record Sights(List<List<double[]>> columns, List<List<String>> names) {

  /** Of a watched library, valued with the commitment held back to the last date. */
  static Sights of(Watched watched, Measured seen) {
    int paths = seen.outcomes().columns().get(0).values().length;
    List<List<double[]>> columns = new ArrayList<>();
    List<List<String>> names = new ArrayList<>();
    for (int date = 0; date <= watched.asked().years(); date++) {
      double[] one = new double[paths];
      Arrays.fill(one, 1);
      columns.add(new ArrayList<>(List.of(one)));
      names.add(new ArrayList<>(List.of("")));
      for (int s = 0; date > 0 && s < watched.states().size(); s++) {
        double[] values = seen.outcomes().columns().get(watched.state(s, date)).values();
        add(watched, watched.states().get(s), values, columns.get(date), names.get(date));
      }
    }
    return new Sights(columns, names);
  }

  private static void add(
      Watched watched, int row, double[] values, List<double[]> columns, List<String> names) {
    Optional<Chain> chain = watched.chain(row).filter(found -> found.states().size() > 2);
    if (chain.isPresent()) {
      for (int state = 2; state <= chain.get().states().size(); state++) {
        int number = state;
        double[] in = Arrays.stream(values).map(v -> v == number ? 1 : 0).toArray();
        if (varies(in)) {
          columns.add(in);
          names.add(watched.name(row) + " = " + chain.get().states().get(state - 1));
        }
      }
    } else if (varies(values)) {
      double[] scores = scores(values);
      columns.add(scores);
      names.add(watched.name(row));
      if (Arrays.stream(scores).distinct().limit(3).count() > 2) {
        columns.add(Arrays.stream(scores).map(x -> x * x).toArray());
        names.add(watched.name(row) + " squared");
      }
    }
  }

  private static boolean varies(double[] values) {
    return Arrays.stream(values).anyMatch(v -> v != values[0]);
  }

  /** With mean 0 and variance 1, so that squares are not the values again. */
  private static double[] scores(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double square = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
    return Arrays.stream(values).map(v -> (v - mean) / Math.sqrt(square)).toArray();
  }

  /** By date but the last: what each martingale does until the next. */
  static List<List<double[]>> moves(Watched watched, Measured seen) {
    List<List<double[]>> moves = new ArrayList<>();
    for (int date = 0; date < watched.asked().years(); date++) {
      List<double[]> each = new ArrayList<>();
      for (int m = 0; m < watched.martingales().size(); m++) {
        double[] move =
            seen.outcomes().columns().get(watched.martingale(m, date + 1)).values().clone();
        if (date > 0) {
          double[] before = seen.outcomes().columns().get(watched.martingale(m, date)).values();
          Arrays.setAll(move, i -> move[i] - before[i]);
        }
        each.add(move);
      }
      moves.add(each);
    }
    return moves;
  }
}
