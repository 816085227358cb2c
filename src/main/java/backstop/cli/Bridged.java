package backstop.cli;

import backstop.model.Measure;
import backstop.model.Unit;
import backstop.risk.Bridge;
import backstop.risk.BridgeMove;
import backstop.risk.BridgeStatistic;
import backstop.workbook.BridgeChange;
import java.util.List;

/**
 * What {@code bridge} found.
 *
 * @param joined what was joined and why, a line each
 * @param changes inside the parts
 */
record Bridged(
    BridgeEnds.Pair ends, Bridge bridge, List<String> joined, List<BridgeChange> changes) {

  Measure measure(BridgeMove move) {
    return ends.after().library().measure(move.measure()).orElseThrow();
  }

  /** Of the statistic: a chance of loss is a share, whatever the measure. */
  String unit(BridgeMove move) {
    boolean share = bridge.asked().statistic() == BridgeStatistic.PROB_NEGATIVE;
    Unit unit = measure(move).unit();
    return share ? "share" : unit.text();
  }

  List<BridgeChange> changes(String part) {
    return changes.stream().filter(change -> change.part().equals(part)).toList();
  }
}
