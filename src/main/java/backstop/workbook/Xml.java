package backstop.workbook;

import java.util.Locale;

/** Elements of the chart language as text. */
final class Xml {

  private Xml() {}

  static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  /** An element of a chart around others. */
  static String around(String name, String... inside) {
    return "<c:" + name + ">" + String.join("", inside) + "</c:" + name + ">";
  }

  /** An element of a chart that says one thing. */
  static String value(String name, Object value) {
    return "<c:" + name + " val=\"" + value + "\"/>";
  }

  /** A text without what XML would read as its own or cannot hold. */
  static String text(String text) {
    StringBuilder out = new StringBuilder();
    Cells.escape(text, out);
    return out.toString().replace("\"", "&quot;");
  }

  static String fill(int rgb) {
    return "<a:solidFill><a:srgbClr val=\"" + color(rgb) + "\"/></a:solidFill>";
  }

  /** A fill that lets what is drawn over it be seen. */
  static String pale(int rgb) {
    return "<a:solidFill><a:srgbClr val=\""
        + color(rgb)
        + "\"><a:alpha val=\"60000\"/></a:srgbClr></a:solidFill>";
  }

  static String line(int rgb, double points) {
    return "<a:ln w=\"" + Math.round(points * 12_700) + "\">" + fill(rgb) + "</a:ln>";
  }

  /** That of the cells. */
  static final String FONT = "<a:latin typeface=\"Calibri\"/>";

  static final String NO_FILL = "<a:noFill/>";
  static final String NO_LINE = "<a:ln><a:noFill/></a:ln>";

  /** A text of its own in a chart, such as a title. */
  static String rich(String text, int hundredths, boolean bold, String body) {
    String size = " lang=\"en-GB\" sz=\"" + hundredths + "\" b=\"" + (bold ? 1 : 0) + "\"";
    return around(
        "tx",
        around(
            "rich",
            "<a:bodyPr" + body + "/><a:p><a:pPr><a:defRPr/></a:pPr><a:r><a:rPr" + size + ">",
            fill(Palette.INK),
            FONT + "</a:rPr><a:t>" + text(text) + "</a:t></a:r></a:p>"));
  }

  private static String color(int rgb) {
    return String.format(Locale.ROOT, "%06X", rgb);
  }
}
