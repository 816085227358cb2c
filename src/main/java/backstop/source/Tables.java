package backstop.source;

import backstop.model.Table;
import backstop.model.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables that models name, one for each file.
 *
 * @param axes unit of each table's keys, where they are numbers
 * @param positions file name to position
 */
record Tables(List<Table> tables, List<Unit> axes, Map<String, Integer> positions) {

  /** Declared tables and choices in the order of {@code models}; a file that is missing is left. */
  static Tables of(List<Declaration> models, Inputs inputs, Units units, Issues issues) {
    Tables tables = new Tables(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
    Map<String, Declaration.Tabled> names = new HashMap<>();
    for (Declaration model : models) {
      for (List<Declaration.Tabled> kind : List.of(model.tables(), model.choices())) {
        for (Declaration.Tabled tabled : kind) {
          tables.add(tabled, inputs, units);
          oneName(names, tabled, issues);
        }
      }
    }
    return tables;
  }

  private static void oneName(
      Map<String, Declaration.Tabled> names, Declaration.Tabled tabled, Issues issues) {
    Declaration.Tabled before = names.putIfAbsent(tabled.name().value(), tabled);
    if (before != null && !before.file().value().equals(tabled.file().value())) {
      issues.error(
          tabled.file(),
          tabled.name() + " is " + before.file() + " at " + before.file().place(),
          Optional.of("Use one name for one file."));
    }
  }

  private void add(Declaration.Tabled tabled, Inputs inputs, Units units) {
    InputTable input = inputs.tables().get(tabled.file().value());
    if (input == null || positions.containsKey(tabled.file().value())) {
      return;
    }
    positions.put(tabled.file().value(), tables.size());
    axes.add(units.of(input.key().unit()));
    tables.add(
        new Table(
            tabled.name().value(),
            tabled.file().value(),
            input.key().name().value(),
            input.keys().stream().map(Text::value).toList(),
            input.columns().stream().map(column -> column(column, units)).toList()));
  }

  private static Table.Column column(InputTable.Column column, Units units) {
    return new Table.Column(
        column.header().name().value(),
        units.of(column.header().unit()),
        column.text(),
        column.numbers(),
        column.cells().stream().map(Text::value).toList(),
        column.changes());
  }
}
