package backstop.cli;

import backstop.model.Measure;
import backstop.risk.BreakEven;
import backstop.risk.Crossing;
import backstop.risk.CurveAsked;
import backstop.risk.Target;
import java.util.ArrayList;
import java.util.List;

/** What was found of a target, as sentences. */
record BreakEvenWords(CurveAsked asked, BreakEven found) {

  private static final int DECIMALS = 3;

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    List<Crossing> crossings = found.crossings();
    String begin = target() + ": ";
    switch (found.kind()) {
      case ALWAYS -> lines.add(begin + "no break-even, met at every strength " + range() + near());
      case NEVER -> lines.add(begin + "no break-even, met at no strength " + range() + near());
      case UNDEFINED ->
          lines.add(begin + "not known: at some strength the measure is undefined on every path");
      case CROSSES -> {
        if (crossings.size() == 1) {
          lines.add(begin + "break-even " + words(crossings.get(0)));
        } else {
          lines.add(begin + crossings.size() + " crossings");
          crossings.forEach(crossing -> lines.add("  " + words(crossing)));
        }
        if (found.merged()) {
          lines.add("  their intervals overlap: the crossings are not told apart");
        }
      }
    }
    return lines;
  }

  private String target() {
    Measure measure = asked.library().measures().get(found.measure());
    String unit = measure.unit().text().isEmpty() ? "" : " " + measure.unit().text();
    Target target = found.target();
    return switch (target.kind()) {
      case MEAN -> "mean ≥ " + Figures.plain(target.limit()) + unit;
      case LOSS -> "chance of loss ≤ " + Figures.plain(100 * target.limit()) + "%";
      case SHORTFALL -> "CVaR 95% ≥ " + Figures.plain(target.limit()) + unit;
    };
  }

  private String range() {
    List<Double> strengths = asked.strengths();
    return "from "
        + Figures.plain(strengths.get(0))
        + " to "
        + Figures.plain(strengths.get(strengths.size() - 1));
  }

  private String near() {
    return found.near().isEmpty()
        ? ""
        : "; near " + shown(found.near().getAsDouble()) + " one is not ruled out";
  }

  private String words(Crossing crossing) {
    return "at strength "
        + shown(crossing.strength())
        + ", "
        + interval(crossing)
        + "; met "
        + (crossing.rising() ? "above" : "below");
  }

  private String interval(Crossing crossing) {
    if (asked.request().sampling().replicates() == 1) {
      return "no interval with one replicate";
    }
    return "95% interval "
        + (crossing.openLow() ? "open below " : "")
        + shown(crossing.low())
        + " to "
        + shown(crossing.high())
        + (crossing.openHigh() ? ", open above" : "");
  }

  private static String shown(double strength) {
    return Figures.fixed(strength, DECIMALS);
  }
}
