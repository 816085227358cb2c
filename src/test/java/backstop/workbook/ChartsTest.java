package backstop.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.model.Library;
import backstop.model.Model;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.Shipped;
import backstop.valuation.Execution;
import backstop.valuation.Fan;
import backstop.valuation.Overlay;
import backstop.valuation.Parties;
import backstop.valuation.Request;
import backstop.valuation.Result;
import backstop.valuation.Summary;
import backstop.valuation.Valuation;
import backstop.workbook.DrawnCharts.One;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Every chart of the results of the shipped models, as the file holds it. */
class ChartsTest {

  private static final int PATHS = 128;
  private static Valued valued;
  private static XSSFWorkbook book;
  private static DrawnCharts charts;

  @BeforeAll
  static void write() throws Exception {
    Library library = Shipped.library();
    valued = new Valued(value(library));
    book = read(valued);
    charts = DrawnCharts.of(book);
  }

  @AfterAll
  static void close() throws Exception {
    book.close();
  }

  private static Result value(Library library) {
    List<Integer> postures = IntStream.range(0, library.postures().size()).boxed().toList();
    Request request =
        new Request(
            List.of(),
            postures,
            library.postures().indexOf("reassurance_force"),
            new Sampling(PATHS, 1, 1, Sampler.SOBOL),
            List.of(),
            Overlay.NONE);
    return Valuation.value(library, request, new Execution(2, PATHS, (paths, of) -> {}));
  }

