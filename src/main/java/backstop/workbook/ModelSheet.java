package backstop.workbook;

import backstop.model.CalendarValue;
import backstop.model.Formula.Over;
import backstop.model.Library;
import backstop.model.Line;
import backstop.model.Measure;
import backstop.model.Model;
import backstop.model.Row;
import backstop.model.TimeFold;
import backstop.model.Timeline;
import backstop.model.Timeline.Period;
import backstop.model.Unit;
import backstop.valuation.Replay;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every line of a model as live formulas, its measures below. */
final class ModelSheet {

  private static final int LABEL_WIDTH = 36;
  private static final int KEY_WIDTH = 12;
  private static final int TOTAL_WIDTH = 16;
  private static final int NUMBER_WIDTH = 12;

  /** A cell of another sheet and nothing else. */
  private static final Pattern TAKEN = Pattern.compile("(?:\\w+|'[^']+')!\\$?[A-Z]+\\$?[0-9]+");

  private final Layout layout;
  private final Library library;
  private final Model model;
  private final Supplier<Replay> replaying;
  private final int combination;
  private final Page page;
  private Replay shown;
  private double[] totals;
  private double[] values;

  ModelSheet(Layout layout, Model model, Supplier<Replay> replaying, int combination, Page page) {
    this.layout = layout;
    this.library = layout.library();
    this.model = model;
    this.replaying = replaying;
    this.combination = combination;
    this.page = page;
  }

  void write() {
    page.title(model.title());
    page.outline();
    widths();
    page.sheet().createFreezePane(Grid.FIRST_PERIOD, Grid.FIRST_ROW - 1);
    Printing.timeSheet(page.sheet(), Grid.FIRST_ROW - 1, layout.lastRow(model));
    page.later(this::rows);
  }

  private void rows() {
    shown = replaying.get();
    totals = shown.totals()[combination];
    values = shown.measures()[combination];
    timeline();
    String section = "";
    for (int position : model.lines()) {
      Line line = library.lines().get(position);
      if (!line.section().equals(section)) {
        page.text(
            layout.row(line.firstRow(), 0).row() - 1, Grid.LABEL, line.section(), Look.HEADING);
        section = line.section();
      }
      page.group(layout.row(line.firstRow(), 0).row(), line.rows());
      for (int r = 0; r < line.rows(); r++) {
        write(line, r);
      }
    }
    measures();
  }

  /** Labels, keys and units are shown whole. */
  private void widths() {
    List<Line> lines = model.lines().stream().map(library.lines()::get).toList();
    List<Measure> measures = measuresOfModel();
    Stream<String> names =
        Stream.concat(lines.stream().map(Line::name), measures.stream().map(Measure::name));
    int label = TextWidth.widest(LABEL_WIDTH, Look.TEXT, names.map(this::local));
    Stream<String> keys =
        Stream.concat(
            lines.stream().flatMap(line -> line.keys().stream()),
            measures.stream().map(Measure::party));
    int key = TextWidth.widest(KEY_WIDTH, Look.TEXT, keys);
    Stream<String> units =
        Stream.concat(lines.stream().map(Line::unit), measures.stream().map(Measure::unit))
            .map(Unit::text);
    int unit = TextWidth.widest(NUMBER_WIDTH, Look.NOTE, units);
    page.widths(label, key, unit, TOTAL_WIDTH, NUMBER_WIDTH);
    for (int period = 0; period < layout.periods(); period++) {
      page.width(Grid.column(period), NUMBER_WIDTH);
    }
  }

  private List<Measure> measuresOfModel() {
    return library.measures().stream()
        .filter(measure -> measure.model().equals(model.name()))
        .toList();
  }

  private String local(String name) {
    return name.substring(model.name().length() + 1);
  }

  private void timeline() {
    timeline(Grid.PERIOD_ROW, "Period");
    timeline(Grid.DATE_ROW, "Ends on");
    timeline(Grid.YEARS_ROW, "Years from the valuation date");
    timeline(Grid.DT_ROW, "Length in years");
    timeline(Grid.YEAR_ROW, "Calendar year");
    page.header(Grid.QUARTER_ROW, "Calendar quarter", "Key", "Unit");
    page.text(Grid.QUARTER_ROW, Grid.TOTAL, "Total, or value", Look.NUMBER_HEADER);
    page.text(Grid.QUARTER_ROW, Grid.OPENING, "Opening", Look.NUMBER_HEADER);
    for (int p = 0; p < layout.periods(); p++) {
      timeline(p, library.timeline().periods().get(p));
    }
  }

