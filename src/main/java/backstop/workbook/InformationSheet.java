package backstop.workbook;

import backstop.model.Measure;
import backstop.risk.Answer;
import backstop.risk.Confidence;
import backstop.risk.Information;
import backstop.risk.Worth;
import backstop.workbook.Chart.Axis;
import backstop.workbook.Chart.Drawn;
import backstop.workbook.Chart.Kind;
import backstop.workbook.Chart.Plot;
import backstop.workbook.Chart.Whiskers;
import backstop.workbook.FigureTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What it is worth to know before deciding: bars, their figures, and what may turn out. */
public record InformationSheet(Information found) implements Study.Sheet {

  private static final int LABEL = 46;
  private static final int WIDTH = 13;

  /** Numbers of the first table. */
  private static final int COLUMNS = 7;

  /** Characters of a note that stand on a line. */
  private static final int NOTE = 130;

  private static final int TOP = 3;

  @Override
  public String name() {
    return "Information";
  }

  @Override
  public String about() {
    return "what it is worth to know before deciding, and what may turn out";
  }

  @Override
  public void write(Page page) {
    int[] widths = IntStream.rangeClosed(0, columns()).map(c -> c == 0 ? LABEL : WIDTH).toArray();
    page.widths(widths);
    page.title("What it is worth to know before deciding on " + label());
    page.paragraph(1, note(), widths.length, NOTE);
    Charts charts = Charts.halves(page, TOP, widths.length);
    int row = charts.below(1);
    FigureTable table = FigureTable.ofLabels(page, row, "Knowing", names(), figures());
    charts.draw(chart(table), 0, 0, 1);
    row = table.next();
    for (Worth kind : found.kinds()) {
      row = answers(page, row, kind);
    }
    page.sheet().createFreezePane(1, 1);
    Printing.oneAcross(page.sheet());
  }

  private int columns() {
    return Math.max(COLUMNS, 2 + 2 * found.means().size());
  }

  private String note() {
    return "Worth: how much more the decision pays on average when it is taken with that knowledge,"
        + " in the unit of the measure. Each choice is made on other futures than it is valued on,"
        + " so that the true worth is, but for sampling error, no less; at most is the same with"
        + " each choice made on the futures it is valued on, and no less than the truth."
        + price()
        + " Without knowing more, "
        + found.asked().actions().get(found.decision())
        + " is best. Whiskers are 95% intervals.";
  }

  private String price() {
    return found.price() == 0 ? "" : " Investing costs " + Rounded.text(found.price(), 1) + ".";
  }

  private List<Worth> kinds() {
    return Stream.concat(Stream.of(found.perfect()), found.kinds().stream()).toList();
  }

  private List<String> names() {
    return kinds().stream().map(Worth::name).toList();
  }

  private List<Column> figures() {
    String format = NumberFormats.of(measure().unit());
    double errors = Confidence.errors(found.asked().request().sampling());
    return List.of(
        column("worth", kind -> kind.value().value(), format),
        column("± error", kind -> kind.value().error(), format),
        column("± 95%", kind -> errors * kind.value().error(), format),
        column("at most", Worth::high, format),
        column("of knowing everything", found::share, NumberFormats.PERCENT),
        column("decides otherwise", Worth::changed, NumberFormats.PERCENT));
  }

  private Column column(String name, ToDoubleFunction<Worth> figure, String format) {
    return new Column(name, kinds().stream().map(figure::applyAsDouble).toList(), format);
  }

  private Chart chart(FigureTable table) {
    Figures.Series bars = table.series().get(0);
    Figures.Series reach = table.series().get(2);
    List<Double> ends = new ArrayList<>(List.of(0.0));
    for (int i = 0; i < bars.values().size(); i++) {
      ends.add(bars.values().get(i) - reach.values().get(i));
      ends.add(bars.values().get(i) + reach.values().get(i));
    }
    Scale scale = Scale.around(ends);
    String title = "Worth of knowing before deciding on " + label() + ", with 95% intervals";
    Drawn drawn =
        new Drawn(
            table.along(),
            bars,
            Paint.fill(Palette.MEDIAN),
            Optional.of(new Whiskers(reach, reach)));
    return new Chart(
        title,
        title + ". One bar for each kind of knowledge, everything first.",
        Axis.names("Knowing"),
        new Axis("Worth" + unit(), scale.format(measure().unit()), scale),
        Optional.empty(),
        List.of(new Plot(Kind.BARS, List.of(drawn))));
  }

  private int answers(Page page, int top, Worth kind) {
    List<Column> columns = new ArrayList<>();
    columns.add(of(kind, "chance", Answer::chance, NumberFormats.PERCENT));
    String format = NumberFormats.of(measure().unit());
    for (int a = 0; a < found.means().size() - 1; a++) {
      int action = a;
      String name = found.asked().actions().get(a);
      columns.add(of(kind, name, answer -> answer.means().get(action).value(), format));
      columns.add(of(kind, "± error", answer -> answer.means().get(action).error(), format));
    }
    List<String> labels = kind.answers().stream().map(this::then).toList();
    return FigureTable.ofLabels(page, top, kind.name(), labels, columns).next();
  }

  private String then(Answer answer) {
    return answer.label() + ": " + found.asked().actions().get(answer.action());
  }

  private static Column of(
      Worth kind, String name, ToDoubleFunction<Answer> figure, String format) {
    return new Column(name, kind.answers().stream().map(figure::applyAsDouble).toList(), format);
  }

  private Measure measure() {
    return found.asked().library().measures().get(found.asked().payoffs().get(0));
  }

  private String label() {
    return Words.ofQualified(measure().name()) + unit();
  }

  private String unit() {
    return measure().unit().text().isEmpty() ? "" : " (" + measure().unit().text() + ")";
  }
}
