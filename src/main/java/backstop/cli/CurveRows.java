package backstop.cli;

import backstop.model.Library;
import backstop.model.Measure;
import backstop.risk.BreakEven;
import backstop.risk.Crossing;
import backstop.risk.Curve;
import backstop.risk.CurvePoint;
import backstop.risk.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Curves and break-even strengths as flat tables. */
record CurveRows(Library library, Curve curve) {

  private static final List<String> POINT =
      List.of(
          "guarantee",
          "measure",
          "unit",
          "party",
          "strength",
          "mean",
          "standard_error",
          "p5",
          "p5_error",
          "p95",
          "p95_error",
          "prob_negative",
          "prob_negative_error",
          "cvar95",
          "cvar95_error",
          "change",
          "change_error",
          "standing",
          "better");

  private static final List<String> BREAK_EVEN =
      List.of(
          "guarantee",
          "measure",
          "unit",
          "party",
          "target",
          "limit",
          "found",
          "near",
          "strength",
          "met",
          "low",
          "low_open",
          "high",
          "high_open");

  /** A row for each measure and strength. */
  Listing points() {
    return new Listing(POINT, curve.points().stream().map(this::row).toList());
  }

  /** A row for each crossing of a measure and target, or one where there is none. */
  Listing breakEvens() {
    List<List<Object>> rows = new ArrayList<>();
    for (BreakEven found : curve.breakEvens()) {
      found.crossings().forEach(crossing -> rows.add(row(found, crossing)));
      if (found.crossings().isEmpty()) {
        rows.add(row(found));
      }
    }
    return new Listing(BREAK_EVEN, rows);
  }

  private List<Object> what(int measure) {
    Measure measured = library.measures().get(measure);
    return List.of(
        curve.asked().guarantee(), measured.name(), measured.unit().text(), measured.party());
  }

  private List<Object> row(CurvePoint point) {
    List<Object> row = new ArrayList<>(what(point.measure()));
    row.addAll(
        List.of(
            point.strength(),
            point.value().mean(),
            point.error().mean(),
            point.value().percentile(5),
            point.error().percentile(5),
            point.value().percentile(95),
            point.error().percentile(95),
            point.value().probNegative(),
            point.error().probNegative(),
            point.value().cvar95(),
            point.error().cvar95(),
            point.change().mean(),
            point.change().error(),
            word(point.change().standing()),
            point.change().better()));
    return row;
  }

  private List<Object> target(BreakEven found) {
    List<Object> row = new ArrayList<>(what(found.measure()));
    Target target = found.target();
    row.addAll(
        List.of(
            word(target.kind()),
            target.limit(),
            word(found.kind()),
            found.near().orElse(Double.NaN)));
    return row;
  }

  private List<Object> row(BreakEven found, Crossing crossing) {
    List<Object> row = target(found);
    row.addAll(
        List.of(
            crossing.strength(),
            crossing.rising() ? "above" : "below",
            crossing.low(),
            crossing.openLow() ? "yes" : "no",
            crossing.high(),
            crossing.openHigh() ? "yes" : "no"));
    return row;
  }

  private List<Object> row(BreakEven found) {
    List<Object> row = target(found);
    row.addAll(List.of(Double.NaN, "", Double.NaN, "", Double.NaN, ""));
    return row;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
