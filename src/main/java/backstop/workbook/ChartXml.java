package backstop.workbook;

import backstop.workbook.Chart.Drawn;
import backstop.workbook.Chart.Kind;
import backstop.workbook.Chart.Plot;
import java.util.ArrayList;
import java.util.List;

/** A chart as its part of the file writes it: ECMA-376, part 1, 21.2. */
final class ChartXml {

  private static final int TITLE_HUNDREDTHS = 1100;
  private static final int TEXT_HUNDREDTHS = 900;

  /** Of all names in a legend, and the room each one's key takes. */
  private static final int CHARACTERS_BELOW = 110;

  private static final int KEY = 6;

  private final Chart chart;

  ChartXml(Chart chart) {
    this.chart = chart;
  }

  String text() {
    return Xml.HEAD
        + "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
        + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
        + Xml.value("roundedCorners", 0)
        + Xml.around(
            "chart",
            Xml.around(
                "title",
                Xml.rich(chart.title(), TITLE_HUNDREDTHS, true, ""),
                Xml.value("overlay", 0)),
            Xml.value("autoTitleDeleted", 0),
            Xml.around("plotArea", "<c:layout/>", plots(), new AxisXml(chart).all()),
            legend(),
            Xml.value("plotVisOnly", 0) + Xml.value("dispBlanksAs", "gap"))
        + Xml.around("spPr", Xml.fill(0xFFFFFF) + Xml.line(Palette.GRID, 0.75))
        + Xml.around(
            "txPr",
            "<a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"" + TEXT_HUNDREDTHS + "\">",
            Xml.fill(Palette.INK)
                + Xml.FONT
                + "</a:defRPr></a:pPr><a:endParaRPr lang=\"en-GB\"/></a:p>")
        + "</c:chartSpace>";
  }

  private String plots() {
    StringBuilder out = new StringBuilder();
    int number = 0;
    for (int p = 0; p < chart.plots().size(); p++) {
      Plot plot = chart.plots().get(p);
      StringBuilder series = new StringBuilder();
      for (Drawn drawn : plot.series()) {
        series.append(new SeriesXml(plot.kind(), drawn, number++).text());
      }
      out.append(plot(plot.kind(), series.toString(), p == 1 && chart.right().isPresent()));
    }
    return out.toString();
  }

  private static String plot(Kind kind, String series, boolean right) {
    String vary = Xml.value("varyColors", 0) + series;
    String axes =
        Xml.value("axId", right ? AxisXml.ACROSS_AGAIN : AxisXml.ACROSS)
            + Xml.value("axId", right ? AxisXml.RIGHT : AxisXml.UP);
    return switch (kind) {
      case BARS -> bars("bar", "clustered", vary, 40, 0) + axes + "</c:barChart>";
      case TORNADO -> bars("bar", "clustered", vary, 40, 100) + axes + "</c:barChart>";
      case GROUPS -> bars("col", "clustered", vary, 60, 0) + axes + "</c:barChart>";
      case COLUMNS -> bars("col", "clustered", vary, 10, 100) + axes + "</c:barChart>";
      case STACKS -> bars("col", "stacked", vary, 40, 100) + axes + "</c:barChart>";
      case AREAS -> Xml.around("areaChart", Xml.value("grouping", "stacked"), vary, axes);
      case LINES ->
          Xml.around(
              "lineChart", Xml.value("grouping", "standard"), vary, Xml.value("marker", 1), axes);
      case CURVES ->
          Xml.around("scatterChart", Xml.value("scatterStyle", "lineMarker"), vary, axes);
    };
  }

  private static String bars(String way, String grouping, String series, int gap, int overlap) {
    return "<c:barChart>"
        + Xml.value("barDir", way)
        + Xml.value("grouping", grouping)
        + series
        + Xml.value("gapWidth", gap)
        + Xml.value("overlap", overlap);
  }

  /** Below the plot where the names fit on two lines, else on its right; none for one series. */
  private String legend() {
    List<Drawn> all = new ArrayList<>();
    chart.plots().forEach(plot -> all.addAll(plot.series()));
    if (all.size() == 1) {
      return "";
    }
    int characters = all.stream().mapToInt(d -> d.series().name().length() + KEY).sum();
    StringBuilder hidden = new StringBuilder();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).paint().shape() == Paint.Shape.NONE) {
        hidden.append(Xml.around("legendEntry", Xml.value("idx", i) + Xml.value("delete", 1)));
      }
    }
    return Xml.around(
        "legend",
        Xml.value("legendPos", characters <= CHARACTERS_BELOW ? "b" : "r"),
        hidden.toString(),
        Xml.value("overlay", 0));
  }
}
