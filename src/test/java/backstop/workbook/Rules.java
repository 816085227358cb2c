package backstop.workbook;

import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;

/** Reads rules of validation as the file format defines them. */
final class Rules {

  private Rules() {}

  static boolean accepts(XSSFDataValidation rule, Cell cell) {
    DataValidationConstraint constraint = rule.getValidationConstraint();
    return switch (constraint.getValidationType()) {
      case ValidationType.LIST -> listed(constraint, cell);
      case ValidationType.DATE, ValidationType.DECIMAL ->
          cell.getCellType() == CellType.NUMERIC
              && Double.parseDouble(constraint.getFormula1()) <= cell.getNumericCellValue()
              && cell.getNumericCellValue() <= Double.parseDouble(constraint.getFormula2());
      case ValidationType.TEXT_LENGTH -> shown(cell).length() <= 32767;
      default ->
          throw new IllegalStateException("a rule of kind " + constraint.getValidationType());
    };
  }

  private static boolean listed(DataValidationConstraint constraint, Cell cell) {
    String formula = constraint.getFormula1();
    if (formula.startsWith("\"")) {
      String words = formula.substring(1, formula.length() - 1);
      return Arrays.asList(words.split(",")).contains(shown(cell));
    }
    AreaReference area =
        new AreaReference(formula, cell.getSheet().getWorkbook().getSpreadsheetVersion());
    List<CellReference> cells = List.of(area.getAllReferencedCells());
    return cells.stream()
        .map(
            at ->
                cell.getSheet()
                    .getWorkbook()
                    .getSheet(at.getSheetName())
                    .getRow(at.getRow())
                    .getCell(at.getCol()))
        .anyMatch(choice -> shown(choice).equals(shown(cell)));
  }

  /** Numbers in full: a rule looks at the value, not at its format. */
  private static String shown(Cell cell) {
    return cell.getCellType() == CellType.NUMERIC
        ? String.valueOf(cell.getNumericCellValue()).replaceAll("\\.0$", "")
        : new DataFormatter().formatCellValue(cell);
  }
}
