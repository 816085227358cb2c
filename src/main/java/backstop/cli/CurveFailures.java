package backstop.cli;

import backstop.model.Check;
import backstop.risk.Curve;
import backstop.risk.Pass;
import backstop.valuation.Breakdown;
import backstop.valuation.StoredCase;
import backstop.valuation.Verdict;
import backstop.valuation.Verdict.Spot;
import java.io.PrintWriter;

/**
 * What failed at which strength, and the command that values it alone.
 *
 * @param again options that give the same paths and inputs again; empty or with a space first
 */
record CurveFailures(Curve curve, String again) {

  /** Breakdowns beyond these are counted. */
  private static final int MOST = 5;

  void print(PrintWriter err) {
    curve.passes().stream()
        .filter(pass -> !pass.measured().sound())
        .findFirst()
        .ifPresent(pass -> print(pass, err));
  }

  private void print(Pass pass, PrintWriter err) {
    var breakdowns = pass.measured().breakdowns();
    for (Breakdown one : breakdowns.stream().limit(MOST).toList()) {
      err.println(
          one.name()
              + " could not be computed "
              + Loading.plural(one.count(), "time")
              + first(pass, one.first()));
    }
    int more = breakdowns.size() - MOST;
    if (more > 0) {
      err.println("and " + Loading.plural(more, "more line") + " that could not be computed");
    }
    for (Verdict verdict : pass.measured().verdicts()) {
      verdict.first().ifPresent(spot -> err.println(text(pass, verdict) + first(pass, spot)));
    }
  }

  private String text(Pass pass, Verdict verdict) {
    Check check = pass.library().checks().get(verdict.check());
    return check.place()
        + ": check "
        + check.name()
        + " failed "
        + Loading.plural(verdict.failures(), "time");
  }

  private String first(Pass pass, Spot spot) {
    double strength = pass.strengths().get(spot.posture());
    String guarantee = curve.asked().guarantee();
    return ", first "
        + (spot.path() == StoredCase.BASE ? "in the base case" : "on path " + spot.path())
        + " in period "
        + spot.period()
        + " at strength "
        + Figures.exact(strength)
        + "\nvalue it alone: ./backstop value"
        + (guarantee.isEmpty() ? "" : " -g " + guarantee)
        + " --strength "
        + Figures.exact(strength)
        + again;
  }
}
