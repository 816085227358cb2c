package backstop.workbook;

import backstop.workbook.Chart.Drawn;
import backstop.workbook.Chart.Kind;
import backstop.workbook.Chart.Whiskers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One series of a plot as its part of the file writes it, with what its cells hold. */
record SeriesXml(Kind kind, Drawn drawn, int number) {

  String text() {
    boolean lines = kind == Kind.LINES || kind == Kind.CURVES;
    boolean bars = !lines && kind != Kind.AREAS;
    return Xml.around(
        "ser",
        Xml.value("idx", number) + Xml.value("order", number) + name(),
        look(),
        lines ? marker() : "",
        bars ? Xml.value("invertIfNegative", 0) + each() : "",
        drawn.whiskers().map(this::errors).orElse(""),
        Xml.around(kind == Kind.CURVES ? "xVal" : "cat", along(drawn.along())),
        Xml.around(
            kind == Kind.CURVES ? "yVal" : "val",
            numbers(drawn.series().values(), "General", drawn.series().cells())),
        lines ? Xml.value("smooth", 0) : "");
  }

  private String name() {
    return Xml.around("tx", texts(List.of(drawn.series().name()), drawn.series().nameCell()));
  }

  private String look() {
    Paint paint = drawn.paint();
    return Xml.around(
        "spPr",
        switch (paint.shape()) {
          case FILL -> Xml.fill(paint.rgb()) + Xml.NO_LINE;
          case LINE -> Xml.line(paint.rgb(), paint.points());
          case MARKER, DOT -> Xml.NO_LINE;
          case NONE -> Xml.NO_FILL + Xml.NO_LINE;
        });
  }

  private String marker() {
    Paint paint = drawn.paint();
    if (paint.shape() == Paint.Shape.DOT) {
      return Xml.around(
          "marker",
          Xml.value("symbol", "circle") + Xml.value("size", 3),
          Xml.around("spPr", Xml.fill(paint.rgb()) + Xml.NO_LINE));
    }
    if (paint.shape() != Paint.Shape.MARKER) {
      return Xml.around("marker", Xml.value("symbol", "none"));
    }
    return Xml.around(
        "marker",
        Xml.value("symbol", "diamond") + Xml.value("size", 8),
        Xml.around("spPr", Xml.fill(paint.rgb()) + Xml.line(0xFFFFFF, 0.5)));
  }

  /** Bars that have a colour of their own. */
  private String each() {
    List<Integer> each = drawn.paint().each();
    return IntStream.range(0, each.size())
        .mapToObj(
            i ->
                Xml.around(
                    "dPt",
                    Xml.value("idx", i) + Xml.value("invertIfNegative", 0),
                    Xml.value("bubble3D", 0),
                    Xml.around("spPr", Xml.pale(each.get(i)) + Xml.NO_LINE)))
        .collect(Collectors.joining());
  }

  private String errors(Whiskers whiskers) {
    return Xml.around(
        "errBars",
        kind == Kind.CURVES ? Xml.value("errDir", "x") : "",
        Xml.value("errBarType", "both") + Xml.value("errValType", "cust"),
        Xml.value("noEndCap", 0),
        Xml.around("plus", numbers(whiskers.above())),
        Xml.around("minus", numbers(whiskers.below())),
        Xml.around("spPr", Xml.line(Palette.INK, 1)));
  }

  private static String numbers(Figures.Series series) {
    return numbers(series.values(), "General", series.cells());
  }

  private static String along(Figures.Along along) {
    return along instanceof Figures.Labels labels
        ? texts(labels.texts(), labels.cells())
        : numbers(
            ((Figures.Numbers) along).values(), ((Figures.Numbers) along).format(), along.cells());
  }

  private static String texts(List<String> texts, String cells) {
    String points =
        IntStream.range(0, texts.size())
            .mapToObj(i -> point(i, Xml.text(texts.get(i))))
            .collect(Collectors.joining());
    return Xml.around(
        "strRef",
        Xml.around("f", Xml.text(cells)),
        Xml.around("strCache", Xml.value("ptCount", texts.size()), points));
  }

  private static String numbers(List<Double> values, String format, String cells) {
    String points =
        IntStream.range(0, values.size())
            .filter(i -> !Double.isNaN(values.get(i)))
            .mapToObj(i -> point(i, NumberText.shortest(values.get(i))))
            .collect(Collectors.joining());
    return Xml.around(
        "numRef",
        Xml.around("f", Xml.text(cells)),
        Xml.around(
            "numCache",
            Xml.around("formatCode", Xml.text(format)),
            Xml.value("ptCount", values.size()),
            points));
  }

  private static String point(int index, String value) {
    return "<c:pt idx=\"" + index + "\">" + Xml.around("v", value) + "</c:pt>";
  }
}
