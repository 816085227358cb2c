package backstop.workbook;

import backstop.model.Draw;
import backstop.model.Library;
import backstop.model.Table;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Edits of an open workbook that a hand may make, one cell each, drawn by a fixed seed. */
final class SeededEdits {

  /** What a cell held and what it is to hold. */
  record Edit(Address cell, String was, String is) {

    @Override
    public String toString() {
      return cell.absolute("") + " from " + was + " to " + is;
    }
  }

  private static final double SHARE_OF_MEASURES = 0.15;

  private final Layout layout;
  private final Library library;
  private final Recalculation office;
  private final Random random;

  SeededEdits(Layout layout, Recalculation office, long seed) {
    this.layout = layout;
    this.library = layout.library();
    this.office = office;
    this.random = new Random(seed);
  }

  /** One of each kind, and every third of the draws in a case that is not shown. */
  List<Supplier<Edit>> kinds(int number, int shown) {
    int stored = number % 3 == 2 ? shown + 1 : shown;
    return List.of(
        this::formula,
        this::formula,
        number % 2 == 0 ? this::input : this::table,
        () -> storedDraw(stored % layout.cases()),
        number % 2 == 0 ? this::liveDraw : this::formula);
  }

  /** Of one period of a line, its opening, or a measure. */
  Edit formula() {
    if (random.nextDouble() < SHARE_OF_MEASURES) {
      return formula(layout.measure(random.nextInt(library.measures().size())));
    }
    int row = random.nextInt(library.rows().size());
    return formula(layout.row(row, random.nextInt(layout.periods() + 1) - 1));
  }

  /** Of the value of an assumption. */
  Edit input() {
    return number(layout.input(random.nextInt(library.assumptions().size())));
  }

  /** Of a number in a table. */
  Edit table() {
    while (true) {
      int number = random.nextInt(library.tables().size());
      Table table = library.tables().get(number);
      int column = random.nextInt(table.columns().size());
      if (!table.columns().get(column).text() && !table.keys().isEmpty()) {
        return number(layout.cell(number, column, random.nextInt(table.keys().size())));
      }
    }
  }

  /** Of the live row of a draw. */
  Edit liveDraw() {
    return number(draw(0));
  }

  /** Of a stored case of a draw. */
  Edit storedDraw(int stored) {
    return number(draw(1 + stored));
  }

  private Address draw(int below) {
    int number = random.nextInt(library.draws().size());
    Address live = layout.liveDraw(number);
    boolean one = library.draws().get(number).kind() == Draw.Kind.VALUE;
    int column = one ? 0 : random.nextInt(layout.periods());
    return new Address(live.sheet(), live.row() + below, live.column() + column);
  }

  private Edit formula(Address cell) {
    String was = office.held(cell);
    if (!was.startsWith("=")) {
      return number(cell);
    }
    FormulaEdit[] kinds = FormulaEdit.values();
    FormulaEdit kind = kinds[random.nextInt(kinds.length)];
    String is = kind.edit(was, random).or(() -> FormulaEdit.TERM_ADDED.edit(was, random)).get();
    return new Edit(cell, was, is);
  }

  /** By a hundredth and a little, so that 0 is changed too. */
  private Edit number(Address cell) {
    String was = office.held(cell);
    if (was.startsWith("=")) {
      return new Edit(cell, was, "=(" + was.substring(1) + ")*1.01+0.01");
    }
    return new Edit(cell, was, String.valueOf(Double.parseDouble(was) * 1.01 + 0.01));
  }
}
