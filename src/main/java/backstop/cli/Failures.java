package backstop.cli;

import backstop.model.Check;
import backstop.model.Library;
import backstop.valuation.Breakdown;
import backstop.valuation.Result;
import backstop.valuation.StoredCase;
import backstop.valuation.Verdict;
import backstop.valuation.Verdict.Spot;
import java.io.PrintWriter;
import java.util.List;

/**
 * What failed in a run, with the first place of each and the command that shows its parts.
 *
 * @param again options that give the same paths again; empty or with a space first
 */
record Failures(Library library, List<Breakdown> breakdowns, List<Verdict> verdicts, String again) {

  /**
   * Breakdowns beyond these are counted: one line that fails makes every line fail that reads it.
   */
  private static final int MOST = 5;

  static Failures of(Result result, String again) {
    return new Failures(result.library(), result.breakdowns(), result.verdicts(), again);
  }

  void print(PrintWriter err) {
    breakdowns.stream().limit(MOST).forEach(breakdown -> err.println(text(breakdown)));
    int more = breakdowns.size() - MOST;
    if (more > 0) {
      err.println("and " + Loading.plural(more, "more line") + " that could not be computed");
    }
    verdicts.stream().filter(v -> !v.held()).forEach(v -> err.println(text(v)));
  }

  private String text(Breakdown breakdown) {
    return breakdown.name()
        + " could not be computed "
        + Loading.plural(breakdown.count(), "time")
        + first(breakdown.first())
        + "\nsee its parts: "
        + look(breakdown.name(), breakdown.first());
  }

  private String text(Verdict verdict) {
    Check check = library.checks().get(verdict.check());
    String told =
        check.place()
            + ": check "
            + check.name()
            + " failed "
            + Loading.plural(verdict.failures(), "time");
    String left = library.rows().get(check.left()).name();
    return told
        + verdict.first().map(this::first).orElse("")
        + "\n  "
        + check.text()
        + verdict.first().map(spot -> "\nsee a side: " + look(left, spot)).orElse("");
  }

  private String first(Spot spot) {
    String path = spot.path() == StoredCase.BASE ? "in the base case" : "on path " + spot.path();
    String posture = library.postures().get(spot.posture());
    return ", first "
        + path
        + " in period "
        + spot.period()
        + (posture.isEmpty() ? "" : " under " + posture);
  }

  private String look(String name, Spot spot) {
    String path = spot.path() == StoredCase.BASE ? " --case base" : " --path " + spot.path();
    String posture = library.postures().get(spot.posture());
    return "./backstop explain '"
        + name
        + "'"
        + path
        + " --period "
        + Math.max(1, spot.period())
        + (posture.isEmpty() ? "" : " -g " + posture)
        + again;
  }
}
