package backstop.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * What is wrong with the rows and cells of a sheet, visited in the order of the file.
 *
 * @see SheetFaults
 */
final class CellFaults {

  private static final int LONGEST_TEXT = 32_767;
  private static final int LONGEST_FORMULA = 8_192;
  private static final double HIGHEST_ROW = 409.5;
  private static final int DEEPEST_OUTLINE = 7;
  private static final Set<String> ERRORS =
      Set.of("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A");

  private final List<Boolean> quoted;
  private final List<String> faults = new ArrayList<>();
  private int row;
  private int column;
  private int rightmost = -1;

  /**
   * @param quoted for each style whether it keeps what is typed a text
   */
  CellFaults(List<Boolean> quoted) {
    this.quoted = quoted;
  }

  List<String> list() {
    return faults;
  }

  /** Whether the cells go beyond what the sheet says they fill. */
  Optional<String> outside(CellRangeAddress dimension) {
    boolean empty = rightmost < 0;
    boolean same =
        dimension != null
            && (empty
                || dimension.getLastRow() + 1 == row && dimension.getLastColumn() == rightmost);
    return same
        ? Optional.empty()
        : Optional.of("the dimension " + dimension + " of cells to row " + row);
  }

  void row(XMLStreamReader at) {
    int number = Integer.parseInt(at.getAttributeValue(null, "r"));
    if (number <= row) {
      faults.add("row " + number + " follows row " + row);
    }
    String height = at.getAttributeValue(null, "ht");
    if (height != null && Double.parseDouble(height) > HIGHEST_ROW) {
      faults.add("row " + number + " is " + height + " points high");
    }
    String level = at.getAttributeValue(null, "outlineLevel");
    if (level != null && Integer.parseInt(level) > DEEPEST_OUTLINE) {
      faults.add("row " + number + " is folded " + level + " deep");
    }
    row = number;
    column = -1;
  }

  void cell(XMLStreamReader at) throws XMLStreamException {
    String name = at.getAttributeValue(null, "r");
    CellReference reference = new CellReference(name);
    if (reference.getRow() != row - 1 || reference.getCol() <= column) {
      faults.add("cell " + name + " stands in row " + row + " behind column " + column);
    }
    column = reference.getCol();
    rightmost = Math.max(rightmost, column);
    String style = Optional.ofNullable(at.getAttributeValue(null, "s")).orElse("0");
    if (Integer.parseInt(style) >= quoted.size()) {
      faults.add("cell " + name + " has the style " + style + " of " + quoted.size());
    }
    String type = Optional.ofNullable(at.getAttributeValue(null, "t")).orElse("n");
    content(name, type, Integer.parseInt(style), at);
  }

  private void content(String name, String type, int style, XMLStreamReader at)
      throws XMLStreamException {
    Optional<String> formula = Optional.empty();
    Optional<String> value = Optional.empty();
    StringBuilder text = new StringBuilder();
    for (int event = at.next();
        event != XMLStreamReader.END_ELEMENT || !at.getLocalName().equals("c");
        event = at.next()) {
      if (event != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      switch (at.getLocalName()) {
        case "f" -> formula = Optional.of(at.getElementText());
        case "v" -> value = Optional.of(at.getElementText());
        case "t" -> text.append(kept(name, at));
        default -> {}
      }
    }
    formula.ifPresent(found -> formula(name, found));
    value(name, type, formula, value);
    if (type.equals("inlineStr")) {
      text(name, text.toString(), style < quoted.size() && quoted.get(style));
    }
  }

  /** Spaces at its ends are lost where they are not marked. */
  private String kept(String name, XMLStreamReader at) throws XMLStreamException {
    String space = at.getAttributeValue(XMLConstants.XML_NS_URI, "space");
    String text = at.getElementText();
    if (!text.equals(text.strip()) && !"preserve".equals(space)) {
      faults.add("cell " + name + " loses the spaces of \"" + text + "\"");
    }
    return text;
  }

  private void formula(String name, String formula) {
    if (formula.isBlank() || formula.startsWith("=") || formula.length() > LONGEST_FORMULA) {
      faults.add("cell " + name + " has a formula of " + formula.length() + " characters");
    }
  }

  private void value(String name, String type, Optional<String> formula, Optional<String> value) {
    boolean fits =
        switch (type) {
          case "n" -> value.isPresent() ? isNumber(value.get()) : formula.isEmpty();
          case "str" -> formula.isPresent() && value.isPresent();
          case "b" -> value.filter(Set.of("0", "1")::contains).isPresent();
          case "e" -> value.filter(ERRORS::contains).isPresent();
          case "inlineStr" -> formula.isEmpty() && value.isEmpty();
          case "s" -> formula.isEmpty() && value.filter(v -> v.matches("[0-9]+")).isPresent();
          default -> false;
        };
    if (!fits) {
      faults.add(
          "cell "
              + name
              + " of type "
              + type
              + " holds "
              + value.orElse("no value")
              + (formula.isPresent() ? " of a formula" : ""));
    }
  }

  private static boolean isNumber(String value) {
    return value.matches("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
  }

  private void text(String name, String text, boolean quote) {
    if (text.length() > LONGEST_TEXT) {
      faults.add("cell " + name + " has a text of " + text.length() + " characters");
    }
    if (!text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 && !quote) {
      faults.add("cell " + name + " would become a formula when edited: " + text);
    }
  }
}
