package backstop.risk;

import backstop.valuation.Replicates;
import backstop.valuation.Statistic;
import backstop.valuation.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The searches of all measures and targets, which share their valuations. */
final class BreakEvens {

  private final CurveAsked asked;
  private final Replicates replicates;
  private final List<One> searches = new ArrayList<>();

  /** A search: of which measure, by its place, and for what. */
  private record One(int measure, Target target, Search search) {}

  BreakEvens(CurveAsked asked, List<List<Target>> targets, Pass first) {
    this.asked = asked;
    this.replicates = new Replicates(asked.request().sampling().replicates());
    double errors = Confidence.errors(asked.request().sampling());
    for (int m = 0; m < targets.size(); m++) {
      for (Target target : targets.get(m)) {
        TreeMap<Double, Statistic> margins = new TreeMap<>();
        for (int s = 0; s < first.strengths().size(); s++) {
          margins.put(first.strengths().get(s), margin(first, s, m, target));
        }
        searches.add(new One(m, target, new Search(margins, errors)));
      }
    }
  }

  private Statistic margin(Pass pass, int strength, int measure, Target target) {
    double[] values = pass.column(strength, measure).values();
    return target.margin(Summary.of(values), replicates.errors(values));
  }

  /** Strengths to value next, rising; none when all is found. */
  List<Double> wants() {
    return searches.stream()
        .flatMap(one -> one.search().wants().stream())
        .distinct()
        .sorted()
        .toList();
  }

  void take(Pass pass) {
    for (One one : searches) {
      for (int s = 0; s < pass.strengths().size(); s++) {
        one.search().take(pass.strengths().get(s), margin(pass, s, one.measure(), one.target()));
      }
      one.search().narrow();
    }
  }

  List<BreakEven> found() {
    return searches.stream()
        .map(one -> one.search().found(asked.measures().get(one.measure()), one.target()))
        .toList();
  }
}
