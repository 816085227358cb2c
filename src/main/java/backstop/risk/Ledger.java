package backstop.risk;

import backstop.valuation.Replicates;
import backstop.valuation.Statistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Payoffs added up over the futures of each class of what is known, replicate by replicate.
 *
 * @param sums by replicate, class and action, each future with the weight of its guarantee
 * @param masses by replicate and class
 */
record Ledger(Classes classes, double[][][] sums, double[][] masses, int points) {

  static Ledger of(Payoffs payoffs, Classes classes) {
    int kinds = classes.labels().size();
    double[][][] sums = new double[payoffs.replicates()][kinds][payoffs.actions()];
    double[][] masses = new double[payoffs.replicates()][kinds];
    for (int g = 0; g < payoffs.postures(); g++) {
      double weight = payoffs.weights().get(g);
      for (int i = 0; i < payoffs.paths(); i++) {
        int r = i / payoffs.points();
        int kind = classes.of()[g][i];
        masses[r][kind] += weight;
        for (int a = 0; a < payoffs.actions() - 1; a++) {
          sums[r][kind][a] += weight * payoffs.of(a, g, i);
        }
      }
    }
    return new Ledger(classes, sums, masses, payoffs.points());
  }

  private int replicates() {
    return sums.length;
  }

  private double total(int kind, int action) {
    return Arrays.stream(sums).mapToDouble(replicate -> replicate[kind][action]).sum();
  }

  private double[] totals(int kind) {
    return IntStream.range(0, sums[0][kind].length).mapToDouble(a -> total(kind, a)).toArray();
  }

  /** The action that pays most over all futures of a class. */
  int best(int kind, int usual) {
    return Payoffs.best(totals(kind), usual);
  }

  /**
   * How much more the best action of each class pays than the usual, on average: what is chosen is
   * valued on the same futures.
   */
  double together(int usual) {
    double sum = 0;
    for (int kind = 0; kind < classes.labels().size(); kind++) {
      sum += total(kind, best(kind, usual)) - total(kind, usual);
    }
    return sum / ((double) points * replicates());
  }

  /** The same by replicate, of the actions that the other replicates choose. */
  double[] apart(int usual) {
    double[] means = new double[replicates()];
    for (int kind = 0; kind < classes.labels().size(); kind++) {
      double[] all = totals(kind);
      for (int r = 0; r < means.length; r++) {
        double[] own = sums[r][kind];
        double[] others =
            IntStream.range(0, all.length).mapToDouble(a -> all[a] - own[a]).toArray();
        means[r] +=
            (own[others(kind, r) > 0 ? Payoffs.best(others, usual) : usual] - own[usual]) / points;
      }
    }
    return means;
  }

  /** The weight of a class outside a replicate. */
  private double others(int kind, int replicate) {
    return IntStream.range(0, replicates())
        .filter(r -> r != replicate)
        .mapToDouble(r -> masses[r][kind])
        .sum();
  }

  /** The share of futures whose class calls for another action than the usual. */
  double changed(int usual) {
    return IntStream.range(0, classes.labels().size())
        .filter(kind -> best(kind, usual) != usual)
        .mapToDouble(this::chance)
        .sum();
  }

  private double mass(int kind) {
    return Arrays.stream(masses).mapToDouble(replicate -> replicate[kind]).sum();
  }

  private double chance(int kind) {
    return mass(kind) / ((double) points * replicates());
  }

  List<Answer> answers(int usual) {
    List<Answer> answers = new ArrayList<>();
    for (int kind = 0; kind < classes.labels().size(); kind++) {
      int one = kind;
      List<Statistic> means =
          IntStream.range(0, sums[0][kind].length).mapToObj(a -> mean(one, a)).toList();
      answers.add(new Answer(classes.labels().get(kind), chance(kind), means, best(kind, usual)));
    }
    return answers;
  }

  /** A ratio of sums; its error is that of the mean of what is left of the numerator. */
  Statistic mean(int kind, int action) {
    double mean = total(kind, action) / mass(kind);
    double[] left =
        IntStream.range(0, replicates())
            .mapToDouble(
                r -> (sums[r][kind][action] - mean * masses[r][kind]) * replicates() / mass(kind))
            .toArray();
    return new Statistic(mean, new Replicates(replicates()).spread(left));
  }
}
