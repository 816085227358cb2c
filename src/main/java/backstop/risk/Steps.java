package backstop.risk;

import backstop.model.Series;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;

/**
 * From each observation to the next.
 *
 * @param from observed before, or its logarithm
 * @param to observed after, likewise
 * @param years between the two, a year having 365.25 days
 */
record Steps(double[] from, double[] to, double[] years) {

  private static final double DAYS = 365.25;

  static Steps of(Series series) {
    int n = series.values().size() - 1;
    double[] all = series.values().stream().mapToDouble(v -> v).toArray();
    double[] years =
        IntStream.range(0, n)
            .mapToDouble(
                i ->
                    ChronoUnit.DAYS.between(series.dates().get(i), series.dates().get(i + 1))
                        / DAYS)
            .toArray();
    return new Steps(
        IntStream.range(0, n).mapToDouble(i -> all[i]).toArray(),
        IntStream.range(0, n).mapToDouble(i -> all[i + 1]).toArray(),
        years);
  }

  /** The same of logarithms. */
  Steps logarithms() {
    return new Steps(
        IntStream.range(0, count()).mapToDouble(i -> Math.log(from[i])).toArray(),
        IntStream.range(0, count()).mapToDouble(i -> Math.log(to[i])).toArray(),
        years);
  }

  int count() {
    return years.length;
  }

  double change(int i) {
    return to[i] - from[i];
  }

  double span() {
    double sum = 0;
    for (double step : years) {
      sum += step;
    }
    return sum;
  }

  /** Sum of what is observed after a step. */
  double sum() {
    double sum = 0;
    for (double x : to) {
      sum += x;
    }
    return sum;
  }
}
