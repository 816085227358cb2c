package backstop.source;

import backstop.model.Table;
import backstop.source.ScenarioText.Change;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Lays changes of a scenario or of the command line over cells of tables: each is read as the cell
 * itself would be.
 */
final class TableChanges {

  private static final String SOURCE = "source";

  private final Issues issues;
  private final CellNames names;
  private final Cells cells;
  private final Map<String, InputTable> tables;

  /**
   * @param tables by file name
   */
  TableChanges(Issues issues, CellNames names, Cells cells, Map<String, InputTable> tables) {
    this.issues = issues;
    this.names = names;
    this.cells = cells;
    this.tables = new TreeMap<>(tables);
  }

  /** Reports changes that name nothing or that their cells cannot hold. */
  void check(List<Change> changes) {
    changes.forEach(this::parsed);
  }

  /** Applies changes in their order, those of whole columns before those of one key. */
  void apply(List<Change> changes) {
    List<Parsed> all = changes.stream().flatMap(change -> parsed(change).stream()).toList();
    all.stream().filter(change -> !change.target.ofKey()).forEach(this::apply);
    all.stream().filter(change -> change.target.ofKey()).forEach(this::apply);
  }

  /** With all that was applied, by file name. */
  Map<String, InputTable> tables() {
    return Map.copyOf(tables);
  }

  /**
   * @param number value or factor; 0 for a text
   */
  private record Parsed(Change change, CellNames.Target target, double number) {}

  private Optional<Parsed> parsed(Change change) {
    Optional<CellNames.Target> target = names.target(change.name());
    if (target.isEmpty()) {
      return Optional.empty();
    }
    InputTable table = tables.get(target.get().table());
    Optional<Text> unit = table.columns().get(target.get().column()).header().unit();
    OptionalDouble number = number(change, unit);
    return number.isPresent()
        ? Optional.of(new Parsed(change, target.get(), number.getAsDouble()))
        : Optional.empty();
  }

  private OptionalDouble number(Change change, Optional<Text> unit) {
    if (!change.factor()) {
      return unit.isEmpty() ? OptionalDouble.of(0) : cells.value(change.value(), unit);
    }
    if (unit.isEmpty()) {
      issues.error(change.name(), "a factor is for numbers, and " + change.name() + " is a text");
      return OptionalDouble.empty();
    }
    return cells.factor(change.name(), change.value(), unit);
  }

  private void apply(Parsed change) {
    for (int row : change.target.rows()) {
      tables.computeIfPresent(
          change.target.table(),
          (file, table) ->
              change.change.factor() ? times(table, change, row) : set(table, change, row));
    }
  }

  private static InputTable set(InputTable table, Parsed change, int row) {
    Text cell = change.change.value();
    Table.Change made = new Table.Change(cell.place(), change.change.origin());
    return table.with(change.target.column(), row, cell, change.number, made);
  }

  private static InputTable times(InputTable table, Parsed change, int row) {
    InputTable.Column column = table.columns().get(change.target.column());
    double product = column.numbers().get(row) * change.number;
    Text factor = change.change.value();
    String before =
        Optional.ofNullable(column.changes().get(row))
            .map(Table.Change::origin)
            .orElseGet(() -> source(table, row));
    String origin = change.change.origin() + " times " + factor + ": " + before;
    Text cell = Text.of(Double.toString(product), factor.place());
    return table.with(
        change.target.column(), row, cell, product, new Table.Change(factor.place(), origin));
  }

  private static String source(InputTable table, int row) {
    return table.columns().stream()
        .filter(column -> column.header().name().value().equals(SOURCE))
        .map(column -> column.cells().get(row).value())
        .findFirst()
        .orElse("");
  }
}
