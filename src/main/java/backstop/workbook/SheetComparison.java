package backstop.workbook;

import backstop.workbook.Held.Amount;
import backstop.workbook.Held.Label;
import backstop.workbook.Held.Live;
import backstop.workbook.SheetReader.Found;
import java.util.Optional;

/** One sheet of two workbooks, cell by cell; neither is ever held as a whole. */
record SheetComparison(String sheet, Roles roles, Findings findings) {

  void compare(SheetReader written, SheetReader given) {
    Optional<Found> was = written.next();
    Optional<Found> is = given.next();
    while (was.isPresent() || is.isPresent()) {
      long order = Long.compare(position(was), position(is));
      Found at = order <= 0 ? was.get() : is.get();
      compare(
          at,
          order <= 0 ? was.map(Found::held) : Optional.empty(),
          order >= 0 ? is.map(Found::held) : Optional.empty());
      was = order <= 0 ? written.next() : was;
      is = order >= 0 ? given.next() : is;
    }
  }

  private static long position(Optional<Found> cell) {
    return cell.map(Found::position).orElse(Long.MAX_VALUE);
  }

  private void compare(Found at, Optional<Held> was, Optional<Held> is) {
    boolean same = was.isPresent() && is.isPresent() && was.get().same(is.get());
    if (same || roles.free(sheet, at.row(), at.column(), was)) {
      return;
    }
    String where = Address.quoted(sheet) + "!" + at.address();
    Optional<Roles.Input> input = roles.input(sheet, at.row(), at.column());
    if (input.isPresent() && is.isPresent() && changed(was, is.get())) {
      findings.change(change(input.get(), was, is.get(), where));
    } else {
      findings.alter(where, was.orElse(null), is.orElse(null));
    }
  }

  /** A number for a number, a text for a text or for nothing. */
  private static boolean changed(Optional<Held> was, Held is) {
    return !(is instanceof Live)
        && was.map(before -> before.getClass().equals(is.getClass())).orElse(is instanceof Label);
  }

  private static ChangedInput change(Roles.Input input, Optional<Held> was, Held is, String where) {
    return new ChangedInput(
        input.name(),
        was.map(before -> written(before, input.unit())).orElse(""),
        written(is, input.unit()),
        input.unit(),
        input.uncertain(),
        where);
  }

  /** As an input file writes it. */
  private static String written(Held held, String unit) {
    if (held instanceof Amount amount) {
      return InputText.of(amount.value(), unit);
    }
    return held instanceof Label label ? label.text() : held.shown();
  }
}