  private void timeline(int row, String label) {
    page.text(row, Grid.LABEL, label, Look.TIMELINE);
    for (int column = Grid.KEY; column < Grid.FIRST_PERIOD; column++) {
      page.blank(row, column, Look.TIMELINE, "");
    }
  }

  private void timeline(int position, Period period) {
    int column = Grid.column(position);
    page.number(Grid.PERIOD_ROW, column, period.number(), Look.TIMELINE, "0");
    page.number(
        Grid.DATE_ROW, column, Timeline.serial(period.end()), Look.TIMELINE, NumberFormats.DATE);
    page.number(Grid.YEARS_ROW, column, period.years(), Look.TIMELINE, "0.00");
    page.number(Grid.DT_ROW, column, period.length(), Look.TIMELINE, "0.0000");
    page.number(Grid.YEAR_ROW, column, period.end().getYear(), Look.TIMELINE, "0");
    page.number(Grid.QUARTER_ROW, column, period.value(CalendarValue.QUARTER), Look.HEADER, "0");
  }

  private void write(Line line, int offset) {
    int position = line.firstRow() + offset;
    Row row = library.rows().get(position);
    int at = layout.row(position, 0).row();
    String format = NumberFormats.of(line.unit());
    page.text(at, Grid.LABEL, local(line.name()), Look.TEXT);
    page.text(at, Grid.KEY, line.index().isEmpty() ? "" : line.keys().get(offset), Look.TEXT);
    page.text(at, Grid.UNIT, line.unit().text(), Look.NOTE);
    String sheet = model.name();
    page.formula(
        at,
        Grid.TOTAL,
        "SUM(" + layout.row(position, 0).block(sheet, 1, layout.periods()) + ")",
        totals[position],
        format);
    page.formula(
        at,
        Grid.OPENING,
        ExcelText.of(row.opening(), layout, sheet, -1),
        shown.openings()[position],
        format);
    String first = ExcelText.of(row.formula(), layout, sheet, 0);
    Look look = TAKEN.matcher(first).matches() ? Look.TAKEN : Look.NUMBER;
    page.formulas(
        at,
        Grid.FIRST_PERIOD,
        first,
        ExcelText.of(row.formula(), layout, sheet, layout.periods() - 1),
        new Page.Cached(shown.values()[position], look, format));
  }

  private void measures() {
    boolean first = true;
    for (int m = 0; m < library.measures().size(); m++) {
      Measure measure = library.measures().get(m);
      if (measure.model().equals(model.name())) {
        Address cell = layout.measure(m);
        if (first) {
          page.text(cell.row() - 1, Grid.LABEL, "Measures", Look.HEADING);
          first = false;
        }
        write(m, measure, cell);
      }
    }
  }

  private void write(int position, Measure measure, Address cell) {
    String engine = EngineSheet.measure(position).absolute(model.name());
    Measures text = new Measures(layout, position, engine);
    page.text(cell.row(), Grid.LABEL, local(measure.name()), Look.TEXT);
    page.text(cell.row(), Grid.KEY, measure.party(), Look.TEXT);
    page.text(cell.row(), Grid.UNIT, measure.unit().text(), Look.NOTE);
    double value = values[position];
    page.formula(cell.row(), Grid.TOTAL, text.text(), value, NumberFormats.of(measure.unit()));
    text.worked().forEach(over -> working(text, over, value));
  }

  private void working(Measures text, Over over, double value) {
    int row = text.workingRow(over);
    if (over.kind() == TimeFold.PAYBACK) {
      page.text(row, Grid.LABEL, "  running sum", Look.NOTE);
      double sum = 0;
      for (int p = 0; p < layout.periods(); p++) {
        sum += shown.values()[over.rows().get(0)][p];
        page.formula(row, Grid.column(p), text.runningSum(over, p), sum, "#,##0.0");
      }
    } else {
      page.text(row, Grid.LABEL, "  Newton steps from the engine's rate", Look.NOTE);
      for (int step = 0; step <= Measures.NEWTON_STEPS; step++) {
        page.formula(
            row, Grid.OPENING + step, text.newtonStep(over, step), value, NumberFormats.PERCENT);
      }
    }
  }
}
