package backstop.risk;

import backstop.valuation.Outcomes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What each action pays in each future.
 *
 * @param columns by action but the last, which pays nothing, then place of the guarantee: payoff by
 *     path; read, never written
 * @param price that the first action has beside
 * @param weights of the guarantees, with sum 1
 * @param replicates which have as many paths each, those of the first first
 */
record Payoffs(List<List<double[]>> columns, double price, List<Double> weights, int replicates) {

  /**
   * Of some measures.
   *
   * @param outcomes those of the question, then those of each later action
   * @throws IllegalArgumentException with the text for the user, where a payoff is undefined
   */
  static Payoffs of(InformationAsked asked, List<Outcomes> outcomes) {
    List<List<double[]>> columns = new ArrayList<>();
    asked.payoffs().forEach(measure -> columns.add(columns(asked, outcomes.get(0), measure)));
    outcomes.stream()
        .skip(1)
        .forEach(later -> columns.add(columns(asked, later, asked.payoffs().get(0))));
    double price = asked.price().orElseGet(() -> mean(columns.get(0), asked.weights()));
    return new Payoffs(columns, price, asked.weights(), asked.request().sampling().replicates());
  }

  private static List<double[]> columns(InformationAsked asked, Outcomes outcomes, int measure) {
    List<double[]> columns =
        asked.request().postures().stream()
            .map(posture -> outcomes.column(posture, measure).values())
            .toList();
    long undefined = columns.stream().flatMapToDouble(Arrays::stream).filter(Double::isNaN).count();
    if (undefined > 0) {
      throw new IllegalArgumentException(
          asked.library().measures().get(measure).name()
              + " is undefined on "
              + undefined
              + " futures: what an action pays must be defined on all");
    }
    return columns;
  }

  private static double mean(List<double[]> columns, List<Double> weights) {
    return IntStream.range(0, weights.size())
        .mapToDouble(g -> weights.get(g) * Arrays.stream(columns.get(g)).average().orElseThrow())
        .sum();
  }

  int actions() {
    return columns.size() + 1;
  }

  int postures() {
    return weights.size();
  }

  int paths() {
    return columns.get(0).get(0).length;
  }

  int points() {
    return paths() / replicates;
  }

  double of(int action, int posture, int path) {
    double paid = action == 0 ? price : 0;
    return action < columns.size() ? columns.get(action).get(posture)[path] - paid : 0;
  }

  /** The action that pays most in a future; {@code usual} where none pays more. */
  int best(int posture, int path, int usual) {
    double[] pays = IntStream.range(0, actions()).mapToDouble(a -> of(a, posture, path)).toArray();
    return best(pays, usual);
  }

  static int best(double[] pays, int usual) {
    int best = usual;
    for (int a = 0; a < pays.length; a++) {
      best = pays[a] > pays[best] ? a : best;
    }
    return best;
  }
}
