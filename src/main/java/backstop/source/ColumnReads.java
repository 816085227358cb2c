package backstop.source;

import backstop.model.Formula;
import backstop.model.Table;
import backstop.model.Unit;
import backstop.source.Expression.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A number column in a formula: this row's cell, a named one, all of them, or a chain's. */
final class ColumnReads {

  private final Plan plan;
  private final Scope scope;
  private final Name name;
  private final Meaning.ColumnName column;
  private final Table.Column numbers;

  ColumnReads(Plan plan, Scope scope, Name name, Meaning.ColumnName column, Table.Column numbers) {
    this.plan = plan;
    this.scope = scope;
    this.name = name;
    this.column = column;
    this.numbers = numbers;
  }

  Typed read() {
    if (name.bare() && column.table().choice()) {
      return seen(new Formula.ChoiceCell(column.column()));
    }
    if (!name.bare() && !name.all()) {
      Optional<Expression> chain = chain(name.subscript().get(0));
      if (chain.isPresent()) {
        return byState(chain.get());
      }
    }
    int row = new Subscripts(plan, scope).row(name, column.table().table());
    if (row == Subscripts.BROKEN) {
      return Typed.BROKEN;
    }
    if (row == Subscripts.ALL) {
      Typed cells = seen(new Formula.Cells(column.table().table(), column.column()));
      return new Typed(cells.formula(), cells.unit(), Typed.Form.BLOCK, List.of());
    }
    return seen(cell(row));
  }

  private Formula.Cell cell(int row) {
    return new Formula.Cell(column.table().table(), column.column(), row);
  }

  private Typed seen(Formula formula) {
    return Typed.value(formula, scope.exempt() ? Unit.NUMBER : numbers.unit());
  }

  /** The subscript as a chain or its past, if that is what it is. */
  private Optional<Expression> chain(Text subscript) {
    boolean key = table().keys().contains(subscript.value());
    Optional<Expression> read = Comparisons.quietly(subscript);
    Optional<Expression> chain =
        read.filter(e -> !new Comparisons(plan, scope).states(e).isEmpty());
    if (chain.isPresent() && key) {
      plan.issues()
          .error(
              subscript,
              subscript + " is both a row of " + table().name() + " and a chain",
              Optional.of("Rename one of the two."));
    }
    return key ? Optional.empty() : chain;
  }

  private Typed byState(Expression chain) {
    Typed state = new Resolver(plan, scope).resolve(chain);
    if (state.broken()) {
      return state;
    }
    List<Formula.Cell> cells = new ArrayList<>();
    for (String word : state.states()) {
      int row = table().keys().indexOf(word);
      if (row < 0) {
        plan.issues()
            .error(
                name.at(),
                table().name() + " has no row for the state " + word + " of " + chain.at(),
                Nearest.advice(word, table().keys()));
        return Typed.BROKEN;
      }
      cells.add(cell(row));
    }
    return seen(new Formula.StateCell(cells, state.formula()));
  }

  private Table table() {
    return plan.table(column.table().table());
  }

  /** Text cell equal to a word: a condition. */
  static Typed word(Plan plan, Scope scope, Name name, Meaning.ColumnName column, String word) {
    int table = column.table().table();
    if (name.bare() && column.table().choice()) {
      return Typed.condition(new Formula.TextIs(table, column.column(), -1, word));
    }
    int row = new Subscripts(plan, scope).row(name, table);
    if (row == Subscripts.ALL) {
      plan.issues()
          .error(
              name.at(),
              "texts are compared one row at a time",
              Optional.of(
                  "Give the comparison a line indexed by " + plan.table(table).name() + "."));
    }
    return row < 0
        ? Typed.BROKEN
        : Typed.condition(new Formula.TextIs(table, column.column(), row, word));
  }

  /** Keys as numbers in {@code unit}'s scale, if all are. */
  static Optional<double[]> numericKeys(Table table) {
    try {
      return Optional.of(table.keys().stream().mapToDouble(Double::parseDouble).toArray());
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
