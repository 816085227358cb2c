package backstop.risk;

import backstop.paths.Sampling;
import org.apache.commons.math3.distribution.TDistribution;

/** How many standard errors a 95% interval reaches to either side. */
public final class Confidence {

  private static final double UPPER = 0.975;

  private Confidence() {}

  /** A quantile of Student's law, by the replicates; NaN with one, which has no error. */
  public static double errors(Sampling sampling) {
    return errors(sampling.replicates());
  }

  /** Likewise, by their number. */
  public static double errors(int replicates) {
    return replicates > 1
        ? new TDistribution(replicates - 1).inverseCumulativeProbability(UPPER)
        : Double.NaN;
  }
}
