package backstop.cli;

import backstop.risk.Bridge;
import backstop.valuation.Breakdown;
import backstop.valuation.StoredCase;
import backstop.valuation.Verdict;
import backstop.valuation.Verdict.Spot;
import java.io.PrintWriter;

/** What failed in the first mixture in which something did. */
record BridgeFailures(Bridge bridge, BridgeWorlds worlds) {

  /** Breakdowns beyond these are counted. */
  private static final int MOST = 5;

  void print(PrintWriter err) {
    bridge.faults().stream().findFirst().ifPresent(fault -> print(fault, err));
    int more = bridge.faults().size() - 1;
    if (more > 0) {
      err.println("and " + Loading.plural(more, "more mixture") + " in which a check failed");
    }
  }

  private void print(Bridge.Fault fault, PrintWriter err) {
    err.println("with " + worlds.told(fault.coalition()) + ":");
    var breakdowns = fault.measured().breakdowns();
    for (Breakdown one : breakdowns.stream().limit(MOST).toList()) {
      String times = " could not be computed " + Loading.plural(one.count(), "time");
      err.println(one.name() + times + first(fault, one.first()));
    }
    if (breakdowns.size() > MOST) {
      int more = breakdowns.size() - MOST;
      err.println("and " + Loading.plural(more, "more line") + " that could not be computed");
    }
    for (Verdict verdict : fault.measured().verdicts()) {
      verdict.first().ifPresent(spot -> err.println(text(fault, verdict) + first(fault, spot)));
    }
  }

  private static String text(Bridge.Fault fault, Verdict verdict) {
    var check = fault.world().library().checks().get(verdict.check());
    String times = Loading.plural(verdict.failures(), "time");
    return check.place() + ": check " + check.name() + " failed " + times;
  }

  private static String first(Bridge.Fault fault, Spot spot) {
    String guarantee = fault.world().library().postures().get(spot.posture());
    return ", first "
        + (spot.path() == StoredCase.BASE ? "in the base case" : "on path " + spot.path())
        + " in period "
        + spot.period()
        + (guarantee.isEmpty() ? "" : " under " + guarantee);
  }
}
