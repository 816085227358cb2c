package backstop.workbook;

import backstop.model.Assumption;
import backstop.model.Draw;
import backstop.model.Library;
import backstop.model.Schedule;
import backstop.valuation.StoredCase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sampled values of the stored cases, after copula, quantile and bridge. For each draw a live
 * row that picks the shown case, and below it one row for each case.
 */
final class DrawsSheet {

  private static final String FORMAT = "General";
  private static final int LABEL_WIDTH = 44;
  private static final int CASE_WIDTH = 24;

  private final Layout layout;
  private final List<StoredCase> cases;
  private final Page page;
  private final Map<Integer, Integer> assumptions = new HashMap<>();

  DrawsSheet(Layout layout, List<StoredCase> cases, Page page) {
    this.layout = layout;
    this.cases = cases;
    this.page = page;
    List<Assumption> all = layout.library().assumptions();
    for (int a = 0; a < all.size(); a++) {
      if (all.get(a).uncertain()) {
        assumptions.put(all.get(a).draw(), a);
      }
    }
  }

  /** Widths, panes, outline and print set-up. */
  static void frame(Layout layout, List<StoredCase> cases, Page page) {
    Library library = layout.library();
    page.banner();
    page.outline();
    Stream<String> labels =
        Stream.concat(
            library.draws().stream().map(Draw::name),
            library.schedules().stream().map(Schedule::name));
    int label = TextWidth.widest(LABEL_WIDTH, Look.TEXT, labels);
    int stored = TextWidth.widest(CASE_WIDTH, Look.NOTE, cases.stream().map(StoredCase::name));
    page.widths(label, stored, 14, 2, 2);
    page.sheet().createFreezePane(Grid.OPENING, Grid.FIRST_ROW);
    int below = layout.liveSchedule(library.schedules().size()).row();
    Printing.timeSheet(page.sheet(), Grid.FIRST_ROW, below - 1);
  }

  void rows() {
    Library library = layout.library();
    page.top("Draws");
    page.text(
        1,
        0,
        "Sampled values of the stored cases. The first row of each block is live: it picks the case"
            + " chosen on Control. Columns are periods, or the number of the stay of a clock.",
        Look.NOTE);
    page.text(Grid.FIRST_ROW - 1, Grid.LABEL, "Draw", Look.HEADER);
    page.text(Grid.FIRST_ROW - 1, Grid.KEY, "Case", Look.HEADER);
    page.text(Grid.FIRST_ROW - 1, Grid.UNIT, "Kind", Look.HEADER);
    page.text(Grid.FIRST_ROW - 1, Grid.TOTAL, "", Look.HEADER);
    page.text(Grid.FIRST_ROW - 1, Grid.OPENING, "", Look.HEADER);
    for (int column = 0; column < layout.periods(); column++) {
      page.number(Grid.FIRST_ROW - 1, Grid.FIRST_PERIOD + column, column + 1, Look.HEADER, "0");
    }
    for (int draw = 0; draw < library.draws().size(); draw++) {
      write(draw, library.draws().get(draw));
    }
    for (int schedule = 0; schedule < library.schedules().size(); schedule++) {
      write(schedule, library.schedules().get(schedule));
    }
  }

  private void write(int position, Draw draw) {
    Address live = layout.liveDraw(position);
    int columns = draw.kind() == Draw.Kind.VALUE ? 1 : layout.periods();
    label(live, draw.name(), kind(draw.kind()));
    live(live, columns, c -> value(cases.get(0), position, draw.kind(), c));
    for (int c = 0; c < cases.size(); c++) {
      StoredCase stored = cases.get(c);
      boolean follows = stored.base() && draw.kind() == Draw.Kind.VALUE;
      if (follows) {
        follow(live.row() + 1 + c, assumptions.get(position));
      } else {
        stored(live.row() + 1 + c, columns, i -> value(stored, position, draw.kind(), i));
      }
    }
  }

  /** In the base case an assumption has the value on the Inputs sheet. */
  private void follow(int row, int assumption) {
    Address value = layout.input(assumption);
    double cached = layout.library().assumptions().get(assumption).value();
    page.formula(row, Grid.FIRST_PERIOD, value.relative(Layout.DRAWS), cached, Look.TAKEN, FORMAT);
  }

  private void write(int position, Schedule schedule) {
    Address live = layout.liveSchedule(position);
    label(live, schedule.name(), "forced state");
    live(live, layout.periods(), i -> forced(cases.get(0), schedule, i));
    for (int c = 0; c < cases.size(); c++) {
      StoredCase stored = cases.get(c);
      stored(live.row() + 1 + c, layout.periods(), i -> forced(stored, schedule, i));
    }
  }

  private void label(Address live, String name, String kind) {
    page.text(live.row(), Grid.LABEL, name, Look.TEXT);
    page.text(live.row(), Grid.KEY, "shown case", Look.TEXT);
    page.text(live.row(), Grid.UNIT, kind, Look.NOTE);
    for (int c = 0; c < cases.size(); c++) {
      page.text(live.row() + 1 + c, Grid.KEY, cases.get(c).name(), Look.NOTE);
    }
    page.fold(live.row() + 1, cases.size());
  }

  private void live(Address live, int columns, IntToDoubleFunction cached) {
    page.formulas(
        live.row(),
        live.column(),
        picked(live, 0),
        picked(live, columns - 1),
        new Page.Cached(
            IntStream.range(0, columns).mapToDouble(cached).toArray(), Look.NUMBER, FORMAT));
  }

  private String picked(Address live, int column) {
    String number = Layout.control(Layout.CASE_NUMBER_ROW).absolute(Layout.DRAWS);
    Address first = new Address(Layout.DRAWS, live.row() + 1, live.column() + column);
    return "INDEX(" + first.relativeBlock(Layout.DRAWS, cases.size()) + "," + number + ")";
  }

  private void stored(int row, int columns, IntToDoubleFunction values) {
    for (int column = 0; column < columns; column++) {
      page.number(
          row, Grid.FIRST_PERIOD + column, values.applyAsDouble(column), Look.STORED, FORMAT);
    }
  }

  private static double value(StoredCase stored, int draw, Draw.Kind kind, int column) {
    return switch (kind) {
      case VALUE -> stored.draws().value(draw)[0];
      case NORMAL, UNIFORM -> stored.draws().period(draw, column)[0];
      case CLOCK, TARGET, SEVERITY -> stored.draws().stay(draw, column + 1)[0];
    };
  }

  private static double forced(StoredCase stored, Schedule schedule, int period) {
    return (stored.draws().base() ? schedule.base() : schedule.paths()).get(period);
  }

  private static String kind(Draw.Kind kind) {
    return switch (kind) {
      case VALUE -> "value";
      case NORMAL -> "normal";
      case UNIFORM -> "uniform";
      case CLOCK -> "exponential";
      case TARGET -> "uniform";
      case SEVERITY -> "severity";
    };
  }
}
