package backstop.risk;

import backstop.model.Assumption;
import backstop.model.Library;
import backstop.paths.Paths;
import backstop.paths.Sampling;
import backstop.valuation.Execution;
import backstop.valuation.Measured;
import backstop.valuation.Outcomes.Column;
import backstop.valuation.Request;
import backstop.valuation.Valuation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Uncertain assumptions that go with a measure most, by the base's own draws of them.
 *
 * <p>The slope of the least-squares line of the measure over the draws of an assumption, times high
 * less low, over the standard deviation of the measure: about how far the mean would move, in
 * standard deviations, were the assumption taken from its low to its high. One valuation tells it
 * of all of them.
 */
record Sieve(StandardAsked asked, Execution execution) {

  /** A correlation of so many paths has an error of 0.016, whatever the question's own paths. */
  private static final int PATHS = 4096;

  private static final int BLOCK = 1024;

  /** The paths of a sieve. */
  static Sampling sampling(Sampling asked) {
    return new Sampling(PATHS, 1, asked.seed(), asked.sampler());
  }

  /** The first so many of the uncertain ones, in their order; those that are certain all stay. */
  List<Integer> kept(List<Integer> tried, int count) {
    List<Integer> uncertain = tried.stream().filter(this::uncertain).toList();
    if (uncertain.size() <= count) {
      return tried;
    }
    Map<Integer, Double> sizes = sizes(uncertain);
    Comparator<Integer> bySize = Comparator.comparingDouble(sizes::get);
    List<Integer> first = uncertain.stream().sorted(bySize.reversed()).limit(count).toList();
    return tried.stream().filter(one -> !uncertain(one) || first.contains(one)).toList();
  }

  private boolean uncertain(int assumption) {
    return asked.library().assumptions().get(assumption).uncertain();
  }

  private Map<Integer, Double> sizes(List<Integer> uncertain) {
    Library library = asked.library();
    Measured base = Valuation.measured(library, asked.request(), asked.measures(), execution);
    Paths paths = paths(library, asked.request());
    Map<Integer, Double> sizes = new HashMap<>();
    for (int position : uncertain) {
      Assumption assumption = library.assumptions().get(position);
      double[] draws = draws(paths, assumption.draw());
      Assumption.Range range = assumption.range().orElseThrow();
      double largest = 0;
      for (Column column : base.outcomes().columns()) {
        largest = Math.max(largest, slope(draws, column.values()) * (range.high() - range.low()));
      }
      sizes.put(position, largest);
    }
    return sizes;
  }

  private static Paths paths(Library library, Request request) {
    return Paths.of(library, request.sampling(), request.overlay().repairCorrelations());
  }

  private double[] draws(Paths paths, int draw) {
    int all = asked.request().sampling().paths();
    double[] draws = new double[all];
    for (int from = 0; from < all; from += BLOCK) {
      int size = Math.min(BLOCK, all - from);
      System.arraycopy(paths.block(from, size).value(draw), 0, draws, from, size);
    }
    return draws;
  }

  /** Without its sign, in standard deviations of y; 0 where there is none. */
  static double slope(double[] x, double[] y) {
    double meanX = mean(x, y);
    double meanY = mean(y, y);
    double xx = 0;
    double xy = 0;
    double yy = 0;
    int count = 0;
    for (int i = 0; i < y.length; i++) {
      if (!Double.isNaN(y[i])) {
        xx += (x[i] - meanX) * (x[i] - meanX);
        xy += (x[i] - meanX) * (y[i] - meanY);
        yy += (y[i] - meanY) * (y[i] - meanY);
        count++;
      }
    }
    return xx > 0 && yy > 0 ? Math.abs(xy) / xx / Math.sqrt(yy / count) : 0;
  }

  /** Where y is defined. */
  private static double mean(double[] values, double[] y) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < y.length; i++) {
      if (!Double.isNaN(y[i])) {
        sum += values[i];
        count++;
      }
    }
    return sum / count;
  }
}
