package backstop.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which drivers have a Shapley effect of their own: the leading ones, correlated ones told apart;
 * all others have one together. A driver leads by its total index, or by that of the drivers that
 * are correlated with it and itself, times the square of its swing to that of the largest among
 * them.
 */
record EffectGroups(List<Share> shares, List<Swing> swings) {

  /** Groups in all. */
  static final int MOST = 12;

  /** Total index below which a driver is among the others. */
  private static final double NOTHING = 0.005;

  /**
   * @param apart all drivers
   */
  List<List<Driver>> of(List<Driver> apart) {
    Map<Driver, Double> weights = weights(apart);
    List<Driver> leading =
        weights.keySet().stream()
            .sorted(
                Comparator.comparing((Driver driver) -> -weights.get(driver))
                    .thenComparing(apart::indexOf))
            .limit(MOST - 1)
            .toList();
    List<List<Driver>> groups = new ArrayList<>(leading.stream().map(List::of).toList());
    List<Driver> others = apart.stream().filter(driver -> !leading.contains(driver)).toList();
    if (!others.isEmpty()) {
      groups.add(others);
    }
    return groups;
  }

  private Map<Driver, Double> weights(List<Driver> apart) {
    Map<Driver, Double> weights = new HashMap<>();
    for (Share share : shares) {
      double total = share.index().total().value();
      if (share.single() && total >= NOTHING) {
        List<Integer> draws = share.drivers().get(0).draws();
        double largest = swing(draws);
        for (Driver driver : apart) {
          if (draws.containsAll(driver.draws())) {
            double ratio = largest > 0 ? swing(driver.draws()) / largest : 1;
            weights.put(driver, total * ratio * ratio);
          }
        }
      }
    }
    return weights;
  }

  private double swing(List<Integer> draws) {
    return swings.stream()
        .filter(swing -> draws.contains(swing.coordinate().draw()))
        .mapToDouble(swing -> Math.abs(swing.swing().value()))
        .max()
        .orElse(0);
  }
}
