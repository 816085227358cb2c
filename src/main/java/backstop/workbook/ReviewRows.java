package backstop.workbook;

import backstop.workbook.Held.Amount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** What a reviewer wrote on the Review sheet. */
final class ReviewRows {

  private static final List<String> SIGNED = List.of("reviewed by", "role", "date", "decision");
  private static final int MOST = 100_000;

  private final List<Remark> remarks = new ArrayList<>();
  private final List<String> signOff = new ArrayList<>();

  private int logFrom;

  private ReviewRows() {}

  static ReviewRows read(Book book) throws IOException {
    ReviewRows rows = new ReviewRows();
    rows.read(book, Review.SHEET, rows::row);
    rows.read(book, ChangesSheet.SHEET, rows::log);
    return rows;
  }

  private void read(Book book, String name, BiConsumer<Integer, Map<Integer, Held>> use)
      throws IOException {
    if (book.has(name)) {
      try (SheetReader sheet = book.read(name)) {
        Map<Integer, Held> cells = new HashMap<>();
        int row = 0;
        for (var cell = sheet.next(); cell.isPresent(); cell = sheet.next()) {
          if (cell.get().row() != row) {
            use.accept(row, cells);
            cells.clear();
            row = cell.get().row();
          }
          Held held = cell.get().held();
          boolean odd = held instanceof Held.Live && cell.get().shows() instanceof Held.Fault;
          cells.put(cell.get().column(), odd ? held : cell.get().shows());
        }
        use.accept(row, cells);
      }
    }
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

  /** A row of the reviewer's own log of changes, below its heading and titles. */
  private void log(int row, Map<Integer, Held> cells) {
    String first = text(cells, 0, false);
    boolean logged = logFrom > 0 && row >= logFrom && !cells.isEmpty() && remarks.size() < MOST;
    if (logged) {
      String answer = text(cells, 3, false);
      String why = text(cells, 4, false);
      remarks.add(
          new Remark(
              first,
              answer.isEmpty() ? "logged" : answer,
              why,
              text(cells, 2, false),
              text(cells, 1, true),
              new Address(ChangesSheet.SHEET, row, 0).relative("")));
    }
    logFrom = first.equals(ChangesSheet.LOG_HEADING) ? row + 2 : logFrom;
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
