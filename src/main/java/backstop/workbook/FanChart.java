package backstop.workbook;

import backstop.model.Line;
import backstop.valuation.Fan;
import backstop.workbook.Chart.Axis;
import backstop.workbook.Chart.Drawn;
import backstop.workbook.Chart.Kind;
import backstop.workbook.Chart.Plot;
import backstop.workbook.FigureTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Percentiles of a line over time as filled bands around the median. The bands are areas on top of
 * each other, the lowest of which is not drawn: it is the 5th percentile, and where that is below
 * zero the areas above it add to a negative number, as areas do and columns do not.
 */
record FanChart(Valued valued, Fan fan) {

  private static final List<String> BANDS = List.of("P5 to P25", "P25 to P75", "P75 to P95");
  private static final List<Integer> EDGES = List.of(0, 1, 3, 4);
  private static final int MEDIAN = 2;
  private static final List<Integer> COLORS = List.of(Palette.OUTER, Palette.INNER, Palette.OUTER);

  /** The figures: the percentiles, then the widths of the bands. */
  FigureTable table(Page page, int row) {
    String format = NumberFormats.of(line().unit());
    List<Column> columns = new ArrayList<>();
    for (int level = 0; level < Fan.LEVELS.size(); level++) {
      columns.add(new Column("P" + Fan.LEVELS.get(level), fan.bands().get(level), format));
    }
    for (int b = 0; b < BANDS.size(); b++) {
      columns.add(new Column(BANDS.get(b), width(b), format));
    }
    Column ends = new Periods(valued.library().timeline()).ends();
    return FigureTable.ofNumbers(page, row, Words.capital(words()), ends, columns);
  }

  private List<Double> width(int band) {
    List<Double> low = fan.bands().get(EDGES.get(band));
    List<Double> high = fan.bands().get(EDGES.get(band + 1));
    return IntStream.range(0, low.size()).mapToObj(p -> high.get(p) - low.get(p)).toList();
  }

  Chart chart(FigureTable table) {
    List<Figures.Series> series = table.series();
    List<Drawn> areas =
        new ArrayList<>(List.of(new Drawn(table.along(), series.get(0), Paint.NOTHING)));
    for (int b = 0; b < BANDS.size(); b++) {
      Figures.Series band = series.get(Fan.LEVELS.size() + b);
      areas.add(new Drawn(table.along(), band, Paint.fill(COLORS.get(b))));
    }
    Drawn median = new Drawn(table.along(), series.get(MEDIAN), Paint.line(Palette.MEDIAN));
    Scale scale = Scale.around(fan.bands().stream().flatMap(List::stream).toList());
    String unit = words() + valued.inUnit(line().unit());
    String title = Words.capital(unit) + valued.underReference() + ", " + valued.first(fan.paths());
    return new Chart(
        title,
        title + ". Bands from the 5th to the 95th percentile of each period, line at the median.",
        Axis.years(new Periods(valued.library().timeline()).step()),
        new Axis(Words.capital(unit), scale.format(line().unit()), scale),
        Optional.empty(),
        List.of(new Plot(Kind.AREAS, areas), new Plot(Kind.LINES, List.of(median))));
  }

  private Line line() {
    return valued.library().lineOf(fan.row());
  }

  private String words() {
    return Words.ofQualified(valued.library().rows().get(fan.row()).name());
  }
}
