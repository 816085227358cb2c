package backstop.workbook;

import backstop.workbook.Held.Amount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a reviewer wrote on the Review sheet. */
final class ReviewRows {

  private static final List<String> SIGNED = List.of("reviewed by", "role", "date", "decision");
  private static final int MOST = 100_000;

  private final List<Remark> remarks = new ArrayList<>();
  private final List<String> signOff = new ArrayList<>();

  private ReviewRows() {}

  static ReviewRows read(Book book) throws IOException {
    ReviewRows rows = new ReviewRows();
    if (book.has(Review.SHEET)) {
      try (SheetReader sheet = book.read(Review.SHEET)) {
        Map<Integer, Held> cells = new HashMap<>();
        int row = 0;
        for (var cell = sheet.next(); cell.isPresent(); cell = sheet.next()) {
          if (cell.get().row() != row) {
            rows.row(row, cells);
            cells.clear();
            row = cell.get().row();
          }
          cells.put(cell.get().column(), cell.get().shows());
        }
        rows.row(row, cells);
      }
    }
    return rows;
  }

  List<Remark> remarks() {
    return remarks;
  }

  /** Such as {@code decision: approved}. */
  List<String> signOff() {
    return signOff;
  }

  private void row(int row, Map<Integer, Held> cells) {
    int signed = row - Review.NAME_ROW;
    if (signed >= 0 && signed < SIGNED.size()) {
      String text = text(cells, Review.SIGN_OFF, row == Review.DATE_ROW);
      if (!text.isEmpty()) {
        signOff.add(SIGNED.get(signed) + ": " + text);
      }
    } else if (row >= Review.FIRST_ROW && remarks.size() < MOST) {
      remark(row, cells);
    }
  }

  private void remark(int row, Map<Integer, Held> cells) {
    String status = text(cells, Review.STATUS, false);
    String comment = text(cells, Review.COMMENT, false);
    boolean untouched = status.isEmpty() || status.equals(Review.STATUSES.get(0));
    if (!untouched || !comment.isEmpty()) {
      remarks.add(
          new Remark(
              text(cells, Review.ITEM, false),
              status,
              comment,
              text(cells, Review.REVIEWER, false),
              text(cells, Review.DATE, true),
              new Address(Review.SHEET, row, Review.COMMENT).relative("")));
    }
  }

  private static String text(Map<Integer, Held> cells, int column, boolean date) {
    Held held = cells.get(column);
    if (held instanceof Held.Label label) {
      return label.text().strip();
    }
    if (held instanceof Amount amount) {
      return InputText.of(amount.value(), date ? "date" : "");
    }
    return held == null ? "" : held.shown();
  }
}
