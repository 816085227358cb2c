package backstop.valuation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The shortfall of a total beside those of its parts taken alone: how far bad outcomes of one part
 * fall on other futures than those of another.
 *
 * @param total position in {@code library.measures()}
 * @param parts likewise; they add up to the total on every path
 * @param rows the valued postures, then the mixture if there is one
 */
public record Diversification(int total, List<Integer> parts, List<Row> rows) {

  /**
   * Under one guarantee, or {@link Estimate#MIXTURE}; in the unit of the measures and their own
   * sign, a loss negative.
   *
   * @param together CVaR 95% of the total
   * @param apart sum of the parts' CVaR 95%
   * @param gain together less apart: 0 when all parts are worst on the same futures
   * @param share 1 − together / apart; NaN when the parts lose nothing, apart not being below 0
   */
  public record Row(
      int posture, Statistic together, Statistic apart, Statistic gain, Statistic share) {}

  public Diversification {
    parts = List.copyOf(parts);
    rows = List.copyOf(rows);
  }

  /** Of each total that was valued with all of its parts, in the order of the names. */
  public static List<Diversification> of(Result result, List<TotalParts> names) {
    return names.stream().flatMap(one -> of(result, one).stream()).toList();
  }

  private static Optional<Diversification> of(Result result, TotalParts names) {
    List<Integer> parts =
        names.parts().stream().flatMap(name -> result.valued(name).stream()).toList();
    return result
        .valued(names.total())
        .filter(total -> parts.size() == names.parts().size())
        .map(
            total ->
                new Diversification(
                    total,
                    parts,
                    result.postures().stream().map(g -> row(result, g, total, parts)).toList()));
  }

  private static Row row(Result result, int posture, int total, List<Integer> parts) {
    Replicates replicates = result.replicates();
    double[] together = result.pathwise().shortfalls(posture, total);
    double[] apart = new double[together.length];
    for (int part : parts) {
      double[] alone = result.pathwise().shortfalls(posture, part);
      Arrays.setAll(apart, r -> apart[r] + alone[r]);
    }
    Estimate whole = result.row(posture, total);
    double shortfall = whole.value().cvar95();
    double sum = parts.stream().mapToDouble(p -> result.row(posture, p).value().cvar95()).sum();
    return new Row(
        posture,
        new Statistic(shortfall, whole.error().cvar95()),
        new Statistic(sum, replicates.spread(apart)),
        new Statistic(
            shortfall - sum, replicates.spread(each(together.length, r -> together[r] - apart[r]))),
        new Statistic(
            share(shortfall, sum),
            replicates.spread(each(together.length, r -> share(together[r], apart[r])))));
  }

  private static double[] each(int replicates, IntToDoubleFunction value) {
    return IntStream.range(0, replicates).mapToDouble(value).toArray();
  }

  private static double share(double together, double apart) {
    return apart < 0 ? 1 - together / apart : Double.NaN;
  }
}
