package backstop.workbook;

import backstop.model.Library;
import backstop.model.Measure;
import backstop.risk.Bridge;
import backstop.risk.BridgeMove;
import backstop.risk.Shapley;
import java.util.Arrays;
import java.util.List;

/**
 * Moves in parts: for each guarantee and measure a waterfall and its figures, then what changed
 * inside the parts.
 *
 * @param library of the later end
 * @param ends what the user calls the earlier and the later one
 * @param joined which parts were joined and why, a line each
 */
public record BridgeSheet(
    Bridge bridge,
    Library library,
    List<String> ends,
    List<BridgeChange> changes,
    List<String> joined)
    implements Study.Sheet {

  private static final int LABEL = 46;
  private static final int WIDTH = 13;
  private static final int STANDING = 24;

  /** Rows of cells that a chart stands over. */
  private static final int CHART_ROWS = 26;

  /** The columns of a change that its source takes, the last not among them. */
  private static final int SOURCE = 5;

  private static final int SOURCE_WIDTH = (BridgeTable.NUMBERS - SOURCE) * WIDTH + STANDING;

  /** Characters of a note that stand on a line. */
  private static final int NOTE = 130;

  private static final int TOP = 3;

  public BridgeSheet {
    ends = List.copyOf(ends);
    changes = List.copyOf(changes);
    joined = List.copyOf(joined);
  }

  @Override
  public String name() {
    return "Bridge";
  }

  @Override
  public String about() {
    return "the move of each measure from A to B in parts that add up, and what changed inside them";
  }

  @Override
  public void write(Page page) {
    page.widths(widths());
    page.title("From " + ends.get(0) + " (A) to " + ends.get(1) + " (B)");
    page.paragraph(1, note(), BridgeTable.NUMBERS, NOTE);
    int row = TOP;
    for (BridgeMove move : bridge.moves()) {
      if (row > TOP) {
        page.breakBefore(row);
      }
      row = block(page, row, move);
    }
    page.breakBefore(row);
    inside(page, row);
    page.sheet().createFreezePane(1, 1);
    Printing.oneAcross(page.sheet());
  }

  private static int[] widths() {
    int[] widths = new int[BridgeTable.NUMBERS + 1];
    Arrays.fill(widths, WIDTH);
    widths[0] = LABEL;
    widths[BridgeTable.NUMBERS] = STANDING;
    return widths;
  }

  private String note() {
    Shapley shapley = bridge.asked().shapley();
    String orders =
        shapley.exact()
            ? "all orders"
            : shapley.sampledOrders() + " sampled orders (errors hold that of sampling them)";
    String told =
        "The amount of a part is what its move from A to B changes, averaged over "
            + orders
            + " in which the parts may move (Shapley), on the same draws; the amounts add up to B"
            + " less A. Whiskers and 95% reach to either side as far as a 95% interval does by the"
            + " spread of the replicates.";
    return joined.isEmpty() ? told : told + " " + String.join(". ", joined) + ".";
  }

  private int block(Page page, int top, BridgeMove move) {
    String title = title(move);
    page.text(top, 0, title, Look.HEADING);
    BridgeTable table = new BridgeTable(bridge.asked(), move, measure(move), title);
    Charts charts = Charts.of(page, top + 1, BridgeTable.NUMBERS, CHART_ROWS);
    FigureTable figures = table.write(page, charts.below(1), ends);
    BridgeCharts drawn = new BridgeCharts(table, figures);
    charts.draw(drawn.waterfall(), 0, 0, 2);
    charts.draw(drawn.amounts(), 0, 1, 2);
    return figures.next() + 1;
  }

  private Measure measure(BridgeMove move) {
    return library.measure(move.measure()).orElseThrow();
  }

  private String title(BridgeMove move) {
    String statistic =
        switch (bridge.asked().statistic()) {
          case MEAN -> "mean";
          case CVAR95 -> "mean of the worst 5%";
          case PROB_NEGATIVE -> "chance of less than 0";
        };
    String under = move.guarantee().isEmpty() ? "" : " under " + Words.of(move.guarantee());
    return Words.titled(measure(move)) + ", " + statistic + under;
  }

  private void inside(Page page, int top) {
    page.text(top, 0, "What changed inside the parts", Look.HEADING);
    page.header(top + 1, "Input", "before", "after", "unit", "kind", "source after");
    page.merge(top + 1, SOURCE, BridgeTable.NUMBERS);
    int row = top + 2;
    for (String part : bridge.asked().parts()) {
      page.text(row++, 0, Words.capital(Words.of(part)), Look.HEADING);
      for (BridgeChange change : changes) {
        if (change.part().equals(part)) {
          change(page, row++, change);
        }
      }
    }
  }

  private static void change(Page page, int row, BridgeChange change) {
    page.text(row, 0, change.name(), Look.WRAPPED);
    value(page, row, 1, change.before());
    value(page, row, 2, change.after());
    page.text(row, 3, change.unit(), Look.WRAPPED);
    page.text(row, 4, change.kind(), Look.WRAPPED);
    page.text(row, SOURCE, change.source(), Look.WRAPPED);
    page.merge(row, SOURCE, BridgeTable.NUMBERS);
    page.lines(row, lines(change));
  }

  private static int lines(BridgeChange change) {
    return Math.max(
        Math.max(
            TextWidth.lines(change.name(), Look.WRAPPED, LABEL),
            TextWidth.lines(change.source(), Look.WRAPPED, SOURCE_WIDTH)),
        Math.max(lines(change.before()), lines(change.after())));
  }

  private static int lines(Object value) {
    String text = value instanceof String words ? words : "";
    return TextWidth.lines(text, Look.WRAPPED, WIDTH);
  }

  private static void value(Page page, int row, int column, Object value) {
    if (value instanceof Double number) {
      page.number(row, column, number, Look.NUMBER, "General");
    } else {
      page.text(row, column, value.toString(), Look.WRAPPED);
    }
  }
}
