package backstop.workbook;

import backstop.model.Library;
import backstop.model.Measure;
import backstop.valuation.Replay;
import backstop.valuation.StoredCases;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The engine's values of all cases under all guarantees, and those of the shown one picked out:
 * measures first, then the total of every row over its periods.
 */
record EngineSheet(Layout layout, StoredCases result, Supplier<Replay> replaying, Page page) {

  private static final int FIRST_ROW = 4;
  private static final int LABEL_WIDTH = 40;
  private static final int CASE_WIDTH = 18;
  private static final String TOTAL = "total of ";
  private static final int SCALE = 1;
  private static final int PICKED = 2;
  private static final int FIRST_COMBINATION = 3;

  /** The engine's value of a measure in the shown case. */
  static Address measure(int measure) {
    return new Address(Layout.ENGINE, FIRST_ROW + measure, PICKED);
  }

  /** The engine's total of a row in the shown case. */
  static Address total(int row, Library library) {
    return new Address(Layout.ENGINE, FIRST_ROW + library.measures().size() + row, PICKED);
  }

  /** Beside a value of the shown case: the sum of absolute terms it is judged by. */
  static Address scale(Address picked) {
    return new Address(picked.sheet(), picked.row(), SCALE);
  }

  void write() {
    Library library = result.library();
    page.title("Engine");
    Stream<String> labels =
        Stream.concat(
            library.measures().stream().map(Measure::name),
            library.rows().stream().map(row -> TOTAL + row.name()));
    page.widths(TextWidth.widest(LABEL_WIDTH, Look.TEXT, labels), 14, 22);
    Stream<String> words =
        result.cases().stream().flatMap(stored -> Stream.of(stored.name().split(" ")));
    int width = TextWidth.widest(CASE_WIDTH, Look.NUMBER_HEADER, words);
    for (int i = 0; i < combinations(); i++) {
      page.width(FIRST_COMBINATION + i, width);
    }
    page.sheet().createFreezePane(FIRST_COMBINATION, FIRST_ROW);
    Printing.list(page, FIRST_COMBINATION, FIRST_ROW);
    Printing.area(page.sheet(), PICKED, FIRST_ROW + Math.max(0, library.measures().size() - 1));
    page.later(this::rows);
  }

  private void rows() {
    Library library = result.library();
    Replay replay = replaying.get();
    page.text(
        1,
        0,
        "Values of the simulation engine for every stored case under every guarantee; Checks"
            + " compares them with the live formulas.",
        Look.NOTE);
    headers();
    for (int m = 0; m < library.measures().size(); m++) {
      int measure = m;
      write(
          measure(m),
          library.measures().get(m).name(),
          replay.measureScales()[m],
          c -> replay.measures()[c][measure]);
    }
    for (int r = 0; r < library.rows().size(); r++) {
      int row = r;
      write(
          total(r, library),
          TOTAL + library.rows().get(r).name(),
          replay.totalScales()[r],
          c -> replay.totals()[c][row]);
    }
  }

  private void headers() {
    page.text(FIRST_ROW - 1, 0, "Item", Look.HEADER);
    page.text(FIRST_ROW - 1, SCALE, "Sum of absolute terms", Look.NUMBER_HEADER);
    page.text(FIRST_ROW - 1, PICKED, "Shown case", Look.NUMBER_HEADER);
    List<Integer> postures = result.request().postures();
    for (int i = 0; i < combinations(); i++) {
      int column = FIRST_COMBINATION + i;
      String stored = result.cases().get(i / postures.size()).name();
      page.text(FIRST_ROW - 2, column, stored, Look.NUMBER_HEADER);
      String posture = result.library().postures().get(postures.get(i % postures.size()));
      page.text(FIRST_ROW - 1, column, posture.replace('_', ' '), Look.NUMBER_HEADER);
    }
    page.lines(FIRST_ROW - 2, 2);
    page.lines(FIRST_ROW - 1, 3);
  }

  private int combinations() {
    return result.cases().size() * result.request().postures().size();
  }

  private void write(Address picked, String name, double scale, IntToDoubleFunction values) {
    int row = picked.row();
    page.text(row, 0, name, Look.TEXT);
    page.number(row, SCALE, scale, Look.STORED, "0.00E+00");
    String all =
        new Address(Layout.ENGINE, row, FIRST_COMBINATION).block(Layout.ENGINE, 1, combinations());
    String number = Layout.control(Layout.COMBINATION_ROW).absolute(Layout.ENGINE);
    int shown = result.request().postures().indexOf(result.request().reference());
    page.formula(
        row, PICKED, "INDEX(" + all + ",1," + number + ")", values.applyAsDouble(shown), "General");
    for (int i = 0; i < combinations(); i++) {
      page.number(row, FIRST_COMBINATION + i, values.applyAsDouble(i), Look.STORED, "General");
    }
  }
}
