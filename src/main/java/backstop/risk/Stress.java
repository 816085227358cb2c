package backstop.risk;

import backstop.risk.Stressed.Level;
import backstop.valuation.Difference;
import backstop.valuation.Execution;
import backstop.valuation.Measured;
import backstop.valuation.Outcomes.Column;
import backstop.valuation.Replicates;
import backstop.valuation.Request;
import backstop.valuation.Summary;
import backstop.valuation.Valuation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Variants of a library valued beside it on the same draws.
 *
 * <p>A driver whose law a variant leaves alone takes the same draws as in the base, so that a
 * difference path by path has the error of what the variant changes only.
 *
 * @param request of the base: guarantees and sampling
 * @param measures positions in the library's measures
 */
public record Stress(
    Request request, List<Integer> measures, Stressed base, List<Stressed> variants) {

  public Stress {
    measures = List.copyOf(measures);
    variants = List.copyOf(variants);
  }

  /**
   * Values the base, then each variant; its bits do not depend on {@code execution}, whose progress
   * hears the paths of all of them together.
   *
   * @param variants of the base's models, so that measures have the same positions
   * @throws IllegalArgumentException with the text for the user, when correlations have no joint
   *     law
   */
  public static Stress of(
      Variant base,
      List<Variant> variants,
      Request request,
      List<Integer> measures,
      Execution execution) {
    Valuing valuing = new Valuing(request, measures, execution, 1 + variants.size());
    Measured first = valuing.of(base, 0);
    List<Stressed> stressed = new ArrayList<>();
    for (Variant variant : variants) {
      stressed.add(
          stressed(
              variant,
              valuing.of(variant, 1 + stressed.size()),
              first,
              request.sampling().replicates()));
    }
    Stressed level = stressed(base, first, first, request.sampling().replicates());
    return new Stress(request, measures, level, stressed);
  }

  /** Whether every check held and every number could be computed, in all variants. */
  public boolean sound() {
    return base.sound() && variants.stream().allMatch(Stressed::sound);
  }

  /** Whether every number could be computed; without that there is nothing to show. */
  public boolean computed() {
    return base.breakdowns().isEmpty()
        && variants.stream().allMatch(variant -> variant.breakdowns().isEmpty());
  }

  /** The level of a guarantee and measure, by their places in the question. */
  public Level level(Stressed variant, int posture, int measure) {
    return variant.levels().get(posture * measures.size() + measure);
  }

  private record Valuing(
      Request request, List<Integer> measures, Execution execution, int valuations) {

    Measured of(Variant variant, int before) {
      int paths = request.sampling().paths();
      Execution one =
          execution.hearing(
              (done, all) -> execution.progress().done(before * paths + done, valuations * paths));
      return Valuation.measured(variant.library(), request, measures, one);
    }
  }

  private static Stressed stressed(
      Variant variant, Measured measured, Measured base, int replicates) {
    List<Level> levels =
        levels(measured.outcomes().columns(), base.outcomes().columns(), replicates);
    return new Stressed(variant, levels, measured.verdicts(), measured.breakdowns());
  }

  /** Levels of columns and their changes from those of the base, one by one. */
  static List<Level> levels(List<Column> columns, List<Column> base, int replicates) {
    return IntStream.range(0, columns.size())
        .mapToObj(i -> level(columns.get(i), base.get(i), new Replicates(replicates)))
        .toList();
  }

  private static Level level(Column column, Column base, Replicates replicates) {
    return new Level(
        Summary.of(column.values()).mean(),
        replicates.meanError(column.values()),
        Difference.of(column, base, replicates));
  }
}
