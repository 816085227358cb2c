package backstop.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the freedom to choose the date is worth: from below by a policy, from above by martingales.
 *
 * <p>Paths are cut into a few folds of whole replicates. What is done and subtracted in one is
 * fitted on the others, so that neither bound sees what it is valued on.
 *
 * @param dates at which the policy stops, by path; the number of dates where it never does
 * @param lower what it then gets, by path
 * @param martingale by path, the most over all dates of the payoff less the martingale
 * @param clairvoyant by path, the most over all dates of the payoff
 * @param rules the policy fitted on all paths, by date; for words only
 */
record Stopping(
    int[] dates,
    double[] lower,
    double[] martingale,
    double[] clairvoyant,
    List<LeastSquares> rules) {

  private static final int FOLDS = 4;

  Stopping {
    rules = List.copyOf(rules);
  }

  static Stopping of(StoppingProblem problem) {
    int paths = problem.paths();
    int points = paths / problem.replicates();
    int folds = Math.min(FOLDS, problem.replicates());
    Stopping found =
        new Stopping(
            new int[paths], new double[paths], new double[paths], clairvoyant(problem), List.of());
    for (int fold = 0; fold < folds; fold++) {
      int own = fold;
      int[] fitted = IntStream.range(0, paths).filter(i -> i / points % folds != own).toArray();
      int[] valued = IntStream.range(0, paths).filter(i -> i / points % folds == own).toArray();
      found.take(new StoppingFit(problem, fitted), valued);
    }
    List<LeastSquares> rules =
        new StoppingFit(problem, IntStream.range(0, paths).toArray()).policy();
    return new Stopping(found.dates, found.lower, found.martingale, found.clairvoyant, rules);
  }

  private void take(StoppingFit fit, int[] valued) {
    fit.policy();
    double[] most = fit.most();
    for (int i : valued) {
      dates[i] = fit.stops()[i];
      lower[i] = fit.gets()[i];
      martingale[i] = most[i];
    }
  }

  private static double[] clairvoyant(StoppingProblem problem) {
    double[] most = new double[problem.paths()];
    for (double[] payoff : problem.payoffs()) {
      for (int i = 0; i < most.length; i++) {
        most[i] = Math.max(most[i], payoff[i]);
      }
    }
    return most;
  }

  /** Joined columns. */
  static List<double[]> joined(List<double[]> a, List<double[]> b) {
    List<double[]> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }
}
