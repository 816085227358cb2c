package backstop.workbook;

import backstop.model.Unit;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddressList;

/**
 * Input cells of one unit and what they accept: a date where the unit is one, 0 or 1 for a flag,
 * any number otherwise. The library holds numbers to no other limit: a share may be above 1.
 */
final class InputCells {

  private final Unit unit;
  private final CellRangeAddressList cells = new CellRangeAddressList();
  private boolean flags = true;

  InputCells(Unit unit) {
    this.unit = unit;
  }

  void add(Address cell, double value) {
    flags &= value == 0 || value == 1;
    cells.addCellRangeAddress(cell.row(), cell.column(), cell.row(), cell.column());
  }

  void validate(Validation validation) {
    String title = unit.text().isEmpty() ? "Number" : unit.text();
    switch (unit.text()) {
      case "date" -> validation.date(cells, "Date", "a date, such as 2026-03-31, not a text.");
      case "flag" -> flag(validation, title);
      case "share" -> validation.number(cells, title, "a share as a number: 0.25 or 25%.");
      case "1/year" -> validation.number(cells, title, "a rate a year as a number: 0.05 or 5%.");
      default -> validation.number(cells, title, "a number" + in() + ", without its unit.");
    }
  }

  private void flag(Validation validation, String title) {
    if (flags) {
      validation.list(List.of("0", "1"), cells, title, "1 for yes or 0 for no.");
    } else {
      validation.number(cells, title, "a number; 1 is yes and 0 is no.");
    }
  }

  private String in() {
    return unit.text().isEmpty() ? "" : " in " + unit.text();
  }
}
