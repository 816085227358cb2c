package backstop.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;

/**
 * All models of a folder and the inputs they read, checked, expanded and resolved for one valuation
 * date, as-of date and scenario. Positions in its lists are the names used by formulas.
 *
 * @param models each after those whose lines it reads in the same period
 * @param rows a line's rows are consecutive, in the order of its keys
 * @param order positions in {@code rows}, each after all that its formula reads of its own period
 */
public record Library(
    String name,
    Timeline timeline,
    LocalDate asOf,
    Optional<Choice> choice,
    List<Model> models,
    List<Table> tables,
    List<Assumption> assumptions,
    List<Line> lines,
    List<Row> rows,
    List<Integer> order,
    List<Chain> chains,
    List<Draw> draws,
    List<Correlation> correlations,
    List<Schedule> schedules,
    List<Check> checks,
    List<Measure> measures,
    List<Source> sources,
    List<Scenario> scenarios,
    List<Milestone> milestones,
    List<TextFile> files) {

  private static final String SETTINGS = "settings";

  public Library {
    models = List.copyOf(models);
    tables = List.copyOf(tables);
    assumptions = List.copyOf(assumptions);
    lines = List.copyOf(lines);
    rows = List.copyOf(rows);
    order = List.copyOf(order);
    if (order.size() != rows.size()) {
      throw new IllegalArgumentException(
          "order names " + order.size() + " of " + rows.size() + " rows");
    }
    chains = List.copyOf(chains);
    draws = List.copyOf(draws);
    correlations = List.copyOf(correlations);
    schedules = List.copyOf(schedules);
    checks = List.copyOf(checks);
    measures = List.copyOf(measures);
    sources = List.copyOf(sources);
    scenarios = List.copyOf(scenarios);
    milestones = List.copyOf(milestones);
    files = List.copyOf(files);
  }

  /** The keys of the choice's table in order, or one empty name without a choice. */
  public List<String> postures() {
    return choice.map(c -> tables.get(c.table()).keys()).orElse(List.of(""));
  }

  public Optional<Line> line(String name) {
    return lines.stream().filter(line -> line.name().equals(name)).findFirst();
  }

  public Optional<Measure> measure(String name) {
    return measures.stream().filter(measure -> measure.name().equals(name)).findFirst();
  }

  public Line lineOf(int row) {
    return lines.get(rows.get(row).line());
  }

  /** The same library with every row of a line, opening included, at one value. */
  public Library pinned(String line, double value) {
    return with(choice, tables, pinned(line, new Formula.Constant(value)), measures);
  }

  /**
   * The same library under one posture, of which the values of a line make as many: {@link
   * #postures} are then the values as they are written, and posture i of the result is {@code
   * posture} of this library pinned at {@code values.get(i)}. What does not hang on the line is the
   * same in all of them, and no longer hangs on the choice.
   */
  public Library pinned(String line, int posture, List<Double> values) {
    Formula chosen = new Formula.ChoiceCell(0);
    Chosen one = new Chosen(choice.map(Choice::table).orElse(-1), posture);
    List<Row> fixed =
        pinned(line, chosen).stream()
            .map(row -> row.formula() == chosen ? row : one.row(row))
            .toList();
    List<Table> more = new ArrayList<>(tables);
    more.add(Table.ofNumbers(line, values));
    Choice pins = new Choice(line, line(line).orElseThrow().model(), tables.size());
    return with(Optional.of(pins), more, fixed, measures.stream().map(one::measure).toList());
  }

  /**
   * The same library under one posture, of which settings make as many: {@link #postures} are then
   * the library as it stands, and it with each of the settings alone. All draws stay, those of the
   * assumptions that are set too, so that what is correlated with them is the same in all.
   */
  public Library varied(int posture, List<Setting> settings) {
    Varied varied = new Varied(choice.map(Choice::table).orElse(-1), posture, settings);
    List<Table> more = new ArrayList<>(tables);
    more.add(varied.table(SETTINGS));
    Choice choosing = new Choice(SETTINGS, models.get(0).name(), tables.size());
    return with(
        Optional.of(choosing),
        more,
        rows.stream().map(varied::row).toList(),
        measures.stream().map(varied::measure).toList());
  }

  /**
   * The same library in which these certain assumptions have draws of their own, added to the
   * others in their order: no futures have them, and who values it gives each a number.
   */
  public Library drawn(List<Integer> certain) {
    List<Assumption> changed = new ArrayList<>(assumptions);
    List<Draw> more = new ArrayList<>(draws);
    for (int position : certain) {
      Assumption drawn = assumptions.get(position).drawn(more.size());
      changed.set(position, drawn);
      Distribution at = new Distribution.Discrete(List.of(drawn.value()), List.of(1.0));
      more.add(new Draw(drawn.name(), Draw.Kind.VALUE, drawn.name(), Optional.of(at)));
    }
    return with(choice, tables, new Computed(lines, rows, order), measures, changed, more);
  }

  /** The same library with further measures, after its own. */
  public Library measuring(List<Measure> more) {
    List<Measure> all = new ArrayList<>(measures);
    all.addAll(more);
    return with(choice, tables, rows, all);
  }

  /**
   * The same library with further lines of a row each, after its own: the sum of a formula over the
   * periods so far, 0 before the first.
   *
   * @param increments by qualified name
   */
  public Library summing(SortedMap<String, Formula> increments) {
    List<Line> allLines = new ArrayList<>(lines);
    List<Row> allRows = new ArrayList<>(rows);
    List<Integer> all = new ArrayList<>(order);
    increments.forEach(
        (name, increment) -> {
          int row = allRows.size();
          Formula sum = new Formula.Binary(Operator.PLUS, new Formula.Prior(row), increment);
          all.add(row);
          allRows.add(new Row(name, allLines.size(), new Formula.Constant(0), sum));
          allLines.add(Line.part(name, row));
        });
    return with(choice, tables, new Computed(allLines, allRows, all), measures, assumptions, draws);
  }

  private List<Row> pinned(String line, Formula formula) {
    Line found =
        line(line).orElseThrow(() -> new NoSuchElementException("no line is called " + line));
    List<Row> changed = new ArrayList<>(rows);
    for (int r = found.firstRow(); r < found.firstRow() + found.rows(); r++) {
      Row row = rows.get(r);
      changed.set(r, new Row(row.name(), row.line(), formula, formula));
    }
    return changed;
  }

  private Library with(
      Optional<Choice> choice, List<Table> tables, List<Row> rows, List<Measure> measures) {
    return with(choice, tables, new Computed(lines, rows, order), measures, assumptions, draws);
  }

  /** What is computed period by period. */
  private record Computed(List<Line> lines, List<Row> rows, List<Integer> order) {}

  private Library with(
      Optional<Choice> choice,
      List<Table> tables,
      Computed computed,
      List<Measure> measures,
      List<Assumption> assumptions,
      List<Draw> draws) {
    return new Library(
        name,
        timeline,
        asOf,
        choice,
        models,
        tables,
        assumptions,
        computed.lines(),
        computed.rows(),
        computed.order(),
        chains,
        draws,
        correlations,
        schedules,
        checks,
        measures,
        sources,
        scenarios,
        milestones,
        files);
  }
}
