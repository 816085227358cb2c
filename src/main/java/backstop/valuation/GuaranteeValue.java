package backstop.valuation;

import backstop.model.Library;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What each valued guarantee is worth more than one of them, path by path, in parts.
 *
 * @param over position in {@code library.postures()} of the guarantee compared with
 * @param measures positions in {@code library.measures()}: the parts, then their sum
 * @param premium position of the measure that is shown as it is, not as a difference
 * @param rows the valued postures, then the mixture if there is one
 */
public record GuaranteeValue(
    int over, List<Integer> measures, Optional<Integer> premium, List<Row> rows) {

  private static final String USUAL = "paper_assurances";

  /**
   * One guarantee, or {@link Estimate#MIXTURE}.
   *
   * @param more by measure, what it is worth more
   * @param perForce what each dollar more of force brings before its own cost: mean of the total
   *     and that cost, over the mean of the cost; NaN where force costs no more than under the
   *     guarantee compared with
   */
  public record Row(
      int posture, List<Difference> more, Statistic perForce, Optional<Estimate> premium) {

    public Row {
      more = List.copyOf(more);
    }
  }

  public GuaranteeValue {
    measures = List.copyOf(measures);
    rows = List.copyOf(rows);
  }

  /**
   * Over {@code paper_assurances}, else over the first of the catalogue that was valued; nothing
   * when a part or the total is not among the measures valued, or only one guarantee is.
   */
  public static Optional<GuaranteeValue> of(Result result, ValueParts names) {
    List<String> all = Stream.concat(names.parts().stream(), Stream.of(names.total())).toList();
    List<Integer> measures = all.stream().flatMap(name -> result.valued(name).stream()).toList();
    List<Integer> postures = result.outcomes().postures();
    if (measures.size() < all.size() || postures.size() == 1) {
      return Optional.empty();
    }
    int over = over(result.library(), postures);
    int force = measures.get(names.parts().indexOf(names.force()));
    Optional<Integer> premium = result.valued(names.premium());
    List<Row> rows =
        result.postures().stream()
            .map(
                posture ->
                    new Row(
                        posture,
                        measures.stream().map(m -> result.difference(posture, over, m)).toList(),
                        perForce(result, posture, over, List.of(last(measures), force)),
                        premium.map(m -> result.row(posture, m))))
            .toList();
    return Optional.of(new GuaranteeValue(over, measures, premium, rows));
  }

  private static int over(Library library, List<Integer> postures) {
    int usual = library.postures().indexOf(USUAL);
    return postures.contains(usual) ? usual : postures.stream().min(Integer::compare).orElseThrow();
  }

  private static Statistic perForce(
      Result result, int posture, int over, List<Integer> valueAndForce) {
    return result
        .pathwise()
        .ofMeans(posture, over, valueAndForce, means -> perForce(means[0], -means[1]));
  }

  private static double perForce(double value, double cost) {
    return cost > 0 ? (value + cost) / cost : Double.NaN;
  }

  private static int last(List<Integer> measures) {
    return measures.get(measures.size() - 1);
  }

  /** Position of the sum of the parts. */
  public int total() {
    return last(measures);
  }
}
