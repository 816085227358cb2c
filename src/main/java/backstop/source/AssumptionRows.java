package backstop.source;

import backstop.model.Assumption;
import backstop.model.Distribution;
import backstop.model.InputRow;
import backstop.source.Inputs.Assigned;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * The values of {@code assumptions.csv}: for each assumption and key the newest row known. Of a row
 * for all keys and one for a key the newer counts, on the same date the one for the key.
 */
final class AssumptionRows {

  static final List<String> COLUMNS =
      List.of(
          "name",
          "as_of",
          "value",
          "range",
          "low",
          "high",
          "distribution",
          "source",
          "confidence",
          "note");
  private static final String BOUNDS = "bounds";
  private static final String P05_P95 = "p05_p95";

  private final Issues issues;
  private final Expected expected;
  private final Cells cells;
  private final Citations citations;
  private final AsOf asOf;
  private final DistributionText.Observations observations;

  private final Map<String, AsOf.Newest<Parsed>> rows = new HashMap<>();

  /** Names that rows with a fault were meant for; that they lack a value is not said again. */
  private final Set<String> meant = new HashSet<>();

  /** A row and the number and law that stand in it; no value when it holds a fault. */
  private record Parsed(Optional<Assigned> assigned) {}

  AssumptionRows(
      Issues issues,
      Expected expected,
      Cells cells,
      Citations citations,
      AsOf asOf,
      DistributionText.Observations observations) {
    this.issues = issues;
    this.expected = expected;
    this.cells = cells;
    this.citations = citations;
    this.asOf = asOf;
    this.observations = observations;
  }

  /** Values by qualified name and key. */
  Map<String, Assigned> read(CsvFile file) {
    Columns columns = Columns.of(file, COLUMNS, List.of(), issues);
    columns.rows(COLUMNS).forEach(this::add);
    Map<String, Assigned> values = new TreeMap<>();
    for (Expected.Name name : expected.names()) {
      assign(name, values, columns.whole(COLUMNS));
    }
    return values;
  }

  private void add(Columns.Row row) {
    Text name = row.get("name");
    if (issues.full(name.place().file())) {
      return;
    }
    Optional<Expected.Target> target = expected.target(name);
    Optional<LocalDate> dated = asOf.dated(row.get("as_of"));
    citations.check(row.get("source"), row.get("as_of").isEmpty() ? Optional.empty() : dated);
    if (target.isEmpty()) {
      Nearest.to(name.value(), expected.known()).ifPresent(meant::add);
      return;
    }
    if (dated.isEmpty()) {
      meant.add(target.get().text());
    }
    Parsed parsed = new Parsed(parse(name, row, target.get().name().unit()));
    dated.ifPresent(
        day ->
            rows.computeIfAbsent(target.get().text(), none -> asOf.newest(issues))
                .add(name, day, parsed, true));
  }

  private Optional<Assigned> parse(Text name, Columns.Row row, Optional<Text> unit) {
    OptionalDouble value = cells.value(row.get("value"), unit);
    OptionalDouble low = optional(row.get("low"), unit);
    OptionalDouble high = optional(row.get("high"), unit);
    Optional<Distribution.Range> range = range(row);
    boolean sound = value.isPresent() && isOrdered(row, value, low, high, range);
    Text text = row.get("distribution");
    if (text.isEmpty() || value.isEmpty()) {
      return sound
          ? Optional.of(assigned(name, row, value, Optional.empty(), between(low, high)))
          : Optional.empty();
    }
    DistributionText.Row own = new DistributionText.Row(low, value.getAsDouble(), high, range);
    DistributionText laws =
        new DistributionText(issues, cell -> cells.value(cell, unit), observations);
    Optional<Distribution> law = laws.read(text, Optional.of(own));
    return sound && law.isPresent()
        ? Optional.of(assigned(name, row, value, law, between(low, high)))
        : Optional.empty();
  }

  private static Assigned assigned(
      Text name,
      Columns.Row row,
      OptionalDouble value,
      Optional<Distribution> law,
      Optional<Assumption.Range> range) {
    return new Assigned(name, value.getAsDouble(), law, range, record(row));
  }

