package backstop.risk;

import backstop.model.Setting;
import backstop.paths.Sampling;
import backstop.valuation.Execution;
import backstop.valuation.Request;
import backstop.valuation.SetFutures;
import backstop.valuation.Summary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which assumptions move a measure most, found on a few paths.
 *
 * <p>The size of a move is the change of the mean path by path over the standard deviation of the
 * measure in the base; that of an assumption is the largest over its low and high, the measures and
 * the guarantees. A move that cannot be told, as the measure is undefined or breaks down, comes
 * before all others, so that it is looked at on all paths.
 */
record Screening(StandardAsked asked, Execution execution) {

  /** Enough to tell large moves from small ones, as moves are path by path. */
  private static final int PATHS = 64;

  /** The paths of a screening. */
  static Sampling sampling(Sampling asked) {
    return new Sampling(PATHS, 1, asked.seed(), asked.sampler());
  }

  /** The assumptions that move a measure most, the largest first, and among equals as listed. */
  List<Integer> main(List<Integer> tried) {
    Map<Integer, Double> sizes = new TreeMap<>();
    tried.forEach(assumption -> sizes.put(assumption, 0.0));
    List<Setting> settings =
        tried.stream().flatMap(assumption -> asked.settings(assumption).stream()).toList();
    for (int posture : asked.request().postures()) {
      SetFutures futures = new SetFutures(asked.library(), under(posture), asked.measures());
      add(futures.values(settings, execution), settings, sizes);
    }
    Comparator<Integer> bySize = Comparator.comparingDouble(sizes::get);
    return tried.stream()
        .sorted(bySize.reversed())
        .filter(assumption -> sizes.get(assumption) > 0)
        .limit(asked.most())
        .toList();
  }

  private Request under(int posture) {
    Request request = asked.request();
    return new Request(
        request.models(),
        List.of(posture),
        posture,
        request.sampling(),
        List.of(),
        request.overlay());
  }

  private void add(List<double[][]> values, List<Setting> settings, Map<Integer, Double> sizes) {
    for (int s = 0; s < settings.size(); s++) {
      for (int m = 0; m < asked.measures().size(); m++) {
        double size = size(values.get(1 + s)[m], values.get(0)[m]);
        sizes.merge(settings.get(s).assumption(), size, Math::max);
      }
    }
  }

  /** The size of a move; infinite where it cannot be told, though the base can. */
  static double size(double[] changed, double[] base) {
    Summary level = Summary.of(base);
    double[] change = new double[base.length];
    for (int i = 0; i < change.length; i++) {
      change[i] = changed[i] - base[i];
    }
    double move = Math.abs(Summary.of(change).mean());
    if (level.count() == 0 || move == 0) {
      return 0;
    }
    return Double.isNaN(move) ? Double.POSITIVE_INFINITY : move / level.sd();
  }
}
