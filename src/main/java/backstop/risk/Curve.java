package backstop.risk;

import backstop.valuation.Difference;
import backstop.valuation.Execution;
import backstop.valuation.Measured;
import backstop.valuation.Outcomes.Column;
import backstop.valuation.Replicates;
import backstop.valuation.Summary;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures against strength on common paths, and where they meet their targets.
 *
 * @param points by measure, then strength; of no use where a number could not be computed
 * @param breakEvens by measure, then target
 * @param passes the first of all strengths asked for, then those of the search
 */
public record Curve(
    CurveAsked asked, List<CurvePoint> points, List<BreakEven> breakEvens, List<Pass> passes) {

  public Curve {
    points = List.copyOf(points);
    breakEvens = List.copyOf(breakEvens);
    passes = List.copyOf(passes);
  }

  /**
   * Values the strengths asked for together, then those at which the search for targets looks; its
   * bits do not depend on {@code execution}, whose progress hears of the first.
   *
   * @param targets by place in the measures asked for
   * @throws IllegalArgumentException with the text for the user, when correlations have no joint
   *     law
   */
  public static Curve of(CurveAsked asked, List<List<Target>> targets, Execution execution) {
    Pass first = Pass.of(asked, asked.strengths(), execution);
    List<Pass> passes = new ArrayList<>(List.of(first));
    if (!first.measured().breakdowns().isEmpty()) {
      return new Curve(asked, List.of(), List.of(), passes);
    }
    Execution quiet = execution.hearing((done, all) -> {});
    BreakEvens search = new BreakEvens(asked, targets, first);
    List<Double> next = search.wants();
    while (!next.isEmpty()) {
      Pass pass = Pass.of(asked, next, quiet);
      passes.add(pass);
      search.take(pass);
      next = pass.measured().breakdowns().isEmpty() ? search.wants() : List.of();
    }
    boolean computed = passes.get(passes.size() - 1).measured().breakdowns().isEmpty();
    return new Curve(asked, points(asked, first), computed ? search.found() : List.of(), passes);
  }

  private static List<CurvePoint> points(CurveAsked asked, Pass pass) {
    Replicates replicates = new Replicates(asked.request().sampling().replicates());
    int from = asked.strengths().indexOf(asked.from());
    List<CurvePoint> points = new ArrayList<>();
    for (int m = 0; m < asked.measures().size(); m++) {
      for (int s = 0; s < asked.strengths().size(); s++) {
        Column column = pass.column(s, m);
        points.add(
            new CurvePoint(
                asked.strengths().get(s),
                asked.measures().get(m),
                Summary.of(column.values()),
                replicates.errors(column.values()),
                Difference.of(column, pass.column(from, m), replicates)));
      }
    }
    return points;
  }

  /** At most so many strengths are valued beside those asked for, to find a crossing. */
  public static int searched(CurveAsked asked) {
    double widest = 0;
    for (int s = 1; s < asked.strengths().size(); s++) {
      widest = Math.max(widest, asked.strengths().get(s) - asked.strengths().get(s - 1));
    }
    return Bracket.most(widest);
  }

  /** The points of a measure, by its place in the question. */
  public List<CurvePoint> points(int measure) {
    int width = asked.strengths().size();
    return points.subList(measure * width, (measure + 1) * width);
  }

  /** Whether every number could be computed; without that there is nothing to show. */
  public boolean computed() {
    return passes.stream().allMatch(pass -> pass.measured().breakdowns().isEmpty());
  }

  /** Whether every check held and every number could be computed, at all strengths valued. */
  public boolean sound() {
    return passes.stream().map(Pass::measured).allMatch(Measured::sound);
  }
}
