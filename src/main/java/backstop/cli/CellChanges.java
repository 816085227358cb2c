package backstop.cli;

import backstop.cli.InputChange.Kind;
import backstop.cli.InputChange.Used;
import backstop.model.Library;
import backstop.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Cells of the tables of two libraries that differ in the rows in use. */
record CellChanges(Library before, Library after) {

  private static final Used TABLE = Used.of("a table");

  /** The largest first, texts among the largest. */
  List<InputChange> list() {
    Map<String, Table> from = byName(before);
    Map<String, Table> to = byName(after);
    Set<String> names = new LinkedHashSet<>(to.keySet());
    names.addAll(from.keySet());
    List<InputChange> changes = new ArrayList<>();
    for (String name : names) {
      if (from.containsKey(name) && to.containsKey(name)) {
        changes.addAll(table(from.get(name), to.get(name)));
      } else {
        Used was = from.containsKey(name) ? TABLE : Used.NONE;
        Used is = to.containsKey(name) ? TABLE : Used.NONE;
        changes.add(InputChange.of(Kind.TABLE_CELL, name, "", was, is));
      }
    }
    changes.sort(InputChange.LARGEST_FIRST);
    return changes;
  }

  private static Map<String, Table> byName(Library library) {
    Map<String, Table> byName = new LinkedHashMap<>();
    library.tables().forEach(table -> byName.put(table.name(), table));
    return byName;
  }

  private static List<InputChange> table(Table from, Table to) {
    return Stream.concat(to.keys().stream(), from.keys().stream())
        .distinct()
        .flatMap(key -> row(from, to, key).stream())
        .toList();
  }

  private static List<InputChange> row(Table from, Table to, String key) {
    TableRow before = new TableRow(from, from.keys().indexOf(key));
    TableRow after = new TableRow(to, to.keys().indexOf(key));
    String name = to.name() + "[" + key + "]";
    if (!before.exists() || !after.exists()) {
      return List.of(InputChange.of(Kind.TABLE_CELL, name, "", whole(before), whole(after)));
    }
    List<InputChange> changes = cells(before, after, key);
    boolean other = !whole(before).equals(whole(after));
    return changes.isEmpty() && other
        ? List.of(InputChange.of(Kind.TABLE_CELL, name, "", whole(before), whole(after)))
        : changes;
  }

  /** Stands for a whole row. */
  private static Used whole(TableRow row) {
    return row.exists() ? row.used() : Used.NONE;
  }

  private static List<InputChange> cells(TableRow before, TableRow after, String key) {
    List<InputChange> changes = new ArrayList<>();
    for (String column : columns(before.table(), after.table())) {
      Optional<Object> was = before.value(column);
      Optional<Object> is = after.value(column);
      if (!was.equals(is)) {
        String name = after.table().name() + "." + column + "[" + key + "]";
        String unit = is.isPresent() ? after.unit(column) : before.unit(column);
        changes.add(
            InputChange.of(Kind.TABLE_CELL, name, unit, before.used(column), after.used(column)));
      }
    }
    return changes;
  }

  private static List<String> columns(Table from, Table to) {
    return Stream.concat(to.columns().stream(), from.columns().stream())
        .map(Table.Column::name)
        .distinct()
        .filter(column -> !TableRow.PROVENANCE.contains(column))
        .toList();
  }
}
