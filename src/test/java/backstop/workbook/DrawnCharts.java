package backstop.workbook;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Charts as they stand in a file, read as XML, beside the cells of its sheets. */
record DrawnCharts(XSSFWorkbook book, List<One> all) {

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** A chart of a sheet. */
  record One(XSSFSheet sheet, XSSFGraphicFrame frame, XSSFChart chart, Element root) {

    String title() {
      return text(first(root, "title").orElseThrow());
    }

    String name() {
      return sheet.getSheetName() + ": " + title();
    }

    String about() {
      return frame.getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr().getDescr();
    }

    XSSFClientAnchor anchor() {
      return frame.getAnchor();
    }

    boolean has(String element) {
      return first(root, element).isPresent();
    }

    List<Element> series() {
      return under(root, "ser");
    }
  }

  static DrawnCharts of(XSSFWorkbook book) throws Exception {
    List<One> all = new ArrayList<>();
    for (int s = 0; s < book.getNumberOfSheets(); s++) {
      XSSFSheet sheet = book.getSheetAt(s);
      if (sheet.getDrawingPatriarch() != null) {
        for (XSSFShape shape : sheet.getDrawingPatriarch().getShapes()) {
          all.add(one(sheet, (XSSFGraphicFrame) shape));
        }
      }
    }
    return new DrawnCharts(book, all);
  }

  private static One one(XSSFSheet sheet, XSSFGraphicFrame frame) throws Exception {
    Element graphic = parse(frame.getCTGraphicalObjectFrame().getGraphic().xmlText());
    String relation = first(graphic, "chart").orElseThrow().getAttributeNS(RELATIONS, "id");
    XSSFChart chart = (XSSFChart) sheet.getDrawingPatriarch().getRelationById(relation);
    return new One(sheet, frame, chart, parse(chart.getCTChartSpace().xmlText()));
  }

  static Element parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    return document.getDocumentElement();
  }

  static List<Element> under(Element element, String name) {
    NodeList found = element.getElementsByTagNameNS("*", name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  static Optional<Element> first(Element element, String name) {
    return under(element, name).stream().findFirst();
  }

  static String text(Element element) {
    StringBuilder text = new StringBuilder();
    under(element, "t").forEach(run -> text.append(run.getTextContent()));
    return text.toString();
  }

  static String value(Element element, String name) {
    return first(element, name).orElseThrow().getAttribute("val");
  }

  /** What a series keeps of its cells; NaN where it keeps nothing. */
  static List<Double> kept(Element series, String role) {
    Element found = first(series, role).orElseThrow();
    int count = Integer.parseInt(value(found, "ptCount"));
    List<Double> values = new ArrayList<>(Collections.nCopies(count, Double.NaN));
    for (Element point : under(found, "pt")) {
      values.set(
          Integer.parseInt(point.getAttribute("idx")), Double.valueOf(point.getTextContent()));
    }
    return values;
  }

  static String name(Element series) {
    return first(first(series, "tx").orElseThrow(), "v").orElseThrow().getTextContent();
  }

  /** References whose cells do not hold what the chart keeps. */
  static List<String> faults(XSSFWorkbook book, String chart, Element root) {
    List<String> faults = new ArrayList<>();
    for (String kind : List.of("numRef", "strRef")) {
      for (Element reference : under(root, kind)) {
        String cells = first(reference, "f").orElseThrow().getTextContent();
        List<String> held = held(book, cells, kind.equals("numRef"));
        List<String> kept =
            new ArrayList<>(Collections.nCopies(Integer.parseInt(value(reference, "ptCount")), ""));
        for (Element point : under(reference, "pt")) {
          String text = first(point, "v").orElseThrow().getTextContent();
          kept.set(
              Integer.parseInt(point.getAttribute("idx")),
              kind.equals("numRef") ? String.valueOf(Double.parseDouble(text)) : text);
        }
        if (!held.equals(kept)) {
          faults.add(chart + " keeps " + kept + " of " + cells + ", which holds " + held);
        }
      }
    }
    return faults;
  }

  /** Cells of a reference as text; empty where a number is wanted and there is none. */
  private static List<String> held(XSSFWorkbook book, String cells, boolean numbers) {
    List<String> held = new ArrayList<>();
    for (CellReference at :
        new AreaReference(cells, SpreadsheetVersion.EXCEL2007).getAllReferencedCells()) {
      Cell cell = book.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol());
      boolean number = cell.getCellType() == CellType.NUMERIC;
      held.add(
          number
              ? String.valueOf(cell.getNumericCellValue())
              : numbers ? "" : cell.getStringCellValue());
    }
    return held;
  }
}
