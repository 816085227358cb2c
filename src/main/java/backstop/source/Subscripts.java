package backstop.source;

import backstop.model.Table;
import backstop.source.Expression.Name;
import java.util.Optional;

/** The row that a name with or without {@code [key]} means, in its table. */
final class Subscripts {

  static final int BROKEN = -1;
  static final int ALL = -2;

  private final Plan plan;
  private final Scope scope;

  Subscripts(Plan plan, Scope scope) {
    this.plan = plan;
    this.scope = scope;
  }

  /**
   * Position of the row in {@code table}, {@link #ALL} for {@code [*]}, or {@link #BROKEN} after an
   * issue.
   *
   * @param table that indexes what is named, or −1
   */
  int row(Name name, int table) {
    if (table < 0) {
      return name.bare() ? 0 : broken(name, name.word() + " has one row: it takes no [ ]", "");
    }
    if (name.bare()) {
      return own(name, table);
    }
    return name.all() ? all(name, table) : named(name.subscript().get(0), table);
  }

  private int own(Name name, int table) {
    if (scope.table() == table) {
      return scope.key();
    }
    String index = plan.table(table).name();
    return broken(
        name,
        name.word() + " has a row for each key of " + index + ", and this formula has none",
        "Write " + name.word() + "[key] or SUM(" + name.word() + "[*]).");
  }

  private int all(Name name, int table) {
    if (scope.fold().isEmpty()) {
      return broken(name, "[*] stands inside SUM, MIN, MAX or AVERAGE", "");
    }
    if (plan.table(table).keys().isEmpty()) {
      return broken(name, plan.table(table).name() + " has no rows", "");
    }
    if (!scope.fold().get().over(table)) {
      String other = plan.table(scope.fold().get().table()).name();
      return broken(
          name,
          "rows of " + plan.table(table).name() + " and of " + other + " in one call",
          "Give one of the two a line of its own.");
    }
    return ALL;
  }

  private int named(Text key, int table) {
    int row = plan.table(table).keys().indexOf(key.value());
    return row >= 0 ? row : referred(key, table);
  }

  /** The row that a text column of this row's table names: {@code price[deposit.mineral]}. */
  private int referred(Text key, int table) {
    Optional<Meaning.ColumnName> column =
        plan.dictionary()
            .find(scope.model(), key.value())
            .filter(Meaning.ColumnName.class::isInstance)
            .map(Meaning.ColumnName.class::cast);
    if (column.isEmpty()) {
      return noKey(key, key.value(), table);
    }
    Table from = plan.table(column.get().table().table());
    if (!column(from, column.get()).text()) {
      return broken(
          key, key + " is a column of numbers, not of keys of " + plan.table(table).name());
    }
    if (column.get().table().choice() || scope.table() != column.get().table().table()) {
      return broken(key, key + " names a row only in a line that is indexed by " + from.name());
    }
    String cell = from.text(column.get().column(), scope.key());
    int row = plan.table(table).keys().indexOf(cell);
    Optional<Table.Change> change =
        Optional.ofNullable(column(from, column.get()).changes().get(scope.key()));
    Text at = change.map(made -> Text.of(cell, made.place())).orElse(key);
    return row >= 0 ? row : noKey(at, cell, table);
  }

  private static Table.Column column(Table table, Meaning.ColumnName name) {
    return table.columns().get(name.column());
  }

  private int noKey(Text at, String key, int table) {
    Table keyed = plan.table(table);
    plan.issues()
        .error(
            at,
            keyed.name() + " has no row called " + key,
            Nearest.advice(key, keyed.keys())
                .or(() -> Optional.of("Its rows: " + Listed.of(keyed.keys()) + ".")));
    return BROKEN;
  }

  private int broken(Text at, String message) {
    plan.issues().error(at, message);
    return BROKEN;
  }

  private int broken(Name name, String message, String advice) {
    Optional<String> given = Optional.of(advice).filter(text -> !text.isEmpty());
    plan.issues().error(name.at(), message, given);
    return BROKEN;
  }
}
