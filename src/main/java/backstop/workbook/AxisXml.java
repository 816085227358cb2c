package backstop.workbook;

import backstop.workbook.Chart.Axis;

/** The axes of a chart as its part of the file writes them. */
final class AxisXml {

  /** Numbers by which plots and axes name each other. */
  static final int ACROSS = 1;

  static final int UP = 2;
  static final int ACROSS_AGAIN = 3;
  static final int RIGHT = 4;

  private static final int HUNDREDTHS = 900;

  /** Names that an axis below has room for before it leaves some out. */
  private static final int NAMES = 16;

  private static final int CHARACTERS = 90;

  private final Chart chart;

  AxisXml(Chart chart) {
    this.chart = chart;
  }

  String all() {
    Figures.Along along = chart.plots().get(0).along();
    String across = across(along, ACROSS, UP, false);
    String up = values(chart.up(), UP, ACROSS, chart.sideways() ? "b" : "l");
    if (chart.right().isEmpty()) {
      return across + up;
    }
    return across
        + up
        + across(along, ACROSS_AGAIN, RIGHT, true)
        + values(chart.right().get(), RIGHT, ACROSS_AGAIN, "r");
  }

  private String across(Figures.Along along, int id, int other, boolean hidden) {
    Axis axis = chart.across();
    if (along instanceof Figures.Labels labels) {
      String position = chart.sideways() ? "l" : "b";
      return Xml.around(
          "catAx",
          head(axis, id, position, hidden, chart.sideways() ? "maxMin" : "minMax"),
          foot(other, "autoZero"),
          Xml.value("auto", 0) + Xml.value("lblAlgn", "ctr") + Xml.value("lblOffset", 100),
          Xml.value("tickLblSkip", every(axis, labels))
              + Xml.value("tickMarkSkip", every(axis, labels)),
          Xml.value("noMultiLvlLbl", 1));
    }
    if (chart.plots().get(0).kind() == Chart.Kind.CURVES) {
      return Xml.around(
          "valAx",
          head(axis, id, "b", hidden, "minMax"),
          foot(other, "min") + Xml.value("crossBetween", "midCat") + step(axis));
    }
    return Xml.around(
        "dateAx",
        head(years(axis), id, "b", hidden, "minMax"),
        foot(other, "autoZero"),
        Xml.value("auto", 0) + Xml.value("lblOffset", 100) + Xml.value("baseTimeUnit", "months"),
        Xml.value("majorUnit", (int) axis.scale().step()) + Xml.value("majorTimeUnit", "years"));
  }

  private static Axis years(Axis axis) {
    return new Axis(axis.title(), axis.format(), Scale.AUTOMATIC);
  }

  private String values(Axis axis, int id, int other, String position) {
    boolean areas = chart.plots().get(0).kind() == Chart.Kind.AREAS;
    boolean names = chart.plots().get(0).along() instanceof Figures.Labels;
    String crosses = position.equals("r") || chart.sideways() ? "max" : names ? "autoZero" : "min";
    return Xml.around(
        "valAx",
        head(axis, id, position, false, "minMax"),
        foot(other, crosses),
        Xml.value("crossBetween", areas || !names ? "midCat" : "between"),
        step(axis));
  }

  private String head(Axis axis, int id, String position, boolean hidden, String orientation) {
    boolean grid = id == UP || chart.plots().get(0).kind() == Chart.Kind.CURVES;
    Scale scale = axis.scale();
    return Xml.value("axId", id)
        + Xml.around(
            "scaling",
            Double.isNaN(scale.base()) ? "" : Xml.value("logBase", Scale.text(scale.base())),
            Xml.value("orientation", orientation),
            Double.isNaN(scale.most()) ? "" : Xml.value("max", Scale.text(scale.most())),
            Double.isNaN(scale.least()) ? "" : Xml.value("min", Scale.text(scale.least())))
        + Xml.value("delete", hidden ? 1 : 0)
        + Xml.value("axPos", position)
        + (grid ? Xml.around("majorGridlines", properties(Palette.GRID)) : "")
        + (hidden ? "" : title(axis.title(), position))
        + ("<c:numFmt formatCode=\"" + Xml.text(axis.format()) + "\" sourceLinked=\"0\"/>")
        + (Xml.value("majorTickMark", "out") + Xml.value("minorTickMark", "none"))
        + (Xml.value("tickLblPos", beside(id) ? "nextTo" : "low"))
        + properties(Palette.AXIS);
  }

  /** Whether labels stand at their axis: it is at an edge, where "low" may mean the other one. */
  private boolean beside(int id) {
    return id == RIGHT || id == UP && chart.sideways();
  }

  private static String properties(int rgb) {
    return Xml.around("spPr", Xml.line(rgb, 0.75));
  }

  private static String foot(int other, String crosses) {
    return Xml.value("crossAx", other) + Xml.value("crosses", crosses);
  }

  private static String step(Axis axis) {
    double step = axis.scale().step();
    return Double.isNaN(step) ? "" : Xml.value("majorUnit", Scale.text(step));
  }

  private static String title(String text, String position) {
    boolean upright = position.equals("l") || position.equals("r");
    String body = upright ? " rot=\"-5400000\" vert=\"horz\"" : "";
    return Xml.around("title", Xml.rich(text, HUNDREDTHS, false, body), Xml.value("overlay", 0));
  }

  /** How many names on, the next one is written. */
  private int every(Axis axis, Figures.Labels labels) {
    if (!Double.isNaN(axis.scale().step())) {
      return (int) axis.scale().step();
    }
    int names = labels.texts().size();
    if (chart.sideways() || names <= NAMES) {
      return 1;
    }
    int longest = labels.texts().stream().mapToInt(String::length).max().orElse(1);
    int most = Math.min(NAMES, Math.max(1, CHARACTERS / longest));
    return (names + most - 1) / most;
  }
}
