package backstop.workbook;

import backstop.model.Assumption;
import backstop.model.Library;
import backstop.model.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which cells of a workbook are a reviewer's, and what they name; all others are ours. */
final class Roles {

  /**
   * A cell whose value a reviewer may change.
   *
   * @param name as {@code --set} takes it
   */
  record Input(String name, String unit, boolean uncertain) {}

  private static final Set<Integer> SELECTORS = Set.of(Layout.GUARANTEE_ROW, Layout.CASE_ROW);

  private final Map<Address, Input> inputs = new HashMap<>();

  /** Where no input may differ. */
  Roles() {}

  Roles(Library library, Layout layout) {
    for (int a = 0; a < library.assumptions().size(); a++) {
      Assumption assumption = library.assumptions().get(a);
      inputs.put(
          layout.input(a),
          new Input(assumption.name(), assumption.unit().text(), assumption.uncertain()));
    }
    for (int t = 0; t < library.tables().size(); t++) {
      table(layout, t, library.tables().get(t));
    }
  }

  private void table(Layout layout, int position, Table table) {
    for (int c = 0; c < table.columns().size(); c++) {
      Table.Column column = table.columns().get(c);
      for (int r = 0; r < table.keys().size(); r++) {
        String name = table.name() + "." + column.name() + "[" + table.keys().get(r) + "]";
        String unit = column.text() ? "" : column.unit().text();
        inputs.put(layout.cell(position, c, r), new Input(name, unit, false));
      }
    }
  }

  Optional<Input> input(String sheet, int row, int column) {
    return Optional.ofNullable(inputs.get(new Address(sheet, row, column)));
  }

  /** Whether a cell only says what is shown, or is the reviewer's to write in. */
  boolean free(String sheet, int row, int column, Optional<Held> before) {
    return switch (sheet) {
      case Layout.CONTROL -> column == Layout.CONTROL_VALUE && SELECTORS.contains(row);
      case Review.SHEET -> written(row, column);
      case ChangesSheet.SHEET -> before.isEmpty() && column < ChangesSheet.LOG.size();
      default -> false;
    };
  }

  private static boolean written(int row, int column) {
    boolean signed = row >= Review.NAME_ROW && row <= Review.DECISION_ROW;
    return signed && column == Review.SIGN_OFF
        || row >= Review.FIRST_ROW && column >= Review.STATUS && column <= Review.DATE;
  }
}
