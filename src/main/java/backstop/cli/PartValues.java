package backstop.cli;

import backstop.cli.TextTable.Column;
import backstop.model.Assumption;
import backstop.model.Formula;
import backstop.model.Library;
import backstop.model.Measure;
import backstop.model.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The value of a subject and of each part its formula reads, in one period of one future.
 *
 * @param period position from 0
 */
record PartValues(Library library, Subject subject, PathValues values, int period) {

  TextTable table() {
    List<List<String>> rows = new ArrayList<>();
    Reads reads = Reads.of(library, formulas());
    if (subject.kind() == Subject.Kind.MEASURE) {
      rows.add(measured(subject.positions().get(0)));
    }
    own().forEach(row -> rows.add(row("", row)));
    Set<Integer> others = new LinkedHashSet<>(reads.rows());
    own().forEach(others::remove);
    others.forEach(row -> rows.add(row("  ", row)));
    reads.assumptions().forEach(assumption -> rows.add(assumption(assumption)));
    return new TextTable(
        List.of(Column.left("part"), Column.right("period before"), Column.right("value"), unit()),
        rows);
  }

  private static Column unit() {
    return Column.left("unit");
  }

  private List<Integer> own() {
    return subject.kind() == Subject.Kind.ROWS ? subject.positions() : List.of();
  }

  private Formula[] formulas() {
    return switch (subject.kind()) {
      case ROWS -> subject.positions().stream().map(this::formula).toArray(Formula[]::new);
      case MEASURE -> measure(subject.positions().get(0));
      case ASSUMPTIONS ->
          subject.positions().stream().map(Formula.AssumptionValue::new).toArray(Formula[]::new);
    };
  }

  private Formula formula(int row) {
    return library.rows().get(row).formula();
  }

  private Formula[] measure(int position) {
    Measure measure = library.measures().get(position);
    return Stream.concat(Stream.of(measure.formula()), measure.when().stream())
        .toArray(Formula[]::new);
  }

  private List<String> measured(int position) {
    Measure measure = library.measures().get(position);
    return List.of(
        measure.name() + " (of the path)",
        "",
        Figures.plain(values.measure(position)),
        measure.unit().text());
  }

  private List<String> row(String indent, int position) {
    Row row = library.rows().get(position);
    double before = period == 0 ? values.opening(position) : values.value(position, period - 1);
    return List.of(
        indent + row.name(),
        shown(position, before),
        shown(position, values.value(position, period)),
        library.lineOf(position).unit().text());
  }

  /** A number; of a chain also the state it stands for. */
  private String shown(int row, double value) {
    String number = Figures.plain(value);
    return library.chains().stream()
        .filter(chain -> chain.row() == row)
        .map(chain -> number + " " + chain.states().get((int) value - 1))
        .findFirst()
        .orElse(number);
  }

  private List<String> assumption(int position) {
    Assumption assumption = library.assumptions().get(position);
    return List.of(
        "  " + assumption.name(),
        "",
        Figures.plain(values.assumption(position)),
        assumption.unit().text());
  }
}
