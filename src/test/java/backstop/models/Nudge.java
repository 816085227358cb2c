package backstop.models;

import backstop.model.Assumption;
import backstop.model.Distribution;
import backstop.model.Draw;
import backstop.model.Library;
import backstop.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A library with one input a little different. */
record Nudge(Library library) {

  private static final double FACTOR = 1.1;

  /** Empty when there is no such input. */
  Optional<Library> of(String input) {
    List<Assumption> assumptions = new ArrayList<>(library.assumptions());
    List<Draw> draws = new ArrayList<>(library.draws());
    boolean found = false;
    for (int a = 0; a < assumptions.size(); a++) {
      Assumption assumption = assumptions.get(a);
      if (assumption.name().equals(input) || assumption.name().startsWith(input + "[")) {
        found = true;
        assumptions.set(a, raised(assumption));
        if (assumption.uncertain()) {
          draws.set(assumption.draw(), raised(draws.get(assumption.draw())));
        }
      }
    }
    return found ? Optional.of(with(assumptions, draws, library.tables())) : column(input);
  }

  private static Assumption raised(Assumption a) {
    return new Assumption(a.name(), a.unit(), a.meaning(), raised(a.value()), a.draw(), a.record());
  }

  private static Draw raised(Draw draw) {
    Optional<Distribution> law = draw.law().map(l -> new Distribution.Scaled(l, FACTOR));
    return new Draw(draw.name(), draw.kind(), draw.owner(), law);
  }

  /** Flags turn, zeros become a tenth. */
  private static double raised(double value) {
    return value == 0 ? FACTOR - 1 : value == 1 ? 0 : value * FACTOR;
  }

  private Optional<Library> column(String input) {
    int dot = input.lastIndexOf('.');
    String name = input.substring(0, Math.max(0, dot));
    List<Table> tables = new ArrayList<>(library.tables());
    for (int t = 0; t < tables.size(); t++) {
      int column = tables.get(t).column(input.substring(dot + 1));
      if (tables.get(t).name().equals(name) && column >= 0) {
        tables.set(t, raised(tables.get(t), column));
        return Optional.of(with(library.assumptions(), library.draws(), tables));
      }
    }
    return Optional.empty();
  }

  private static Table raised(Table table, int column) {
    List<Table.Column> columns = new ArrayList<>(table.columns());
    Table.Column old = columns.get(column);
    int rows = old.texts().size();
    columns.set(
        column,
        new Table.Column(
            old.name(),
            old.unit(),
            old.text(),
            old.numbers().stream().map(Nudge::raised).toList(),
            IntStream.range(0, rows).mapToObj(r -> old.texts().get((r + 1) % rows)).toList(),
            old.changes()));
    return new Table(table.name(), table.file(), table.keyColumn(), table.keys(), columns);
  }

  private Library with(List<Assumption> assumptions, List<Draw> draws, List<Table> tables) {
    return new Library(
        library.name(),
        library.timeline(),
        library.asOf(),
        library.choice(),
        library.models(),
        tables,
        assumptions,
        library.lines(),
        library.rows(),
        library.order(),
        library.chains(),
        draws,
        library.correlations(),
        library.schedules(),
        library.checks(),
        library.measures(),
        library.sources(),
        library.scenarios(),
        library.milestones(),
        library.files());
  }
}
