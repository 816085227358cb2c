package backstop.workbook;

import backstop.model.Measure;
import backstop.model.Unit;
import backstop.risk.Confidence;
import backstop.risk.Waited;
import backstop.risk.Waiting;
import backstop.valuation.Statistic;
import backstop.workbook.Chart.Axis;
import backstop.workbook.Chart.Drawn;
import backstop.workbook.Chart.Kind;
import backstop.workbook.Chart.Plot;
import backstop.workbook.Chart.Whiskers;
import backstop.workbook.FigureTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What it is worth to hold a commitment back: the bounds, then the dates. */
public record WaitingSheet(Waiting found) implements Study.Sheet {

  private static final int LABEL = 34;
  private static final int WIDTH = 14;
  private static final int COLUMNS = 8;

  /** Characters of a note that stand on a line. */
  private static final int NOTE = 130;

  private static final int TOP = 3;
  private static final Unit SHARE = new Unit("share", Map.of(), 1);

  @Override
  public String name() {
    return "Waiting";
  }

  @Override
  public String about() {
    return "what it is worth to hold the commitment back, and when to commit";
  }

  @Override
  public void write(Page page) {
    page.widths(IntStream.rangeClosed(0, COLUMNS).map(c -> c == 0 ? LABEL : WIDTH).toArray());
    page.title("When to commit to " + label());
    page.paragraph(1, note(), COLUMNS + 1, NOTE);
    Charts charts = Charts.halves(page, TOP, COLUMNS + 1);
    FigureTable bounds =
        FigureTable.ofLabels(page, charts.below(1), "What it pays", bounds(), worth());
    FigureTable dates = FigureTable.ofLabels(page, bounds.next(), "Commit", labels(), figures());
    charts.draw(worth(bounds), 0, 0, 2);
    charts.draw(shares(dates), 0, 1, 2);
    rules(page, dates.next());
    page.sheet().createFreezePane(1, 1);
    Printing.oneAcross(page.sheet());
  }

  private String note() {
    return "One may commit now, at the end of each of "
        + found.asked().years()
        + " years, or never, which pays 0, and sees at each date what has happened by then. From"
        + " below: a policy fitted on some futures and followed on others; the best one brings no"
        + " less, but for sampling error. Martingales and clairvoyant: no policy brings more. Whiskers"
        + " are 95% intervals.";
  }

  private static List<String> bounds() {
    return List.of(
        "committing now",
        "free to choose, from below",
        "gain over the better of now and never",
        "from above: martingales",
        "from above: clairvoyant");
  }

  private List<Column> worth() {
    List<Statistic> all =
        List.of(found.now(), found.value(), found.gain(), found.martingale(), found.clairvoyant());
    double errors = Confidence.errors(found.asked().request().sampling());
    String format = NumberFormats.of(measure().unit());
    return List.of(
        new Column("mean", all.stream().map(Statistic::value).toList(), format),
        new Column("± error", all.stream().map(Statistic::error).toList(), format),
        new Column("± 95%", all.stream().map(s -> errors * s.error()).toList(), format));
  }

  private List<String> labels() {
    List<String> labels =
        new ArrayList<>(
            found.dates().stream().map(date -> date.years() == 0 ? "now" : after(date)).toList());
    labels.add("never");
    return labels;
  }

  private static String after(Waited date) {
    return "after " + Rounded.plain(date.years()) + (date.years() == 1 ? " year" : " years");
  }

  private List<Column> figures() {
    String format = NumberFormats.of(measure().unit());
    List<Column> columns = new ArrayList<>();
    columns.add(column("pays if all do", d -> d.all().value(), 0, format));
    columns.add(column("± error", d -> d.all().error(), 0, format));
    columns.add(column("commit then", Waited::share, found.never(), NumberFormats.PERCENT));
    if (found.asked().shown().isPresent()) {
      String strength = NumberFormats.of(SHARE);
      columns.add(column("strength, committing", Waited::shown, Double.NaN, strength));
      columns.add(column("strength, waiting", Waited::waiting, Double.NaN, strength));
    }
    return columns;
  }

  private Column column(String name, ToDoubleFunction<Waited> figure, double never, String format) {
    List<Double> values = new ArrayList<>();
    found.dates().forEach(date -> values.add(figure.applyAsDouble(date)));
    values.add(never);
    return new Column(name, values, format);
  }

  private void rules(Page page, int top) {
    page.text(top, 0, "What the policy reads", Look.HEADING);
    page.text(top, 1, "+ where more of it is for committing, − against", Look.HEADING);
    int row = top + 1;
    for (Waited date : found.dates()) {
      if (date.share() > 0 && !date.tells().isEmpty()) {
        page.text(row, 0, after(date), Look.TEXT);
        page.text(row++, 1, tells(date), Look.TEXT);
      }
    }
  }

  private static String tells(Waited date) {
    return date.tells().stream()
        .map(tell -> (tell.coefficient() > 0 ? "+ " : "− ") + tell.name())
        .collect(Collectors.joining(", "));
  }

  private Chart worth(FigureTable table) {
    Figures.Series bars = table.series().get(0);
    Figures.Series reach = table.series().get(2);
    List<Double> ends = new ArrayList<>(List.of(0.0));
    for (int i = 0; i < bars.values().size(); i++) {
      ends.add(bars.values().get(i) - reach.values().get(i));
      ends.add(bars.values().get(i) + reach.values().get(i));
    }
    Scale scale = Scale.around(ends);
    String title = "Committing to " + label() + " now, and free to wait, with 95% intervals";
    Optional<Whiskers> whiskers = Optional.of(new Whiskers(reach, reach));
    Drawn drawn = new Drawn(table.along(), bars, Paint.fill(Palette.MEDIAN), whiskers);
    return new Chart(
        title,
        title + ". One bar for committing now, then the bounds of what the choice is worth.",
        Axis.names("What it pays"),
        new Axis("Mean" + unit(), scale.format(measure().unit()), scale),
        Optional.empty(),
        List.of(new Plot(Kind.BARS, List.of(drawn))));
  }

  private Chart shares(FigureTable table) {
    Figures.Series shares = table.series().get(2);
    List<Double> ends = new ArrayList<>(shares.values());
    ends.add(0.0);
    Scale scale = Scale.around(ends);
    String title = "When the policy commits to " + label();
    Drawn drawn = new Drawn(table.along(), shares, Paint.fill(Palette.INNER));
    return new Chart(
        title,
        title + ". One column for each date, the last for never.",
        Axis.names("Commit"),
        new Axis("Share of futures", scale.format(SHARE), scale),
        Optional.empty(),
        List.of(new Plot(Kind.GROUPS, List.of(drawn))));
  }

  private Measure measure() {
    return found.asked().library().measures().get(found.asked().measure());
  }

  private String label() {
    return Words.ofQualified(measure().name()) + unit();
  }

  private String unit() {
    return measure().unit().text().isEmpty() ? "" : " (" + measure().unit().text() + ")";
  }
}
