package backstop.workbook;

import backstop.model.Measure;
import backstop.risk.DesignPoint;
import backstop.risk.Move;
import backstop.risk.Quote;
import backstop.risk.ReverseStress;
import backstop.workbook.Chart.Axis;
import backstop.workbook.Chart.Drawn;
import backstop.workbook.Chart.Kind;
import backstop.workbook.Chart.Plot;
import backstop.workbook.FigureTable.Column;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The likeliest way across a threshold: in words, as bars and as figures, and what it proves. */
public record ReverseSheet(ReverseStress found) implements Study.Sheet {

  private static final int LABEL = 46;
  private static final int NUMBER = 15;
  private static final int WORDS = 38;

  /** Between numbers, which end on the right, and words. */
  private static final int GAP = 2;

  /** Columns of the table of drivers before its words. */
  private static final int NUMBERS = 5;

  private static final int COLUMNS = NUMBERS + 3;

  /** Characters of a note that stand on a line. */
  private static final int NOTE = 150;

  private static final int TOP = 4;

  /** Rows of cells that a chart needs beside one for each bar. */
  private static final int FRAME = 8;

  @Override
  public String name() {
    return "Reverse stress";
  }

  @Override
  public String about() {
    return "the likeliest combination of drivers that makes a measure cross a threshold";
  }

  @Override
  public void write(Page page) {
    page.widths(LABEL, NUMBER, NUMBER, NUMBER, GAP, WORDS, WORDS, WORDS);
    page.title("The likeliest way for " + label() + " to cross " + quote().number(threshold()));
    page.paragraph(1, quote().sentence(), COLUMNS, NOTE);
    page.paragraph(2, note(), COLUMNS, NOTE);
    found
        .found()
        .ifPresentOrElse(
            point -> write(page, point),
            () ->
                page.text(
                    TOP,
                    0,
                    "The closest that was found is " + quote().number(found.closest()) + ".",
                    Look.TEXT));
    page.sheet().createFreezePane(1, 1);
    Printing.oneAcross(page.sheet());
  }

  private void write(Page page, DesignPoint point) {
    List<Move> moves = point.moves();
    Charts charts = Charts.of(page, TOP, COLUMNS, FRAME + Quote.worth(point).size());
    int row = distances(page, charts.below(1), point);
    FigureTable table = drivers(page, row, moves);
    charts.draw(chart(table, Quote.worth(point).size()), 0, 0, 1);
    measures(page, table.next(), point);
  }

  private int distances(Page page, int row, DesignPoint point) {
    Measure measure = measure();
    String format = NumberFormats.of(measure.unit());
    page.numberHeader(row, "Distance and proof", "value");
    int at = row + 1;
    at = line(page, at, "Threshold" + unit(), threshold(), format);
    at = line(page, at, "With every driver at its median", found.origin(), format);
    at = line(page, at, "Mean of the simulated paths", found.sample().mean(), format);
    at = line(page, at, "At the point, valued again", point.value(), format);
    at = line(page, at, "Distance β (standard deviations)", point.beta(), "0.000");
    at = line(page, at, "Φ(−β), to first order", point.chance(), NumberFormats.FINE_PERCENT);
    at = line(page, at, "Simulated paths beyond", found.beyond(), NumberFormats.FINE_PERCENT);
    return at + 1;
  }

  private static int line(Page page, int row, String name, double value, String format) {
    page.text(row, 0, name, Look.TEXT);
    page.number(row, 1, value, Look.NUMBER, format);
    return row + 1;
  }

  private static FigureTable drivers(Page page, int row, List<Move> moves) {
    List<Column> columns =
        List.of(
            column(moves, "share of β²", Move::share, NumberFormats.PERCENT),
            column(moves, "score", Move::score, "0.000"),
            column(moves, "percentile", Move::percentile, NumberFormats.PERCENT));
    List<String> labels = moves.stream().map(m -> m.driver() + ", " + m.of()).toList();
    FigureTable table = FigureTable.ofLabels(page, row, "Driver", labels, columns);
    page.blank(row, NUMBERS - 1, Look.HEADER, "General");
    page.text(row, NUMBERS, "at the point", Look.HEADER);
    page.text(row, NUMBERS + 1, "at the median", Look.HEADER);
    page.text(row, NUMBERS + 2, "how far out", Look.HEADER);
    int at = row + 1;
    for (Move move : moves) {
      page.text(at, NUMBERS, Quote.standing(move.here()), Look.TEXT);
      page.text(at, NUMBERS + 1, Quote.standing(move.median()), Look.TEXT);
      page.text(at, NUMBERS + 2, Quote.chance(move), Look.TEXT);
      at++;
    }
    return table;
  }

  private static Column column(
      List<Move> moves, String name, ToDoubleFunction<Move> figure, String format) {
    return new Column(name, moves.stream().map(figure::applyAsDouble).toList(), format);
  }

  private Chart chart(FigureTable table, int bars) {
    FigureTable main = table.first(bars);
    Drawn drawn =
        new Drawn(main.along(), main.series().get(0), Paint.fill(Palette.MEDIAN), Optional.empty());
    String title = "What makes " + label() + " cross " + quote().number(threshold());
    return new Chart(
        title,
        title + ". One bar for each driver that moves, by its share of the squared distance.",
        Axis.names("Driver"),
        new Axis("Share of β²", "0%", Scale.around(main.series().get(0).values())),
        Optional.empty(),
        List.of(new Plot(Kind.BARS, List.of(drawn))));
  }

  /** The measures of the model, before and after. */
  private void measures(Page page, int row, DesignPoint point) {
    page.numberHeader(row, "Measure", "at the medians", "at the point");
    List<Measure> measures = found.asked().library().measures();
    int at = row + 1;
    for (int m = 0; m < measures.size(); m++) {
      Measure one = measures.get(m);
      if (one.model().equals(measure().model())) {
        page.text(at, 0, Words.titled(one), Look.TEXT);
        page.number(at, 1, point.median().value(m), Look.NUMBER, NumberFormats.of(one.unit()));
        page.number(at, 2, point.here().value(m), Look.NUMBER, NumberFormats.of(one.unit()));
        at++;
      }
    }
  }

  private String note() {
    return "Drivers are measured in standard normal numbers, before correlation: 0 is the median, and"
        + " of all combinations that cross the threshold the point with the least distance β from"
        + " the medians is the likeliest. Drivers that are not listed are held at their medians. A"
        + " share of β² says how much of the distance a driver makes up. Φ(−β) would be the chance of"
        + " crossing were the threshold a plane there; simulated paths cross it in other ways too.";
  }

  private double threshold() {
    return found.asked().threshold();
  }

  private Quote quote() {
    return new Quote(found);
  }

  private Measure measure() {
    return found.asked().library().measures().get(found.asked().measure());
  }

  private String label() {
    String guarantee = found.asked().guarantee();
    return Words.ofQualified(measure().name())
        + (guarantee.isEmpty() ? "" : " under " + Words.of(guarantee));
  }

  private String unit() {
    return measure().unit().text().isEmpty() ? "" : " (" + measure().unit().text() + ")";
  }
}
