package backstop.risk;

import backstop.valuation.Outcomes;
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
   * @throws IllegalArgumentException with the text for the user, where a payoff is undefined
   */
  static Payoffs of(InformationAsked asked, Outcomes outcomes) {
    List<List<double[]>> columns =
        asked.payoffs().stream()
            .map(
                measure ->
                    asked.request().postures().stream()
                        .map(posture -> outcomes.column(posture, measure).values())
                        .toList())
            .toList();
    for (int a = 0; a < columns.size(); a++) {
      long undefined =
          columns.get(a).stream().flatMapToDouble(Arrays::stream).filter(Double::isNaN).count();
      if (undefined > 0) {
        throw new IllegalArgumentException(
            asked.library().measures().get(asked.payoffs().get(a)).name()
                + " is undefined on "
                + undefined
                + " futures: what an action pays must be defined on all");
      }
    }
    double price = asked.price().orElseGet(() -> mean(columns.get(0), asked.weights()));
    return new Payoffs(columns, price, asked.weights(), asked.request().sampling().replicates());
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
