package backstop.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Finds texts that their cells cut and numbers too wide for theirs, sheet by sheet. */
final class TextFit extends DefaultHandler {

  /** Width of a column of which a sheet says nothing. */
  private static final double USUAL_WIDTH = 8.43;

  private static final double USUAL_HEIGHT = 15;
  private static final double LINE_OF_SIZE = 1.22;

  private record Filled(int column, boolean text, int style, String shown) {}

  private final StylesTable styles;
  private final String sheet;
  private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
  private final Map<Integer, Double> widths = new HashMap<>();
  private final TreeMap<Integer, Double> heights = new TreeMap<>();
  private final TreeMap<Integer, List<Filled>> rows = new TreeMap<>();
  private final List<CellRangeAddress> merged = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private CellReference at;
  private String type;
  private int style;
  private boolean reading;

  private TextFit(StylesTable styles, String sheet) {
    this.styles = styles;
    this.sheet = sheet;
  }

  /** What does not fit, as {@code sheet!A1: text}. */
  static List<String> faults(Path file) throws IOException {
    List<String> faults = new ArrayList<>();
    try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(opened);
      XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (sheets.hasNext()) {
        try (InputStream in = sheets.next()) {
          TextFit fit = new TextFit(reader.getStylesTable(), sheets.getSheetName());
          SAXParserFactory.newInstance().newSAXParser().parse(in, fit);
          fit.judge(faults);
        }
      }
    } catch (OpenXML4JException | SAXException | ParserConfigurationException e) {
      throw new IOException(e);
    }
    return faults;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    switch (name) {
      case "col" -> {
        int last = Integer.parseInt(attributes.getValue("max"));
        for (int c = Integer.parseInt(attributes.getValue("min")); c <= last; c++) {
          widths.put(c - 1, Double.parseDouble(attributes.getValue("width")));
        }
      }
      case "row" -> {
        int row = Integer.parseInt(attributes.getValue("r")) - 1;
        if (attributes.getValue("ht") != null) {
          heights.put(row, Double.parseDouble(attributes.getValue("ht")));
        }
      }
      case "c" -> {
        at = new CellReference(attributes.getValue("r"));
        type = attributes.getValue("t");
        style = Integer.parseInt(attributes.getValue("s"));
      }
      case "t", "v" -> {
        text.setLength(0);
        reading = true;
      }
      case "mergeCell" -> merged.add(CellRangeAddress.valueOf(attributes.getValue("ref")));
      default -> {}
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (reading) {
      text.append(characters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    if (name.equals("t") || name.equals("v")) {
      reading = false;
      boolean number = "n".equals(type);
      XSSFCellStyle look = styles.getStyleAt(style);
      String shown =
          number
              ? formatter.formatRawCellContents(
                  Double.parseDouble(text.toString()),
                  look.getDataFormat(),
                  look.getDataFormatString())
              : text.toString();
      rows.computeIfAbsent(at.getRow(), r -> new ArrayList<>())
          .add(new Filled(at.getCol(), !number, style, shown));
    }
  }

  private void judge(List<String> faults) {
    rows.forEach(
        (row, cells) -> {
          for (int i = 0; i < cells.size(); i++) {
            int next = i + 1 < cells.size() ? cells.get(i + 1).column() : Integer.MAX_VALUE;
            if (!fits(row, cells.get(i), next)) {
              String cell = new CellReference(row, cells.get(i).column()).formatAsString();
              faults.add(sheet + "!" + cell + ": " + cells.get(i).shown());
            }
          }
        });
  }

  private double width(int from, int to) {
    double sum = 0;
    for (int column = from; column < to; column++) {
      sum += widths.getOrDefault(column, USUAL_WIDTH);
    }
    return sum;
  }

  private boolean fits(int row, Filled cell, int next) {
    XSSFCellStyle look = styles.getStyleAt(cell.style());
    CellRangeAddress area = area(row, cell.column());
    int lastColumn = area.getLastColumn() + 1;
    if (look.getWrapText()) {
      double height = 0;
      for (int r = area.getFirstRow(); r <= area.getLastRow(); r++) {
        height += heights.getOrDefault(r, USUAL_HEIGHT);
      }
      Look like = like(look);
      int lines = TextWidth.lines(cell.shown(), like, width(cell.column(), lastColumn));
      return lines * like.size() * LINE_OF_SIZE <= height + 1;
    }
    boolean right = look.getAlignment() == HorizontalAlignment.RIGHT;
    boolean general = "General".equals(look.getDataFormatString());
    if (!cell.text() && general) {
      return true;
    }
    int end = cell.text() && !right ? Math.max(lastColumn, Math.min(next, 60)) : lastColumn;
    return TextWidth.fits(cell.shown(), like(look), width(cell.column(), end));
  }

  private CellRangeAddress area(int row, int column) {
    return merged.stream()
        .filter(range -> range.isInRange(row, column))
        .findFirst()
        .orElse(new CellRangeAddress(row, row, column, column));
  }

  /** A look with the same font and indent. */
  private static Look like(XSSFCellStyle style) {
    for (Look look : Look.values()) {
      if (look.bold() == style.getFont().getBold()
          && (short) look.size() == style.getFont().getFontHeightInPoints()
          && look.indented() == (style.getIndention() > 0)) {
        return look;
      }
    }
    throw new IllegalStateException("no look has this font");
  }
}
