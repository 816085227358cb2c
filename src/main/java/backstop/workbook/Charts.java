package backstop.workbook;

import backstop.workbook.Figures.Labels;
import backstop.workbook.Figures.Series;
import java.util.List;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;

/** Native charts. */
final class Charts {

  private static final int[] COLORS = {
    0x1F4E9E, 0xC2571A, 0x3B7D4F, 0x7A3E9D, 0xB08900, 0x0F8B8D, 0xA61E4D, 0x5C6770, 0x7FA6E0,
    0xE8A87C, 0x8FC49E, 0xC39BD3, 0x9AA5B1
  };
  private static final int[] FAN = {0x1F4E9E, 0x6F9BE0, 0xA9C4EE};
  private static final int BAR = 0x9DB7DE;
  private static final int GRID = 0xD9DDE3;
  private static final double THICK = 2.0;
  private static final double TITLE_POINTS = 11;

  /** Of a point. */
  private static final int LABEL_HUNDREDTHS = 800;

  /** Names of series that stand in a line or two below a chart. */
  private static final int LEGEND_BELOW = 6;

  /** The most labels, and the characters of all of them, that an axis has room for. */
  private static final int LABELS = 16;

  private static final int CHARACTERS = 70;

  private Charts() {}

  /** Cells from a row and column to another, the last ones outside. */
  record Box(int top, int left, int bottom, int right) {}

  record Frame(XSSFSheet sheet, Box box, String title) {}

  private static XSSFChart chart(Frame frame) {
    Box box = frame.box();
    XSSFClientAnchor anchor =
        new XSSFClientAnchor(0, 0, 0, 0, box.left(), box.top(), box.right(), box.bottom());
    XSSFChart chart = frame.sheet().createDrawingPatriarch().createChart(anchor);
    chart.setTitleText(frame.title());
    chart
        .getTitle()
        .getBody()
        .getParagraph(0)
        .getTextRuns()
        .forEach(run -> run.setFontSize(TITLE_POINTS));
    chart.setTitleOverlay(false);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
    small(chart);
    chart
        .getGraphicFrame()
        .getCTGraphicalObjectFrame()
        .getNvGraphicFramePr()
        .getCNvPr()
        .setDescr(frame.title());
    return chart;
  }

  /** The size of every text but the title's. */
  private static void small(XSSFChart chart) {
    CTTextBody text = chart.getCTChartSpace().addNewTxPr();
    text.addNewBodyPr();
    text.addNewP().addNewPPr().addNewDefRPr().setSz(LABEL_HUNDREDTHS);
  }

  private static XDDFCategoryDataSource labels(Labels labels) {
    return XDDFDataSourcesFactory.fromArray(labels.texts().toArray(String[]::new), labels.cells());
  }

  private static XDDFNumericalDataSource<Double> numbers(Series series) {
    return XDDFDataSourcesFactory.fromArray(series.values().toArray(Double[]::new), series.cells());
  }

  private static XDDFCategoryAxis across(XSSFChart chart, Labels labels) {
    XDDFCategoryAxis axis = chart.createCategoryAxis(AxisPosition.BOTTOM);
    axis.setTickLabelPosition(AxisTickLabelPosition.LOW);
    int every = every(labels.texts());
    CTCatAx drawn = chart.getCTChart().getPlotArea().getCatAxArray(0);
    drawn.addNewTickLblSkip().setVal(every);
    drawn.addNewTickMarkSkip().setVal(every);
    return axis;
  }

  /** How many labels on, the next one is written. */
  private static int every(List<String> texts) {
    int longest = texts.stream().mapToInt(String::length).max().orElse(1);
    int most =
        texts.size() <= LABELS ? LABELS : Math.min(LABELS, Math.max(1, CHARACTERS / longest));
    return (texts.size() + most - 1) / most;
  }

  private static XDDFValueAxis up(XSSFChart chart, XDDFCategoryAxis across, String format) {
    XDDFValueAxis axis = chart.createValueAxis(AxisPosition.LEFT);
    axis.setCrosses(AxisCrosses.AUTO_ZERO);
    axis.setCrossBetween(AxisCrossBetween.BETWEEN);
    axis.setNumberFormat(format);
    axis.getOrAddMajorGridProperties().setLineProperties(line(GRID, 0.5));
    across.crossAxis(axis);
    axis.crossAxis(across);
    return axis;
  }

  private static XDDFLineProperties line(int rgb, double points) {
    XDDFLineProperties line = new XDDFLineProperties(fill(rgb));
    line.setWidth(points);
    return line;
  }

