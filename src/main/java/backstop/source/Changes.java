package backstop.source;

import backstop.model.Distribution;
import backstop.model.InputRow;
import backstop.source.Inputs.Assigned;
import backstop.source.ScenarioText.Change;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Lays changes of a scenario or of the command line over the values of assumptions. A number makes
 * an assumption certain; a factor scales its law.
 */
final class Changes {

  private static final String FORMS = "model.name, model.name[key] or table.column[key]";

  private final Expected expected;
  private final Cells cells;

  Changes(Expected expected, Cells cells) {
    this.expected = expected;
    this.cells = cells;
  }

  /** Reports changes that name nothing or hold no number. */
  void check(List<Change> changes) {
    changes.forEach(this::parsed);
  }

  /** Applies changes in their order, those of whole assumptions before those of one key. */
  void apply(List<Change> changes, Map<String, Assigned> values) {
    List<Parsed> all = changes.stream().flatMap(change -> parsed(change).stream()).toList();
    all.stream().filter(change -> !change.isOfKey()).forEach(change -> apply(change, values));
    all.stream().filter(Parsed::isOfKey).forEach(change -> apply(change, values));
  }

  private record Parsed(Change change, Expected.Target target, double number) {
    boolean isOfKey() {
      return target.text().endsWith("]");
    }
  }

  private Optional<Parsed> parsed(Change change) {
    Optional<Expected.Target> target = expected.target(change.name(), FORMS);
    Optional<Text> unit = target.flatMap(found -> found.name().unit());
    OptionalDouble number =
        target.isEmpty()
            ? OptionalDouble.empty()
            : change.factor()
                ? cells.factor(change.name(), change.value(), unit)
                : cells.value(change.value(), unit);
    return target.isPresent() && number.isPresent()
        ? Optional.of(new Parsed(change, target.get(), number.getAsDouble()))
        : Optional.empty();
  }

  private static void apply(Parsed change, Map<String, Assigned> values) {
    Expected.Target target = change.target;
    List<String> names = change.isOfKey() ? List.of(target.text()) : target.name().targets();
    names.forEach(name -> values.computeIfPresent(name, (same, value) -> changed(change, value)));
  }

  private static Assigned changed(Parsed change, Assigned value) {
    InputRow row = value.row();
    if (!change.change.factor()) {
      return new Assigned(
          value.name(), change.number, Optional.empty(), Optional.empty(), set(change.change, row));
    }
    Optional<Distribution> law =
        value
            .law()
            .filter(any -> change.number != 0)
            .map(any -> new Distribution.Scaled(any, change.number));
    return new Assigned(
        value.name(),
        value.value() * change.number,
        law,
        value.range().map(range -> range.times(change.number)),
        times(change, row));
  }

  private static InputRow set(Change change, InputRow row) {
    String number = change.value().value();
    String was = row.note().startsWith(InputRow.INSTEAD_OF) ? row.note() : "";
    String note = was.isEmpty() ? InputRow.INSTEAD_OF + row.value() : was;
    return new InputRow(
        change.name().place(), row.asOf(), number, "", "", "", "", change.origin(), "", note);
  }

  private static InputRow times(Parsed change, InputRow row) {
    String origin = change.change.origin() + " times " + change.change.value() + ": ";
    return new InputRow(
        row.place(),
        row.asOf(),
        row.value(),
        row.range(),
        row.low(),
        row.high(),
        row.distribution(),
        origin + row.source(),
        row.confidence(),
        row.note());
  }
}
