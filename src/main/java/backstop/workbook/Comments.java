package backstop.workbook;

import backstop.model.Assumption;
import backstop.model.InputRow;
import backstop.model.Source;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** Comments on cells, in boxes of the size of their text; added once the sheet has its rows. */
final class Comments {

  static final String AUTHOR = "Backstop";

  /** Width of a box in characters of a column. */
  private static final double CHARACTERS = 64;

  private static final double LINE_POINTS = 13;
  private static final double BORDER_POINTS = 10;
  private static final double CHARACTER = 256;
  private static final Pattern WORDS = Pattern.compile("[^A-Za-z0-9]+");

  private final Page page;
  private final XSSFDrawing drawing;
  private final XSSFFont font;

  Comments(Page page) {
    this.page = page;
    this.drawing = page.sheet().createDrawingPatriarch();
    this.font = page.sheet().getWorkbook().createFont();
    font.setFontName("Calibri");
    font.setFontHeightInPoints((short) 10);
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
    for (Source source : sources) {
      if (List.of(WORDS.split(record.source())).contains(source.id())) {
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
    XSSFComment comment = drawing.createCellComment(box(cell, text));
    comment.setAddress(cell.row(), cell.column());
    comment.setAuthor(AUTHOR);
    XSSFRichTextString words = new XSSFRichTextString(text);
    words.applyFont(font);
    comment.setString(words);
  }

  /** Right of the cell and as far right and down as the text takes. */
  private XSSFClientAnchor box(Address cell, String text) {
    int right = cell.column() + 1;
    for (double wide = 0; wide < CHARACTERS; right++) {
      wide += page.sheet().getColumnWidth(right) / CHARACTER;
    }
    double height = BORDER_POINTS + LINE_POINTS * TextWidth.lines(text, Look.TEXT, CHARACTERS);
    int bottom = cell.row();
    for (double high = 0; high < height; bottom++) {
      high += page.height(bottom);
    }
    return new XSSFClientAnchor(0, 0, 0, 0, cell.column() + 1, cell.row(), right, bottom);
  }
}
