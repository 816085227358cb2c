package backstop.risk;

import backstop.risk.Waited.Tell;
import backstop.valuation.Measured;
import backstop.valuation.Replicates;
import backstop.valuation.Statistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Chooses when to commit on paths that are valued. */
record Committing(WaitingAsked asked, Watched watched, Measured paid, Measured seen) {

  /** How many of the things that the policy reads at a date are told. */
  private static final int TOLD = 3;

  Waiting waiting() {
    Sights sights = Sights.of(watched, seen);
    double[][] payoffs =
        paid.outcomes().columns().stream().map(c -> c.values()).toArray(double[][]::new);
    Stopping found =
        Stopping.of(
            new StoppingProblem(
                payoffs,
                sights.columns(),
                Sights.moves(watched, seen),
                false,
                true,
                asked.request().sampling().replicates()));
    double[] still = mean(payoffs[0]) > 0 ? payoffs[0] : new double[payoffs[0].length];
    double[] gain = new double[still.length];
    Arrays.setAll(gain, i -> found.lower()[i] - still[i]);
    return new Waiting(
        asked,
        statistic(payoffs[0]),
        statistic(found.lower()),
        statistic(gain),
        statistic(found.martingale()),
        statistic(found.clairvoyant()),
        share(found.dates(), date -> date == payoffs.length),
        dates(sights, payoffs, found),
        paid.verdicts(),
        paid.breakdowns());
  }

  private List<Waited> dates(Sights sights, double[][] payoffs, Stopping found) {
    List<Waited> dates = new ArrayList<>();
    for (int date = 0; date < payoffs.length; date++) {
      int at = date;
      dates.add(
          new Waited(
              asked.dates().get(date),
              statistic(payoffs[date]),
              share(found.dates(), d -> d == at),
              shown(date, found.dates(), d -> d == at),
              shown(date, found.dates(), d -> d > at),
              tells(found.rules().get(date), sights.names().get(date))));
    }
    return dates;
  }

  private static List<Tell> tells(LeastSquares rule, List<String> names) {
    return rule.taken().stream()
        .filter(column -> column > 0)
        .limit(TOLD)
        .map(column -> new Tell(names.get(column), rule.coefficients()[column]))
        .toList();
  }

  private double shown(int date, int[] stops, IntPredicate counts) {
    if (date == 0 || asked.shown().isEmpty()) {
      return Double.NaN;
    }
    double[] values = seen.outcomes().columns().get(watched.shown(date)).values();
    return IntStream.range(0, values.length)
        .filter(i -> counts.test(stops[i]))
        .mapToDouble(i -> values[i])
        .average()
        .orElse(Double.NaN);
  }

  private static double share(int[] stops, IntPredicate counts) {
    return (double) Arrays.stream(stops).filter(counts).count() / stops.length;
  }

  private Statistic statistic(double[] values) {
    Replicates replicates = new Replicates(asked.request().sampling().replicates());
    return new Statistic(mean(values), replicates.meanError(values));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }
}
