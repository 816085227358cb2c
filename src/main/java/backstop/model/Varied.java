package backstop.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Formulas under one row of a choice that read assumptions from the selected row of a table of
 * settings, where that row sets them.
 */
final class Varied extends Chosen {

  /** Of the row in which nothing is set. */
  private static final String BASE = "base";

  private final List<Setting> settings;

  /** Assumption to the column that says whether it is set; its value is in the next. */
  private final Map<Integer, Integer> columns = new LinkedHashMap<>();

  Varied(int table, int posture, List<Setting> settings) {
    super(table, posture);
    this.settings = List.copyOf(settings);
    settings.forEach(one -> columns.putIfAbsent(one.assumption(), 2 * columns.size()));
  }

  @Override
  public Formula assumption(Formula.AssumptionValue formula) {
    Integer column = columns.get(formula.assumption());
    return column == null
        ? formula
        : new Formula.If(
            new Formula.ChoiceCell(column), new Formula.ChoiceCell(column + 1), formula);
  }

  /** A row of the base, then one for each setting. */
  Table table(String name) {
    List<String> keys = new ArrayList<>(List.of(BASE));
    IntStream.range(0, settings.size()).forEach(i -> keys.add(String.valueOf(i)));
    List<Table.Column> all = new ArrayList<>();
    for (int assumption : columns.keySet()) {
      all.add(column(all.size(), keys.size(), assumption, false));
      all.add(column(all.size(), keys.size(), assumption, true));
    }
    return new Table(name, "", name, keys, all);
  }

  private Table.Column column(int at, int rows, int assumption, boolean value) {
    List<Double> numbers =
        IntStream.range(0, rows)
            .mapToObj(row -> row > 0 && settings.get(row - 1).assumption() == assumption ? row : 0)
            .map(row -> row == 0 ? 0.0 : value ? settings.get(row - 1).value() : 1.0)
            .toList();
    List<String> texts = numbers.stream().map(String::valueOf).toList();
    return new Table.Column("column_" + at, Unit.NUMBER, false, numbers, texts, Map.of());
  }
}
