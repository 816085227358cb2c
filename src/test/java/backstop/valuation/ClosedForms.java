package backstop.valuation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Expected values of the measures of the library {@code closed_forms}, from textbooks.
 *
 * <p>Black and Scholes 1973; Kemna and Vorst 1990 (geometric Asian); Schwartz 1997 model 1; Merton
 * 1976; chains by powers of the period matrix with {@code 1 − exp(−rate·DT)}.
 */
final class ClosedForms {

  static final double S = 100;
  static final double K = 100;
  static final double MU = 0.05;
  static final double SIGMA = 0.3;
  static final double T = 5;
  static final double DT = 0.25;
  static final int N = 20;
  static final NormalDistribution NORMAL = new NormalDistribution(0, 1);

  private ClosedForms() {}

  static Map<String, Double> expected() {
    Map<String, Double> values = new LinkedHashMap<>();
    prices(values);
    jumps(values);
    chains(values);
    samples(values);
    return values;
  }

  private static void prices(Map<String, Double> values) {
    double drift = (MU - SIGMA * SIGMA / 2) * T;
    values.put("forward", S * Math.exp(MU * T));
    values.put("call", call(drift, SIGMA * SIGMA * T));
    double asianMean = (MU - SIGMA * SIGMA / 2) * DT * (N + 1) / 2;
    double asianVariance = SIGMA * SIGMA * DT * (N + 1) * (2 * N + 1) / (6.0 * N);
    values.put("asian_call", call(asianMean, asianVariance));
    values.put("twins", -0.5 * SIGMA * SIGMA * T + drift * drift);
    double kappa = Math.log(2) / 1.5;
    double decay = Math.exp(-kappa * T);
    double variance = SIGMA * SIGMA * (1 - decay * decay) / (2 * kappa);
    double alpha = Math.log(100) - SIGMA * SIGMA / (4 * kappa);
    double log = Math.log(60) * decay + alpha * (1 - decay);
    values.put("reverting_mean", Math.exp(log + variance / 2));
    double relative = log - Math.log(60);
    values.put("reverting_log", relative);
    values.put("reverting_log_squared", relative * relative + variance);
    double level = 0.2 * decay + 1 - decay;
    values.put("level_mean_5", level);
    values.put("level_squared_5", level * level + variance);
  }

  /** Discounted mean of max(0, S·e^X − K) for X normal. */
  private static double call(double mean, double variance) {
    double sd = Math.sqrt(variance);
    double d2 = (mean + Math.log(S / K)) / sd;
    double forward = S * Math.exp(mean + variance / 2);
    return Math.exp(-MU * T)
        * (forward * NORMAL.cumulativeProbability(d2 + sd) - K * NORMAL.cumulativeProbability(d2));
  }

  private static void jumps(Map<String, Double> values) {
    double rate = 0.5;
    double m = -0.1;
    double s = 0.2;
    double compensation = rate * (Math.exp(m + s * s / 2) - 1);
    double mean = (MU - SIGMA * SIGMA / 2 - compensation + rate * m) * T;
    double variance = (SIGMA * SIGMA + rate * (m * m + s * s)) * T;
    values.put("jumping_mean", S * Math.exp(MU * T));
    values.put("jumping_log", mean);
    values.put("jumping_log_squared", mean * mean + variance);
  }

  private static void chains(Map<String, Double> values) {
    double fail = 1 - Math.exp(-0.4 * DT);
    double mend = 1 - Math.exp(-1.1 * DT);
    RealMatrix machine =
        MatrixUtils.createRealMatrix(new double[][] {{1 - fail, fail}, {mend, 1 - mend}});
    values.put("down_1", machine.power(4).getEntry(0, 1));
    values.put("down_5", machine.power(N).getEntry(0, 1));
    double leave = 1 - Math.exp(-(0.7 + 0.3) * DT);
    double back = 1 - Math.exp(-0.3 * DT);
    RealMatrix health =
        MatrixUtils.createRealMatrix(
            new double[][] {
              {1 - leave, leave * 0.7, leave * 0.3},
              {leave * 0.3, 1 - leave, leave * 0.7},
              {0, back, 1 - back}
            });
    values.put("fair_5", health.power(N).getEntry(0, 1));
    values.put("bad_5", health.power(N).getEntry(0, 2));
    values.put("survival_5", Math.exp(-0.35 * T));
    double claims = N * (1 - Math.exp(-0.35 * DT));
    values.put("claims", claims);
    values.put("losses", claims * 2 / (2 + 8));
  }

  private static void samples(Map<String, Double> values) {
    values.put("uniform_mean", 1.0);
    values.put("triangular_mean", 5 / 3.0);
    values.put("pert_mean", 8 / 6.0);
    values.put("normal_mean", 2.0);
    values.put("lognormal_mean", 10.0);
    values.put("beta_mean", -1 + 2 * 2 / 7.0);
    values.put("gamma_mean", 3.0);
    values.put(
        "weibull_mean", 2 * Math.exp(org.apache.commons.math3.special.Gamma.logGamma(1 + 1 / 1.7)));
    values.put("student_mean", 1.0);
    values.put("discrete_mean", 1.0);
    double z95 = NORMAL.inverseCumulativeProbability(0.95);
    values.put("two_piece_mean", 2 + (3 - 1) / z95 * NORMAL.density(0));
    values.put(
        "truncated_mean",
        (NORMAL.density(-1) - NORMAL.density(2))
            / (NORMAL.cumulativeProbability(2) - NORMAL.cumulativeProbability(-1)));
    values.put("pair", 0.6);
  }
}
