package backstop.source;

import backstop.model.Assumption;
import backstop.model.Distribution;
import backstop.model.InputRow;
import backstop.model.Scenario;
import backstop.model.Source;
import backstop.model.TextFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The numbers of a reading: rows chosen by the as-of date, the scenario and the command line's
 * values laid over them. What is missing from a map was reported as an issue.
 *
 * @param tables by file name as models write it: {@code drones.csv}
 * @param assumptions by qualified name, with its key where it is indexed: {@code
 *     minerals_fund.cost_overrun[dobra]}; a row for all keys stands once for each key
 * @param states the newest row of each driver
 * @param forced rows of {@code base_case.csv}: the base case only
 * @param scheduled what the chosen scenario schedules: on every path and in the base case
 * @param files every file read, models and inputs, by path
 */
record Inputs(
    LocalDate valuationDate,
    LocalDate asOf,
    Map<String, InputTable> tables,
    Map<String, Assigned> assumptions,
    List<Source> sources,
    List<StateRow> states,
    List<ForcedRow> forced,
    List<ForcedRow> scheduled,
    List<CorrelationRow> correlations,
    List<Scenario> scenarios,
    List<TextFile> files) {

  /**
   * The value of an assumption; dates are serial days.
   *
   * @param law present when the assumption is uncertain
   */
  record Assigned(
      Text name,
      double value,
      Optional<Distribution> law,
      Optional<Assumption.Range> range,
      InputRow row) {}

  /**
   * A row of {@code state.csv}.
   *
   * @param driver qualified chain or event, with its key where it is indexed
   * @param state of a chain; {@code none} or {@code happened} of an event
   * @param since when the state began; empty for unknown
   */
  record StateRow(
      Text driver, LocalDate asOf, Text state, Optional<LocalDate> since, Text source) {}

  /** A state that a chain or event takes on a date. */
  record ForcedRow(Text driver, LocalDate date, Text state) {}

  /**
   * A row of {@code correlations.csv}.
   *
   * @param rank whether {@code value} is Spearman's
   * @param degrees of freedom of a Student t copula, or 0 for the Gaussian one
   */
  record CorrelationRow(Text a, Text b, Text text, double value, boolean rank, double degrees) {}

  /** The same with changed tables and assumptions, and with states set on dates beside its own. */
  Inputs with(Map<String, InputTable> tables, Map<String, Assigned> values, List<ForcedRow> more) {
    Set<String> set = more.stream().map(row -> row.driver().value()).collect(Collectors.toSet());
    List<ForcedRow> all =
        Stream.concat(
                more.stream(),
                scheduled.stream().filter(row -> !set.contains(row.driver().value())))
            .toList();
    return new Inputs(
        valuationDate,
        asOf,
        tables,
        values,
        sources,
        states,
        forced,
        all,
        correlations,
        scenarios,
        files);
  }

  /** The same with the files of the whole reading. */
  Inputs with(List<TextFile> all) {
    return new Inputs(
        valuationDate,
        asOf,
        tables,
        assumptions,
        sources,
        states,
        forced,
        scheduled,
        correlations,
        scenarios,
        all);
  }
}
