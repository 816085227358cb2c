package backstop.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A policy and a martingale fitted on some paths and followed on all, from the last date back.
 *
 * <p>Policy: stop where the payoff is at least what going on is expected to bring, by a regression
 * on the state of what it did bring (Longstaff and Schwartz 2001, doi:10.1093/rfs/14.1.113), among
 * paths in the money where payoffs are seen; where they are not, of the payoff less what going on
 * brought. Martingale: its step is the part of a regression of what the policy brings on state and
 * moves that is of the moves (Belomestny, Bender and Schoenmakers 2009,
 * doi:10.1111/j.1467-9965.2008.00357.x).
 */
final class StoppingFit {

  private final StoppingProblem problem;
  private final int[] fitted;
  private final double[] gets;
  private final int[] stops;

  /**
   * What the policy brings less the martingale's later steps and luck: the same mean, less noise.
   */
  private final double[] calm;

  /** By date: the martingale's step to it; where payoffs are not seen, luck after it by date. */
  private final double[][] steps;

  private final double[][] luck;

  StoppingFit(StoppingProblem problem, int[] fitted) {
    this.problem = problem;
    this.fitted = fitted;
    this.gets = new double[problem.paths()];
    this.stops = new int[problem.paths()];
    this.calm = new double[problem.paths()];
    this.steps = new double[problem.dates()][problem.paths()];
    this.luck = new double[problem.dates()][problem.paths()];
  }

  /** Goes back through the dates; the regressions that decide, by date. */
  List<LeastSquares> policy() {
    LeastSquares[] rules = new LeastSquares[problem.dates()];
    Arrays.fill(stops, problem.dates());
    for (int date = problem.dates() - 1; date >= 0; date--) {
      if (date < problem.dates() - 1) {
        double[] step = ofMoves(calm, date, problem.moves().get(date));
        Arrays.setAll(calm, i -> calm[i] - step[i]);
        steps[date + 1] = step;
      }
      rules[date] = problem.seen() ? seen(date) : unseen(date);
    }
    return List.of(rules);
  }

  private LeastSquares seen(int date) {
    double[] payoff = problem.payoffs()[date];
    int[] inTheMoney = IntStream.of(fitted).filter(i -> payoff[i] > 0).toArray();
    LeastSquares going = regression(problem.states().get(date), gets, inTheMoney);
    double[] expected = going.values(problem.states().get(date));
    for (int i = 0; i < gets.length; i++) {
      stop(i, date, payoff[i] > 0 && payoff[i] >= expected[i]);
    }
    return going;
  }

  private LeastSquares unseen(int date) {
    double[] payoff = problem.payoffs()[date];
    double[] gain = new double[payoff.length];
    Arrays.setAll(gain, i -> payoff[i] - gets[i]);
    LeastSquares stopping = regression(problem.states().get(date), gain, fitted);
    double[] expected = stopping.values(problem.states().get(date));
    luck[date] = ofMoves(payoff, date, later(date));
    for (int i = 0; i < gets.length; i++) {
      stop(i, date, expected[i] > 0);
    }
    return stopping;
  }

  private void stop(int path, int date, boolean now) {
    gets[path] = now ? problem.payoffs()[date][path] : gets[path];
    stops[path] = now ? date : stops[path];
    calm[path] = now ? problem.payoffs()[date][path] - luck[date][path] : calm[path];
  }

  private LeastSquares regression(List<double[]> columns, double[] y, int[] rows) {
    double penalty = problem.selective() ? LeastSquares.penalty(rows.length, columns.size()) : 0;
    return LeastSquares.fit(columns, y, rows, penalty);
  }

  /** The part of a regression on state and moves that is of the moves. */
  private double[] ofMoves(double[] y, int date, List<double[]> moves) {
    List<double[]> states = problem.states().get(date);
    LeastSquares fit = regression(Stopping.joined(states, moves), y, fitted);
    List<Integer> taken = fit.taken().stream().filter(c -> c >= states.size()).toList();
    return new LeastSquares(fit.coefficients(), taken).values(Stopping.joined(states, moves));
  }

  /** Moves of all later dates, those of a kind added up. */
  private List<double[]> later(int date) {
    List<double[]> sums = new ArrayList<>();
    for (List<double[]> moves : problem.moves().subList(date, problem.dates() - 1)) {
      for (int m = 0; m < moves.size(); m++) {
        if (sums.size() == m) {
          sums.add(new double[problem.paths()]);
        }
        double[] sum = sums.get(m);
        double[] move = moves.get(m);
        Arrays.setAll(sum, i -> sum[i] + move[i]);
      }
    }
    return sums;
  }

  /** By path, the most that stopping brings less the martingale and the luck that follows. */
  double[] most() {
    double[] martingale = new double[problem.paths()];
    double[] most = new double[problem.paths()];
    Arrays.fill(most, Double.NEGATIVE_INFINITY);
    for (int date = 0; date < problem.dates(); date++) {
      for (int i = 0; i < most.length; i++) {
        martingale[i] += steps[date][i];
        double net = problem.payoffs()[date][i] - luck[date][i] - martingale[i];
        most[i] = Math.max(most[i], net);
      }
    }
    Arrays.setAll(most, i -> Math.max(most[i], -martingale[i]));
    return most;
  }

  /** What the policy brings, by path. */
  double[] gets() {
    return gets;
  }

  /** When it stops, by path. */
  int[] stops() {
    return stops;
  }
}
