package backstop.risk;

import java.util.List;

/**
 * When to take a payoff, on simulated paths. At each date one may stop and get its payoff, or go
 * on; who never stops gets 0.
 *
 * @param payoffs by date, then path: what stopping there comes to, in money of the first date
 * @param states by date, columns by path of what is known then, the first of them constant
 * @param moves by date but the last, columns by path whose mean is 0 given all that is known at the
 *     date, and which are known at the next
 * @param seen whether a payoff is known at its date; else only its mean given what is known is
 * @param selective whether a regression takes a column only if it is worth its penalty
 * @param replicates which have as many paths each, those of the first first
 */
record StoppingProblem(
    double[][] payoffs,
    List<List<double[]>> states,
    List<List<double[]>> moves,
    boolean seen,
    boolean selective,
    int replicates) {

  StoppingProblem {
    if (states.size() != payoffs.length || moves.size() != payoffs.length - 1) {
      throw new IllegalArgumentException(
          "states are those of all dates, moves of all but the last");
    }
    if (replicates < 2 || payoffs[0].length % replicates != 0) {
      throw new IllegalArgumentException("what decides is not what values: 2 replicates or more");
    }
  }

  int dates() {
    return payoffs.length;
  }

  int paths() {
    return payoffs[0].length;
  }
}
