package backstop.workbook;

import backstop.model.Measure;
import backstop.risk.BreakEven;
import backstop.risk.Crossing;
import backstop.risk.CurveAsked;
import backstop.risk.Target;
import java.util.List;

/** Where a measure meets its targets: a row for each crossing, or one that says there is none. */
record BreakEvenTable(CurveAsked asked, List<BreakEven> found) {

  private static final String STRENGTH = "0.000";

  /** The row after an empty one below the table. */
  int write(Page page, int top) {
    page.numberHeader(top, "Break-even", "strength", "95% from", "95% to");
    page.text(top, 4, "target met", Look.HEADER);
    int row = top + 1;
    for (BreakEven one : found) {
      for (Crossing crossing : one.crossings()) {
        page.text(row, 0, target(one), Look.TEXT);
        crossing(page, row++, crossing, one.merged());
      }
      if (one.crossings().isEmpty()) {
        page.text(row, 0, target(one), Look.TEXT);
        page.text(row++, 4, none(one), Look.TEXT);
      }
    }
    return row + 1;
  }

  private String target(BreakEven one) {
    Measure measure = asked.library().measures().get(one.measure());
    String unit = measure.unit().text().isEmpty() ? "" : " " + measure.unit().text();
    Target target = one.target();
    return switch (target.kind()) {
      case MEAN -> "mean ≥ " + plain(target.limit()) + unit;
      case LOSS -> "chance of loss ≤ " + plain(100 * target.limit()) + "%";
      case SHORTFALL -> "CVaR 95% ≥ " + plain(target.limit()) + unit;
    };
  }

  private static String plain(double number) {
    return new java.math.BigDecimal(String.valueOf(number)).stripTrailingZeros().toPlainString();
  }

  private static void crossing(Page page, int row, Crossing crossing, boolean merged) {
    page.number(row, 1, crossing.strength(), Look.NUMBER, STRENGTH);
    page.number(row, 2, crossing.low(), Look.NUMBER, STRENGTH);
    page.number(row, 3, crossing.high(), Look.NUMBER, STRENGTH);
    String open =
        (crossing.openLow() ? ", interval open below" : "")
            + (crossing.openHigh() ? ", interval open above" : "")
            + (merged ? ", not told apart from its neighbour" : "");
    page.text(row, 4, (crossing.rising() ? "above" : "below") + open, Look.TEXT);
  }

  private static String none(BreakEven one) {
    String near =
        one.near().isEmpty()
            ? ""
            : "; near " + Rounded.text(one.near().getAsDouble(), 0.01) + " one is not ruled out";
    return switch (one.kind()) {
      case ALWAYS -> "at every strength: there is no break-even" + near;
      case NEVER -> "at no strength: there is no break-even" + near;
      case UNDEFINED -> "not known: at some strength the measure is undefined on every path";
      case CROSSES -> throw new IllegalStateException("crossings are rows of their own");
    };
  }
}