  private static Optional<Assumption.Range> between(OptionalDouble low, OptionalDouble high) {
    return low.isPresent() && high.isPresent()
        ? Optional.of(new Assumption.Range(low.getAsDouble(), high.getAsDouble()))
        : Optional.empty();
  }

  private OptionalDouble optional(Text cell, Optional<Text> unit) {
    return cell.isEmpty() ? OptionalDouble.empty() : cells.value(cell, unit);
  }

  private Optional<Distribution.Range> range(Columns.Row row) {
    Text range = row.get("range");
    if (range.value().equals(BOUNDS)) {
      return Optional.of(Distribution.Range.BOUNDS);
    }
    if (range.value().equals(P05_P95)) {
      return Optional.of(Distribution.Range.P05_P95);
    }
    boolean needed = !row.get("low").isEmpty() || !row.get("high").isEmpty();
    if (!range.isEmpty() || needed) {
      String message = "range says what low and high are: bounds or p05_p95, not ";
      Optional<String> advice = Nearest.advice(range.value(), List.of(BOUNDS, P05_P95));
      issues.error(range, message + Shown.of(range), advice);
    }
    return Optional.empty();
  }

  private boolean isOrdered(
      Columns.Row row,
      OptionalDouble value,
      OptionalDouble low,
      OptionalDouble high,
      Optional<Distribution.Range> range) {
    if (low.isPresent() && high.isPresent() && low.getAsDouble() > high.getAsDouble()) {
      issues.error(row.get("low"), "low " + row.word("low") + " is above high " + row.word("high"));
      return false;
    }
    double number = value.orElse(0);
    boolean outside = number < low.orElse(number) || number > high.orElse(number);
    if (outside && range.filter(Distribution.Range.BOUNDS::equals).isPresent()) {
      String bounds = row.word("low") + " to " + row.word("high");
      issues.error(row.get("value"), row.word("value") + " lies outside its bounds " + bounds);
    }
    return true;
  }

  private static InputRow record(Columns.Row row) {
    return new InputRow(
        row.get("name").place(),
        row.word("as_of"),
        row.word("value"),
        row.word("range"),
        row.word("low"),
        row.word("high"),
        row.word("distribution"),
        row.word("source"),
        row.word("confidence"),
        row.word("note"));
  }

  private void assign(Expected.Name name, Map<String, Assigned> values, boolean whole) {
    for (String target : name.targets()) {
      AsOf.Newest<Parsed> all = rows.getOrDefault(name.qualified(), asOf.newest(issues));
      AsOf.Newest<Parsed> own = rows.getOrDefault(target, all);
      boolean newer = all.known().orElse(LocalDate.MIN).isAfter(own.known().orElse(LocalDate.MIN));
      AsOf.Newest<Parsed> best = newer ? all : own;
      best.row()
          .ifPresentOrElse(
              row -> values.put(target, row.assigned().orElseGet(() -> any(name))),
              () -> {
                missing(name, target, own, whole);
                values.put(target, any(name));
              });
    }
  }

  /** Stands for a value whose absence was reported, so that what reads it is not reported too. */
  private static Assigned any(Expected.Name name) {
    Distribution law = new Distribution.Uniform(0, 1, Distribution.Range.BOUNDS);
    InputRow row = new InputRow(name.declared().place(), "", "", "", "", "", "", "", "", "");
    return new Assigned(name.declared(), 1, Optional.of(law), Optional.empty(), row);
  }

  private void missing(Expected.Name name, String target, AsOf.Newest<Parsed> own, boolean whole) {
    if (!whole || meant.contains(name.qualified()) || meant.contains(target)) {
      return;
    }
    String known = own.later().map(date -> "; its first row is of " + date).orElse("");
    String message = target + " has no value known on " + asOf.date() + known;
    Optional<String> advice = Optional.of("Add a row to assumptions.csv.");
    issues.error(name.declared(), message, advice.filter(text -> known.isEmpty()));
  }
}
