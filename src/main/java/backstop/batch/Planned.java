package backstop.batch;

import backstop.paths.Sampling;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run of a plan.
 *
 * @param series what stays the same from night to night
 * @param valuationDate that the series comes to on the as-of date
 * @param asOf the day of the batch
 * @param sets values laid over the inputs, by name
 */
public record Planned(
    Series series,
    LocalDate valuationDate,
    LocalDate asOf,
    SortedMap<String, String> sets,
    OptionalDouble strength,
    Optional<String> reference,
    Sampling sampling) {

  /** Separates models or guarantees of one run. */
  public static final String JOINED = "+";

  /**
   * Runs that follow each other.
   *
   * @param row of the plan
   * @param models {@code all}, or names joined by {@code +}
   * @param guarantees likewise
   * @param scenario a name, or {@code base}
   * @param dated {@code quarter_end}, {@code month_end}, {@code as_of}, or a day
   */
  public record Series(
      String row, String models, String guarantees, String scenario, String dated) {

    private static final List<String> USUAL = List.of("all", "base", "quarter_end");

    /** A name that a folder can have: the row, and what is not usual. */
    public String name() {
      String parts =
          Stream.of(models, guarantees, scenario, dated)
              .filter(part -> !USUAL.contains(part))
              .map(part -> "-" + part)
              .collect(Collectors.joining());
      return (row + parts).replaceAll("[^A-Za-z0-9_.+=-]", "_");
    }
  }

  /**
   * The day as of which inputs are read: what became known after the valuation date is not in a
   * valuation of that date.
   */
  public LocalDate known() {
    return valuationDate.isBefore(asOf) ? valuationDate : asOf;
  }

  /** All that is asked, on one line. */
  String terms() {
    return String.join(
        " ",
        series.models(),
        series.guarantees(),
        series.scenario(),
        valuationDate.toString(),
        sets.toString(),
        strength.toString(),
        reference.toString(),
        sampling.toString());
  }
}
