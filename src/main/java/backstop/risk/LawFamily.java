package backstop.risk;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.math3.distribution.AbstractRealDistribution;

/**
 * Independent observations of one law.
 *
 * @param values observed, ascending
 * @param law by parameters; it refuses impossible ones by an {@link IllegalArgumentException}
 */
record LawFamily(
    String name,
    List<Parameter> parameters,
    double[] values,
    Start start,
    Function<double[], Placed> law,
    boolean regular)
    implements Family {

  /**
   * Where a search begins.
   *
   * @param exact whether it is the maximum already
   */
  record Start(double[] moments, double[] likeliest, boolean exact) {

    static Start search(double... moments) {
      return new Start(moments, moments, false);
    }
  }

  /** A law moved and stretched: location + scale · X. */
  record Placed(AbstractRealDistribution law, double location, double scale) {

    static Placed plain(AbstractRealDistribution law) {
      return new Placed(law, 0, 1);
    }

    double logDensity(double x) {
      return law.logDensity((x - location) / scale) - Math.log(scale);
    }

    double below(double x) {
      return law.cumulativeProbability((x - location) / scale);
    }

    double quantile(double share) {
      return location + scale * law.inverseCumulativeProbability(share);
    }

    /** NaN or infinite where the law has none. */
    double mean() {
      return location + scale * law.getNumericalMean();
    }
  }

  @Override
  public double[] moments() {
    return start.moments().clone();
  }

  @Override
  public double[] likeliest() {
    return start.exact()
        ? start.likeliest().clone()
        : Maximum.of(parameters, start.likeliest(), range(), this::logLikelihood);
  }

  private double range() {
    return values[values.length - 1] - values[0];
  }

  @Override
  public double logLikelihood(double[] at) {
    for (int i = 0; i < at.length; i++) {
      if (!Double.isFinite(at[i]) || parameters.get(i).positive() && !(at[i] > 0)) {
        return Double.NEGATIVE_INFINITY;
      }
    }
    try {
      Placed placed = law.apply(at);
      double sum = 0;
      for (double x : values) {
        sum += placed.logDensity(x);
      }
      return Double.isNaN(sum) ? Double.NEGATIVE_INFINITY : sum;
    } catch (IllegalArgumentException impossible) {
      return Double.NEGATIVE_INFINITY;
    }
  }

  @Override
  public double[] shares(double[] at) {
    Placed placed = law.apply(at);
    return Arrays.stream(values).map(placed::below).toArray();
  }

  @Override
  public double quantile(double[] at, double share) {
    return law.apply(at).quantile(share);
  }

  @Override
  public double[] placed(double[] at) {
    return values.clone();
  }
}