  /** The sheets of results alone, written and read back. */
  private static XSSFWorkbook read(Valued valued) throws Exception {
    try (XSSFWorkbook made = new XSSFWorkbook()) {
      Looks looks = new Looks(made);
      List<Page> pages = new ArrayList<>();
      pages.add(new Page(made.createSheet("Summary"), looks));
      new SummarySheet(valued, pages.get(0)).write();
      pages.add(new Page(made.createSheet("Guarantees"), looks));
      new GuaranteesSheet(valued, pages.get(1)).write(valued.library().choice().orElseThrow());
      for (Model deal : valued.deals()) {
        Page page = new Page(made.createSheet(Valued.sheet(deal)), looks);
        pages.add(page);
        new DealSheet(valued, deal, page).write();
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Package.write(made, pages, bytes);
      return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
    }
  }

  private static List<One> on(String sheet, Predicate<One> kind) {
    return charts.all().stream()
        .filter(one -> one.sheet().getSheetName().equals(sheet))
        .filter(kind)
        .toList();
  }

  @Test
  void everyChartSaysWhatItShows() {
    assertThat(charts.all()).hasSizeGreaterThan(60);
    for (One one : charts.all()) {
      assertThat(one.title()).as(one.name()).isNotBlank();
      assertThat(one.about()).as(one.name()).contains(one.title() + ". ");
      assertThat(DrawnCharts.value(one.root(), "roundedCorners")).isEqualTo("0");
      for (String kind : List.of("catAx", "dateAx", "valAx")) {
        DrawnCharts.under(one.root(), kind).stream()
            .filter(axis -> DrawnCharts.value(axis, "delete").equals("0"))
            .forEach(axis -> axis(one, axis));
      }
    }
  }

  private static void axis(One one, Element axis) {
    Optional<Element> title = DrawnCharts.first(axis, "title");
    assertThat(title).as(one.name()).isPresent();
    assertThat(DrawnCharts.text(title.get())).as(one.name()).isNotBlank();
    String format = DrawnCharts.first(axis, "numFmt").orElseThrow().getAttribute("formatCode");
    if (axis.getLocalName().equals("valAx")) {
      assertThat(format).as(one.name()).matches("(#,##0|0)(\\.0+)?%?");
    }
    if (axis.getLocalName().equals("dateAx")) {
      assertThat(format).as(one.name()).isEqualTo("yyyy");
    }
  }

  @Test
  void everySeriesHasAColourOfItsOwn() {
    for (One one : charts.all()) {
      for (Element series : one.series()) {
        Element look = DrawnCharts.first(series, "spPr").orElseThrow();
        boolean drawn =
            DrawnCharts.first(look, "srgbClr").isPresent()
                || DrawnCharts.first(series, "marker")
                    .flatMap(marker -> DrawnCharts.first(marker, "srgbClr"))
                    .isPresent();
        boolean base = DrawnCharts.name(series).equals("P5");
        assertThat(drawn || base).as(one.name() + DrawnCharts.name(series)).isTrue();
      }
    }
  }

  @Test
  void chartsAreValidAgainstTheSchema() {
    for (One one : charts.all()) {
      List<XmlError> faults = new ArrayList<>();
      one.chart().getCTChartSpace().validate(new XmlOptions().setErrorListener(faults));
      assertThat(faults).as(one.name()).isEmpty();
    }
  }

  @Test
  void everyReferenceHoldsWhatTheChartKeeps() {
    for (One one : charts.all()) {
      assertThat(DrawnCharts.faults(book, one.name(), one.root())).isEmpty();
      assertThat(DrawnCharts.under(one.root(), "numLit")).as(one.name()).isEmpty();
    }
  }

  @Test
  void aValueThatDiffersFromItsCellIsFound() throws Exception {
    One one = charts.all().get(0);
    String xml = one.chart().getCTChartSpace().xmlText();
    Element point = DrawnCharts.first(DrawnCharts.first(one.root(), "val").get(), "v").get();
    String other = xml.replace(">" + point.getTextContent() + "<", ">0.123456<");
    assertThat(DrawnCharts.faults(book, one.name(), DrawnCharts.parse(other))).isNotEmpty();
  }

  @Test
  void whiskersEndAtThePercentiles() {
    List<One> whiskers = on("Summary", one -> one.has("errBars"));
    assertThat(whiskers).hasSize(valued.headlined().size());
    for (int d = 0; d < whiskers.size(); d++) {
      int measure = valued.headline(valued.headlined().get(d)).orElseThrow();
      Element bars = whiskers.get(d).series().get(0);
      List<Double> means = DrawnCharts.kept(bars, "val");
      List<Double> below = DrawnCharts.kept(bars, "minus");
      List<Double> above = DrawnCharts.kept(bars, "plus");
      for (int g = 0; g < means.size(); g++) {
        Summary value = valued.estimate(valued.postures().get(g), measure).value();
        double slack = 1e-9 * Math.max(1, Math.abs(value.mean()));
        assertThat(means.get(g)).isEqualTo(value.mean());
        assertThat(means.get(g) - below.get(g)).isCloseTo(value.percentile(5), within(slack));
        assertThat(means.get(g) + above.get(g)).isCloseTo(value.percentile(95), within(slack));
      }
    }
  }

  @Test
  void stacksAddUpToTheirMarker() {
    List<One> stacks =
        charts.all().stream()
            .filter(one -> one.has("barChart") && one.has("lineChart"))
            .filter(one -> DrawnCharts.value(one.root(), "grouping").equals("stacked"))
            .toList();
    long flows =
        valued.deals().stream()
            .filter(deal -> Parties.of(valued.library(), deal.name()).isPresent())
            .count();
    assertThat(flows).isEqualTo(5);
    assertThat(stacks).hasSize((int) flows + 1);
    for (One one : stacks) {
      List<Element> series = one.series();
      List<Double> total = DrawnCharts.kept(series.get(series.size() - 1), "val");
      for (int i = 0; i < total.size(); i++) {
        double sum = 0;
        double size = 1;
        for (Element part : series.subList(0, series.size() - 1)) {
          sum += DrawnCharts.kept(part, "val").get(i);
          size += Math.abs(DrawnCharts.kept(part, "val").get(i));
        }
        assertThat(sum).as(one.name()).isCloseTo(total.get(i), within(1e-9 * size));
      }
    }
  }

  @Test
  void statesOfTheConflictAreAllFutures() {
    List<One> states = on("Guarantees", one -> one.has("areaChart"));
    assertThat(states).hasSize(3);
    for (One one : states) {
      List<List<Double>> shares =
          one.series().stream().map(series -> DrawnCharts.kept(series, "val")).toList();
      for (int p = 0; p < valued.library().timeline().size(); p++) {
        int at = p;
        double sum = shares.stream().mapToDouble(share -> share.get(at)).sum();
        assertThat(sum).as(one.name()).isCloseTo(1, within(1e-12));
      }
    }
  }

  @Test
  void bandsOfAFanStandOnEachOther() {
    int fans = 0;
    for (Model deal : valued.deals()) {
      List<One> drawn = on(Valued.sheet(deal), one -> one.has("areaChart"));
      assertThat(drawn).hasSize(deal.profiles().size());
      for (int f = 0; f < drawn.size(); f++) {
        Fan fan =
            valued
                .result()
                .profiles()
                .fan(valued.reference(), deal.profiles().get(f))
                .orElseThrow();
        fan(drawn.get(f), fan);
        fans++;
      }
    }
    assertThat(fans).isGreaterThan(40);
  }

  private static void fan(One one, Fan fan) {
    List<Element> series = one.series();
    int[] upTo = {0, 1, 3, 4};
    for (int p = 0; p < valued.library().timeline().size(); p++) {
      double sum = 0;
      for (int s = 0; s < upTo.length; s++) {
        double width = DrawnCharts.kept(series.get(s), "val").get(p);
        assertThat(s == 0 || width >= 0).as(one.name()).isTrue();
        sum += width;
        double edge = fan.bands().get(upTo[s]).get(p);
        assertThat(sum).as(one.name()).isCloseTo(edge, within(1e-9 * Math.max(1, Math.abs(edge))));
      }
      assertThat(DrawnCharts.kept(series.get(4), "val").get(p))
          .isEqualTo(fan.bands().get(2).get(p));
    }
  }

  @Test
  void curvesRiseThroughThePercentiles() {
    for (Model deal : valued.headlined()) {
      int measure = valued.headline(deal).orElseThrow();
      List<One> curves = on(Valued.sheet(deal), one -> one.has("scatterChart"));
      assertThat(curves).hasSize(1);
      assertThat(curves.get(0).series()).hasSize(6);
      for (Element series : curves.get(0).series()) {
        int posture =
            valued.postures().stream()
                .filter(one -> valued.heading(one).equals(DrawnCharts.name(series)))
                .findFirst()
                .orElseThrow();
        List<Double> values = DrawnCharts.kept(series, "xVal");
        assertThat(values).isSorted();
        assertThat(values).isEqualTo(valued.estimate(posture, measure).value().percentiles());
        List<Double> shares = DrawnCharts.kept(series, "yVal");
        assertThat(shares).isSorted().startsWith(0.01, 0.05).endsWith(0.95, 0.99);
      }
    }
  }

  @Test
  void aGuaranteeHasOneColour() {
    Map<String, String> colors = new HashMap<>();
    for (One one : charts.all()) {
      for (Element series : one.series()) {
        boolean guarantee =
            valued.postures().stream()
                .anyMatch(posture -> valued.heading(posture).equals(DrawnCharts.name(series)));
        if (guarantee) {
          String color = DrawnCharts.first(series, "srgbClr").orElseThrow().getAttribute("val");
          assertThat(colors.merge(DrawnCharts.name(series), color, (old, now) -> old))
              .as(one.name())
              .isEqualTo(color);
        }
      }
    }
    assertThat(colors).hasSize(valued.postures().size());
    assertThat(colors.values()).doesNotHaveDuplicates();
    for (One one : on("Summary", chart -> chart.has("errBars"))) {
      List<Element> points = DrawnCharts.under(one.root(), "dPt");
      for (int g = 0; g < points.size(); g++) {
        String color =
            DrawnCharts.first(points.get(g), "srgbClr").orElseThrow().getAttribute("val");
        assertThat(color).isEqualTo(colors.get(valued.heading(valued.postures().get(g))));
      }
    }
  }

  @Test
  void chartsCoverNeitherCellsNorEachOther() {
    for (One one : charts.all()) {
      XSSFClientAnchor box = one.anchor();
      for (int row = box.getRow1(); row < box.getRow2(); row++) {
        assertThat(one.sheet().getRow(row) == null).as(one.name() + " row " + row).isTrue();
      }
      for (One other : charts.all()) {
        boolean beside =
            other.sheet() != one.sheet()
                || other == one
                || other.anchor().getRow1() >= box.getRow2()
                || other.anchor().getRow2() <= box.getRow1()
                || left(other.anchor()) >= right(box)
                || right(other.anchor()) <= left(box);
        assertThat(beside).as(one.name() + " over " + other.name()).isTrue();
      }
    }
  }

  private static long left(XSSFClientAnchor anchor) {
    return anchor.getCol1() * 100_000_000L + anchor.getDx1();
  }

  private static long right(XSSFClientAnchor anchor) {
    return anchor.getCol2() * 100_000_000L + anchor.getDx2();
  }

  @Test
  void noChartIsCutByAPageBreak() {
    for (One one : charts.all()) {
      for (Integer above : one.sheet().getRowBreaks()) {
        assertThat(above + 1 <= one.anchor().getRow1() || above + 1 >= one.anchor().getRow2())
            .as(one.name() + ", break after row " + above)
            .isTrue();
      }
    }
  }
}
