package backstop.kernel;

import backstop.model.Assumption;
import backstop.model.Check;
import backstop.model.Choice;
import backstop.model.Distribution;
import backstop.model.Draw;
import backstop.model.Formula;
import backstop.model.Formula.Constant;
import backstop.model.InputRow;
import backstop.model.Library;
import backstop.model.Line;
import backstop.model.Measure;
import backstop.model.Model;
import backstop.model.Place;
import backstop.model.Relation;
import backstop.model.Row;
import backstop.model.Schedule;
import backstop.model.Table;
import backstop.model.Timeline;
import backstop.model.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A library put together row by row; positions are handed out as things are added. */
final class SmallLibrary {

  static final Formula ZERO = new Constant(0);

  private static final InputRow NO_INPUT =
      new InputRow(Place.NOWHERE, "", "", "", "", "", "", "", "", "");

  private final LocalDate valuationDate;
  private final LocalDate end;
  private final List<Table> tables = new ArrayList<>();
  private final List<Assumption> assumptions = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Draw> draws = new ArrayList<>();
  private final List<Schedule> schedules = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();
  private final List<Measure> measures = new ArrayList<>();
  private Optional<Choice> choice = Optional.empty();

  SmallLibrary(String valuationDate, String end) {
    this.valuationDate = LocalDate.parse(valuationDate);
    this.end = LocalDate.parse(end);
  }

  int periods() {
    return timeline().size();
  }

  private Timeline timeline() {
    return Timeline.quarters(valuationDate, end, valuationDate);
  }

  int row(Formula formula) {
    return row(ZERO, formula);
  }

  int row(Formula opening, Formula formula) {
    int at = rows.size();
    String name = "m.r" + at;
    lines.add(
        new Line(
            name,
            "",
            Unit.NUMBER,
            "",
            "",
            "",
            "",
            Line.Origin.WRITTEN,
            Place.NOWHERE,
            at,
            List.of()));
    rows.add(new Row(name, at, opening, formula));
    return at;
  }

  /** Gives a row that was added before another formula, which may read later rows' past. */
  void replace(int row, Formula formula) {
    Row old = rows.get(row);
    rows.set(row, new Row(old.name(), old.line(), old.opening(), formula));
  }

  int rows() {
    return rows.size();
  }

  int assumption(double value) {
    return assumption(value, -1);
  }

  int uncertain(double value) {
    Distribution law = new Distribution.Uniform(0, 1, Distribution.Range.BOUNDS);
    return assumption(value, draw(Draw.Kind.VALUE, Optional.of(law)));
  }

  private int assumption(double value, int draw) {
    String name = "m.a" + assumptions.size();
    assumptions.add(new Assumption(name, Unit.NUMBER, "", value, draw, NO_INPUT));
    return assumptions.size() - 1;
  }

  int draw(Draw.Kind kind) {
    return draw(kind, Optional.empty());
  }

  private int draw(Draw.Kind kind, Optional<Distribution> law) {
    String name = "m.d" + draws.size();
    draws.add(new Draw(name, kind, name, law));
    return draws.size() - 1;
  }

  int schedule(List<Integer> paths, List<Integer> base) {
    schedules.add(new Schedule("m.s" + schedules.size(), paths, base));
    return schedules.size() - 1;
  }

  /** Columns of numbers; the keys are {@code keys}. */
  int table(List<String> keys, List<List<Double>> columns) {
    List<Table.Column> made = new ArrayList<>();
    for (List<Double> column : columns) {
      made.add(
          new Table.Column(
              "c" + made.size(),
              Unit.NUMBER,
              false,
              column,
              column.stream().map(Object::toString).toList(),
              Map.of()));
    }
    tables.add(new Table("t" + tables.size(), "t.csv", "key", keys, made));
    return tables.size() - 1;
  }

  /** A choice of which column 0 holds numbers and column 1 words. */
  void choice(List<Double> numbers, List<String> words) {
    List<String> keys = IntStream.range(0, words.size()).mapToObj(i -> "k" + i).toList();
    List<String> texts = numbers.stream().map(Object::toString).toList();
    tables.add(
        new Table(
            "choice",
            "choice.csv",
            "key",
            keys,
            List.of(
                new Table.Column("number", Unit.NUMBER, false, numbers, texts, Map.of()),
                new Table.Column("word", Unit.NUMBER, true, List.of(), words, Map.of()))));
    choice = Optional.of(new Choice("guarantee", "m", tables.size() - 1));
  }

  int choiceTable() {
    return choice.orElseThrow().table();
  }

  int check(Relation relation, int left, int right) {
    checks.add(new Check("m.c" + checks.size(), relation, left, right, "", Place.NOWHERE));
    return checks.size() - 1;
  }

  int measure(Formula formula) {
    return measure(formula, Optional.empty());
  }

  int measure(Formula formula, Optional<Formula> when) {
    String name = "m.m" + measures.size();
    measures.add(new Measure(name, Unit.NUMBER, "", formula, when, "", Place.NOWHERE));
    return measures.size() - 1;
  }

  Library library() {
    List<Integer> order = IntStream.range(0, rows.size()).boxed().toList();
    return new Library(
        "small",
        timeline(),
        valuationDate,
        choice,
        List.of(new Model("m", "", "", Place.NOWHERE, order, List.of())),
        tables,
        assumptions,
        lines,
        rows,
        order,
        List.of(),
        draws,
        List.of(),
        schedules,
        checks,
        measures,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
