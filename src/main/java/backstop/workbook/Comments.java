package backstop.workbook;

import backstop.model.Assumption;
import backstop.model.InputRow;
import backstop.model.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xssf.usermodel.XSSFRelation;

/**
 * Comments on cells, in boxes of the size of their text; added once the sheet has its rows. Their
 * two parts of the file are text of our own: POI takes seconds for the boxes of 500 comments.
 */
final class Comments {

  static final String AUTHOR = "Backstop";

  /** Width of a box in characters of a column. */
  private static final double CHARACTERS = 64;

  private static final double LINE_POINTS = 13;
  private static final double BORDER_POINTS = 10;
  private static final Pattern WORDS = Pattern.compile("[^A-Za-z0-9]+");

  /** Boxes are numbered in blocks, of which no two sheets share one. */
  private static final int BLOCK = 1024;

  private static final int BLOCKS_OF_A_SHEET = 64;

  private static final String TEXTS =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          + "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
          + "<authors><author>"
          + AUTHOR
          + "</author></authors><commentList>";
  private static final String BOXES =
      "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
          + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
          + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"%d\"/></o:shapelayout>"
          + "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
          + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
          + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";
  private static final String BOX =
      "<v:shape id=\"_x0000_s%d\" type=\"#_x0000_t202\""
          + " style=\"position:absolute;visibility:hidden\" fillcolor=\"#ffffe1\""
          + " o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
          + "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
          + "<v:textbox style=\"mso-direction-alt:auto\"/><x:ClientData ObjectType=\"Note\">"
          + "<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%d, 8, %d, 0, %d, 0, %d, 0</x:Anchor>"
          + "<x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column>"
          + "</x:ClientData></v:shape>";

  private final Page page;
  private final int sheet;
  private final StringBuilder texts = new StringBuilder(TEXTS);
  private final StringBuilder boxes;
  private int count;

  Comments(Page page) {
    this.page = page;
    this.sheet = 1 + page.sheet().getWorkbook().getSheetIndex(page.sheet());
    this.boxes = new StringBuilder(String.format(Locale.ROOT, BOXES, block()));
  }

  private int block() {
    return sheet * BLOCKS_OF_A_SHEET;
  }

  /** What an assumption is, its range, and where its value comes from. */
  static String of(Assumption assumption, List<Source> sources) {
    InputRow record = assumption.record();
    StringJoiner text = new StringJoiner("\n");
    text.add(assumption.name());
    add(text, "", assumption.meaning());
    add(text, "Unit: ", assumption.unit().text());
    String range = record.range().equals("p05_p95") ? "5% to 95%: " : "Range: ";
    add(text, range, record.low().isEmpty() ? "" : record.low() + " to " + record.high());
    add(text, "Distribution: ", record.distribution());
    add(text, "Source: ", record.source());
    List<String> words = List.of(WORDS.split(record.source()));
    for (Source source : sources) {
      if (words.contains(source.id())) {
        add(text, source.id() + ": ", source.title() + ", " + source.publisher());
      }
    }
    add(text, "As of: ", record.asOf());
    add(text, "Confidence: ", record.confidence());
    add(text, "Note: ", record.note());
    return text.toString();
  }

  private static void add(StringJoiner text, String label, String words) {
    if (!words.isEmpty()) {
      text.add(label + words);
    }
  }

  void add(Address cell, String text) {
    texts
        .append("<comment ref=\"")
        .append(cell.relative(cell.sheet()))
        .append("\" authorId=\"0\"><text><r><rPr><sz val=\"10\"/><rFont val=\"Calibri\"/></rPr>")
        .append("<t xml:space=\"preserve\">")
        .append(Cells.escaped(text))
        .append("</t></r></text></comment>");
    boxes.append(
        String.format(
            Locale.ROOT,
            BOX,
            block() * BLOCK + ++count,
            cell.column() + 1,
            cell.row(),
            right(cell),
            bottom(cell, text),
            cell.row(),
            cell.column()));
  }

  /** The column at which a box ends that is right of its cell. */
  private int right(Address cell) {
    int right = cell.column() + 1;
    for (double wide = 0; wide < CHARACTERS; right++) {
      wide += (double) page.columns().width(right) / Columns.CHARACTER;
    }
    return right;
  }

  private int bottom(Address cell, String text) {
    double height = BORDER_POINTS + LINE_POINTS * TextWidth.lines(text, Look.TEXT, CHARACTERS);
    int bottom = cell.row();
    for (double high = 0; high < height; bottom++) {
      high += page.height(bottom);
    }
    return bottom;
  }

  /** Puts the comments into the file. */
  void attach() {
    if (count > 0) {
      texts.append("</commentList></comments>");
      boxes.append("</xml>");
      part(XSSFRelation.SHEET_COMMENTS, "/xl/comments" + sheet + ".xml", texts);
      String id =
          part(XSSFRelation.VML_DRAWINGS, "/xl/drawings/vmlDrawing" + sheet + ".vml", boxes);
      page.sheet().getCTWorksheet().addNewLegacyDrawing().setId(id);
    }
  }

  /** A part that belongs to the sheet; the name by which the sheet knows it. */
  private String part(XSSFRelation kind, String name, StringBuilder content) {
    PackagePart owner = page.sheet().getPackagePart();
    try {
      PackagePart part =
          owner
              .getPackage()
              .createPart(PackagingURIHelper.createPartName(name), kind.getContentType());
      try (OutputStream out = part.getOutputStream()) {
        out.write(content.toString().getBytes(StandardCharsets.UTF_8));
      }
      return owner
          .addRelationship(part.getPartName(), TargetMode.INTERNAL, kind.getRelation())
          .getId();
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(name + " is no name of a part", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
