package backstop.workbook;

import backstop.model.Model;
import backstop.model.Unit;
import backstop.valuation.Course;
import backstop.valuation.Parties;
import backstop.workbook.Chart.Axis;
import backstop.workbook.Chart.Drawn;
import backstop.workbook.Chart.Kind;
import backstop.workbook.Chart.Plot;
import backstop.workbook.FigureTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Cash flows of a model by party and calendar year: means, stacked, with their sum. */
record FlowsChart(Valued valued, Model deal, Parties parties) {

  private static final String SUFFIX = " flow";

  /** Nothing where the model has no flows by party. */
  static Optional<FlowsChart> of(Valued valued, Model deal) {
    return Parties.of(valued.library(), deal.name())
        .filter(found -> valued.course(found.total()).isPresent())
        .map(found -> new FlowsChart(valued, deal, found));
  }

  FigureTable table(Page page, int row) {
    Periods periods = new Periods(valued.library().timeline());
    List<Column> columns = new ArrayList<>();
    for (int flow : parties.flows()) {
      columns.add(column(periods, party(flow), flow));
    }
    columns.add(column(periods, "all parties", parties.total()));
    String title = "Mean cash flow by party" + valued.inUnit(unit());
    return FigureTable.ofLabels(page, row, title, periods.years(), columns);
  }

  private Column column(Periods periods, String name, int row) {
    Course course = valued.course(row).orElseThrow();
    return new Column(name, periods.yearly(course.means()), NumberFormats.of(unit()));
  }

  private String party(int row) {
    String words = Words.ofQualified(valued.library().rows().get(row).name());
    return words.endsWith(SUFFIX) ? words.substring(0, words.length() - SUFFIX.length()) : words;
  }

  private Unit unit() {
    return valued.library().lineOf(parties.total()).unit();
  }

  Chart chart(FigureTable table) {
    int last = table.series().size() - 1;
    List<Drawn> stacks =
        IntStream.range(0, last)
            .mapToObj(
                i ->
                    new Drawn(
                        table.along(), table.series().get(i), Paint.fill(Palette.distinct(i))))
            .toList();
    Drawn total = new Drawn(table.along(), table.series().get(last), Paint.marker(Palette.INK));
    int paths = valued.course(parties.total()).orElseThrow().paths();
    String title =
        "Cash flows by party"
            + valued.inUnit(unit())
            + valued.underReference()
            + ", mean of the "
            + valued.first(paths);
    Scale scale = Scale.around(stacked(table.series().subList(0, last)));
    return new Chart(
        title,
        deal.title()
            + ": "
            + title
            + ". Columns by calendar year; what a party gets is above zero, what it pays below;"
            + " the marker is the sum over all parties.",
        Axis.calendar(new Periods(valued.library().timeline()).step()),
        new Axis("Cash flow in the year" + valued.inUnit(unit()), scale.format(unit()), scale),
        Optional.empty(),
        List.of(new Plot(Kind.STACKS, stacks), new Plot(Kind.LINES, List.of(total))));
  }

  /** The ends of the columns above and below zero. */
  static List<Double> stacked(List<Figures.Series> parts) {
    List<Double> ends = new ArrayList<>();
    for (int i = 0; i < parts.get(0).values().size(); i++) {
      int at = i;
      ends.add(parts.stream().mapToDouble(p -> Math.max(0, p.values().get(at))).sum());
      ends.add(parts.stream().mapToDouble(p -> Math.min(0, p.values().get(at))).sum());
    }
    return ends;
  }
}
