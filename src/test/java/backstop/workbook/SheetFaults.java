package backstop.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** What Excel refuses or repairs of the cells and ranges of a sheet though the schema allows it. */
final class SheetFaults {

  private static final int MOST_OF_A_SHEET = 10;
  private static final int LONGEST_HEADER = 255;
  private static final int LONGEST_LIST = 255;
  private static final int MOST_BREAKS = 1026;

  private final PackageParts parts;
  private final String part;
  private final CellFaults cells;
  private final List<String> faults = new ArrayList<>();
  private final List<CellRangeAddress> merged = new ArrayList<>();
  private final List<CellRangeAddress> validated = new ArrayList<>();
  private final List<String> sheets;
  private final int dxfs;
  private int lastColumn;
  private int breaks;
  private CellRangeAddress dimension;

  private SheetFaults(PackageParts parts, String part) {
    BookFaults book = new BookFaults(parts);
    this.parts = parts;
    this.part = part;
    this.sheets = book.sheetNames();
    this.dxfs = book.count("dxfs");
    this.cells = new CellFaults(book.quoted());
  }

  static List<String> of(PackageParts parts) {
    List<String> all = new ArrayList<>();
    for (String part : parts.named("xl/worksheets/", ".xml")) {
      all.addAll(new SheetFaults(parts, part).list());
    }
    return all;
  }

  private List<String> list() {
    parts.elements(part, this::element);
    overlaps("merged", merged);
    overlaps("validated", validated);
    faults.addAll(cells.list());
    cells.outside(dimension).ifPresent(faults::add);
    return faults.stream().limit(MOST_OF_A_SHEET).map(fault -> part + ": " + fault).toList();
  }

  private void element(XMLStreamReader at) throws XMLStreamException {
    switch (at.getLocalName()) {
      case "dimension" -> dimension = CellRangeAddress.valueOf(at.getAttributeValue(null, "ref"));
      case "row" -> cells.row(at);
      case "c" -> cells.cell(at);
      case "col" -> column(at);
      case "mergeCell" -> merged.add(CellRangeAddress.valueOf(at.getAttributeValue(null, "ref")));
      case "dataValidation" -> validation(at);
      case "formula1" -> listed(at.getElementText());
      case "cfRule" -> style(at.getAttributeValue(null, "dxfId"));
      case "hyperlink" -> link(at.getAttributeValue(null, "location"));
      case "brk" -> breaks(at);
      case "oddHeader", "oddFooter" -> header(at.getElementText());
      default -> {}
    }
  }

  private void column(XMLStreamReader at) {
    int min = Integer.parseInt(at.getAttributeValue(null, "min"));
    int max = Integer.parseInt(at.getAttributeValue(null, "max"));
    if (min <= lastColumn || max < min) {
      faults.add("columns " + min + " to " + max + " follow column " + lastColumn);
    }
    lastColumn = max;
  }

  private void validation(XMLStreamReader at) {
    for (String range : at.getAttributeValue(null, "sqref").split(" ")) {
      validated.add(CellRangeAddress.valueOf(range));
    }
    longest(at, "promptTitle", 32);
    longest(at, "errorTitle", 32);
    longest(at, "prompt", 255);
    longest(at, "error", 255);
  }

  private void longest(XMLStreamReader at, String attribute, int most) {
    String text = at.getAttributeValue(null, attribute);
    if (text != null && text.length() > most) {
      faults.add(attribute + " has " + text.length() + " characters, not up to " + most);
    }
  }

  private void listed(String formula) {
    if (formula.startsWith("\"") && formula.length() > LONGEST_LIST + 2) {
      faults.add("a list of " + formula.length() + " characters");
    }
  }

  private void style(String dxf) {
    if (dxf != null && Integer.parseInt(dxf) >= dxfs) {
      faults.add("a rule with the look " + dxf + " of " + dxfs);
    }
  }

  private void link(String location) {
    if (location == null || !location.contains("!")) {
      return;
    }
    String sheet = location.substring(0, location.lastIndexOf('!')).replaceAll("^'|'$", "");
    if (!sheets.contains(sheet.replace("''", "'"))) {
      faults.add("a link to " + location);
    }
    new CellReference(location.substring(location.lastIndexOf('!') + 1).replaceFirst(":.*", ""));
  }

  private void breaks(XMLStreamReader at) {
    if (++breaks > MOST_BREAKS) {
      faults.add("more than " + MOST_BREAKS + " page breaks");
    }
  }

  private void header(String text) {
    if (text.length() > LONGEST_HEADER) {
      faults.add("a header of " + text.length() + " characters");
    }
  }

  private void overlaps(String what, List<CellRangeAddress> ranges) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < ranges.size(); i++) {
      if (!seen.add(ranges.get(i).formatAsString())) {
        faults.add(ranges.get(i).formatAsString() + " is " + what + " twice");
      }
      for (int j = 0; j < i; j++) {
        if (ranges.get(i).intersects(ranges.get(j))) {
          faults.add(
              ranges.get(i).formatAsString()
                  + " and "
                  + ranges.get(j).formatAsString()
                  + " are "
                  + what);
        }
      }
    }
  }
}
