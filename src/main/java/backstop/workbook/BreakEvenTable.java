package backstop.workbook;

import backstop.model.Measure;
import backstop.risk.BreakEven;
import backstop.risk.Crossing;
import backstop.risk.CurveAsked;
import backstop.risk.Target;
import backstop.workbook.Chart.Drawn;
import backstop.workbook.Chart.Whiskers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a measure meets its targets: a row for each crossing, or one that says there is none. */
final class BreakEvenTable {

  private static final String STRENGTH = "0.000";
  private static final int LIMIT = 4;
  private static final int TO_LOW = 5;
  private static final int TO_HIGH = 6;
  private static final int WORDS = 8;

  private final CurveAsked asked;
  private final Page page;
  private final List<Marker> markers = new ArrayList<>();
  private int next;

  /** A crossing in a chart of what its target is about. */
  private record Marker(Target.Kind kind, Drawn drawn) {}

  BreakEvenTable(CurveAsked asked, Page page, int top) {
    this.asked = asked;
    this.page = page;
    this.next = top;
  }

  /** Writes the table; the row after an empty one below it. */
  int write(List<BreakEven> found) {
    page.numberHeader(
        next, "Break-even", "strength", "95% from", "95% to", "limit", "to low", "to high", "");
    page.text(next++, WORDS, "target met", Look.HEADER);
    for (BreakEven one : found) {
      one.crossings().forEach(crossing -> crossing(one, crossing));
      if (one.crossings().isEmpty()) {
        page.text(next, 0, target(one), Look.TEXT);
        page.text(next++, WORDS, none(one), Look.TEXT);
      }
    }
    return ++next;
  }

  /** The crossings of targets of a kind, as points of a chart. */
  List<Drawn> markers(Target.Kind kind) {
    return markers.stream().filter(one -> one.kind() == kind).map(Marker::drawn).toList();
  }

  private Measure measure(BreakEven one) {
    return asked.library().measures().get(one.measure());
  }

  private String target(BreakEven one) {
    String text = measure(one).unit().text();
    String unit = text.isEmpty() ? "" : " " + text;
    double limit = one.target().limit();
    return switch (one.target().kind()) {
      case MEAN -> "mean ≥ " + Rounded.plain(limit) + unit;
      case LOSS -> "chance of loss ≤ " + Rounded.plain(100 * limit) + "%";
      case SHORTFALL -> "CVaR 95% ≥ " + Rounded.plain(limit) + unit;
    };
  }

  private void crossing(BreakEven one, Crossing crossing) {
    String format =
        one.target().kind() == Target.Kind.LOSS
            ? NumberFormats.PERCENT
            : NumberFormats.of(measure(one).unit());
    page.text(next, 0, target(one), Look.TEXT);
    Figures.Series at = number(one, 1, crossing.strength(), STRENGTH);
    number(one, 2, crossing.low(), STRENGTH);
    number(one, 3, crossing.high(), STRENGTH);
    Figures.Series limit = number(one, LIMIT, one.target().limit(), format);
    Figures.Series low = number(one, TO_LOW, crossing.strength() - crossing.low(), STRENGTH);
    Figures.Series high = number(one, TO_HIGH, crossing.high() - crossing.strength(), STRENGTH);
    page.text(next, WORDS, met(one, crossing), Look.TEXT);
    markers.add(new Marker(one.target().kind(), drawn(at, limit, new Whiskers(low, high))));
    next++;
  }

  private Figures.Series number(BreakEven one, int column, double value, String format) {
    page.number(next, column, value, Look.NUMBER, format);
    String name = new Address(page.name(), next, 0).absolute("");
    String cell = new Address(page.name(), next, column).absolute("");
    return new Figures.Series(target(one), name, List.of(value), cell);
  }

  private static Drawn drawn(Figures.Series at, Figures.Series limit, Whiskers whiskers) {
    Figures.Numbers across = new Figures.Numbers(at.values(), STRENGTH, at.cells());
    boolean known = !Double.isNaN(whiskers.below().values().get(0));
    Optional<Whiskers> interval = known ? Optional.of(whiskers) : Optional.empty();
    return new Drawn(across, limit, Paint.marker(Palette.distinct(3)), interval);
  }

  private static String met(BreakEven one, Crossing crossing) {
    return (crossing.rising() ? "above" : "below")
        + (crossing.openLow() ? ", interval open below" : "")
        + (crossing.openHigh() ? ", interval open above" : "")
        + (one.merged() ? ", not told apart from its neighbour" : "");
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