  private static XDDFSolidFillProperties fill(int rgb) {
    byte[] bytes = {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    return new XDDFSolidFillProperties(XDDFColor.from(bytes));
  }

  /** Markers without lines, one set a series. */
  static void points(Frame frame, Labels labels, List<Series> series, String format) {
    XSSFChart chart = chart(frame);
    XDDFCategoryAxis across = across(chart, labels);
    XDDFLineChartData data = lines(chart, across, up(chart, across, format));
    for (int i = 0; i < series.size(); i++) {
      XDDFLineChartData.Series drawn = add(data, labels, series.get(i));
      XDDFLineProperties none = new XDDFLineProperties(new XDDFNoFillProperties());
      drawn.setLineProperties(none);
      drawn.setMarkerStyle(i == 1 ? MarkerStyle.DIAMOND : MarkerStyle.DASH);
      drawn.setMarkerSize((short) 9);
      color(drawn, COLORS[i]);
    }
    chart.plot(data);
  }

  /** Lines over the same labels. */
  static void lines(Frame frame, Labels labels, List<Series> series, String format) {
    XSSFChart chart = chart(frame);
    if (series.size() > LEGEND_BELOW) {
      chart.getOrAddLegend().setPosition(LegendPosition.RIGHT);
    }
    XDDFCategoryAxis across = across(chart, labels);
    XDDFLineChartData data = lines(chart, across, up(chart, across, format));
    for (int i = 0; i < series.size(); i++) {
      plain(add(data, labels, series.get(i)), COLORS[i % COLORS.length]);
    }
    chart.plot(data);
  }

  /** Percentile lines, paler the farther from the middle one. */
  static void fan(Frame frame, Labels labels, List<Series> series, String format) {
    XSSFChart chart = chart(frame);
    XDDFCategoryAxis across = across(chart, labels);
    XDDFLineChartData data = lines(chart, across, up(chart, across, format));
    int middle = series.size() / 2;
    for (int i = 0; i < series.size(); i++) {
      plain(add(data, labels, series.get(i)), FAN[Math.abs(i - middle)]);
    }
    chart.plot(data);
  }

  private static XDDFLineChartData lines(
      XSSFChart chart, XDDFCategoryAxis across, XDDFValueAxis up) {
    XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, across, up);
    data.setGrouping(Grouping.STANDARD);
    data.setVaryColors(false);
    return data;
  }

  private static XDDFLineChartData.Series add(
      XDDFLineChartData data, Labels labels, Series series) {
    XDDFLineChartData.Series drawn =
        (XDDFLineChartData.Series) data.addSeries(labels(labels), numbers(series));
    drawn.setTitle(series.name(), null);
    drawn.setSmooth(false);
    return drawn;
  }

  private static void plain(XDDFLineChartData.Series drawn, int rgb) {
    drawn.setLineProperties(line(rgb, THICK));
    drawn.setMarkerStyle(MarkerStyle.NONE);
  }

  private static void color(XDDFLineChartData.Series drawn, int rgb) {
    var marker = drawn.getCTLineSer().getMarker();
    var properties = marker.isSetSpPr() ? marker.getSpPr() : marker.addNewSpPr();
    byte[] bytes = {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    properties.addNewSolidFill().addNewSrgbClr().setVal(bytes);
    properties.addNewLn().addNewSolidFill().addNewSrgbClr().setVal(bytes);
  }

  /**
   * Bars of shares with the bins of some percentiles in colour, and the share up to each bin as a
   * line on the right.
   *
   * @param bars all bins first, then for each percentile its bin alone
   */
  static void histogram(Frame frame, Labels labels, List<Series> bars, Series upTo) {
    XSSFChart chart = chart(frame);
    XDDFCategoryAxis across = across(chart, labels);
    XDDFValueAxis left = up(chart, across, "0%");
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, across, left);
    data.setBarDirection(BarDirection.COL);
    data.setBarGrouping(BarGrouping.CLUSTERED);
    data.setVaryColors(false);
    data.setOverlap((byte) 100);
    data.setGapWidth(10);
    for (int i = 0; i < bars.size(); i++) {
      XDDFBarChartData.Series drawn =
          (XDDFBarChartData.Series) data.addSeries(labels(labels), numbers(bars.get(i)));
      drawn.setInvertIfNegative(false);
      drawn.setTitle(bars.get(i).name(), null);
      drawn.setFillProperties(fill(i == 0 ? BAR : COLORS[i]));
    }
    chart.plot(data);
    cumulative(chart, labels, upTo, bars.size());
  }

  private static void cumulative(XSSFChart chart, Labels labels, Series upTo, int before) {
    XDDFCategoryAxis across = chart.createCategoryAxis(AxisPosition.BOTTOM);
    across.setVisible(false);
    XDDFValueAxis right = chart.createValueAxis(AxisPosition.RIGHT);
    right.setCrosses(AxisCrosses.MAX);
    right.setCrossBetween(AxisCrossBetween.BETWEEN);
    right.setNumberFormat("0%");
    right.setMinimum(0);
    right.setMaximum(1);
    across.crossAxis(right);
    right.crossAxis(across);
    XDDFLineChartData data = lines(chart, across, right);
    XDDFLineChartData.Series drawn = add(data, labels, upTo);
    plain(drawn, COLORS[0]);
    chart.plot(data);
    drawn.getCTLineSer().getIdx().setVal(before);
    drawn.getCTLineSer().getOrder().setVal(before);
  }
}
