package backstop.risk;

import backstop.risk.Family.Parameter;
import backstop.risk.LawFamily.Placed;
import backstop.risk.LawFamily.Start;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.distribution.WeibullDistribution;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.stat.descriptive.moment.Kurtosis;

/** The laws of the model language that observations may come from. */
final class LawFamilies {

  /** How far beyond the data a search for bounds begins, as a share of their range. */
  private static final double BEYOND = 0.05;

  /** A law of more is told from a normal by no history, and by no arithmetic of large ones. */
  private static final double MOST_DEGREES = 100;

  private final double[] values;
  private final double mean;
  private final double sd;

  private LawFamilies(double[] values) {
    this.values = values;
    this.mean = Arrays.stream(values).average().orElseThrow();
    this.sd =
        Math.sqrt(Arrays.stream(values).map(x -> (x - mean) * (x - mean)).average().orElseThrow());
  }

  /** Those that can hold the values, which are not all the same. */
  static List<Family> of(List<Double> observed) {
    double[] values = observed.stream().mapToDouble(v -> v).sorted().toArray();
    LawFamilies families = new LawFamilies(values);
    List<Family> fitting =
        new ArrayList<>(
            List.of(
                families.uniform(),
                families.triangular(),
                families.pert(),
                families.normal(),
                families.studentT()));
    if (values[0] > 0) {
      fitting.addAll(List.of(families.lognormal(), families.gamma(), families.weibull()));
    }
    if (values[0] > 0 && values[values.length - 1] < 1) {
      fitting.add(families.beta());
    }
    return fitting;
  }

  private static Parameter any(String name) {
    return new Parameter(name, false);
  }

  private static Parameter positive(String name) {
    return new Parameter(name, true);
  }

  private double least() {
    return values[0];
  }

  private double most() {
    return values[values.length - 1];
  }

  private LawFamily uniform() {
    double half = Math.sqrt(3) * sd;
    return new LawFamily(
        "uniform",
        List.of(any("low"), any("high")),
        values,
        new Start(new double[] {mean - half, mean + half}, new double[] {least(), most()}, true),
        p -> Placed.plain(new UniformRealDistribution(null, p[0], p[1])),
        false);
  }

  private LawFamily triangular() {
    return bounded("triangular", p -> Placed.plain(triangular(p)));
  }

  private static TriangularDistribution triangular(double[] p) {
    return new TriangularDistribution(null, p[0], p[1], p[2]);
  }

  private LawFamily pert() {
    return bounded("pert", LawFamilies::pert);
  }

  private static Placed pert(double[] p) {
    double range = p[2] - p[0];
    if (!(range > 0 && p[0] <= p[1] && p[1] <= p[2])) {
      throw new IllegalArgumentException("pert needs low ≤ mode ≤ high");
    }
    double a = 1 + 4 * (p[1] - p[0]) / range;
    double b = 1 + 4 * (p[2] - p[1]) / range;
    return new Placed(new BetaDistribution(null, a, b), p[0], range);
  }

  private LawFamily bounded(String name, Function<double[], Placed> law) {
    double beyond = BEYOND * (most() - least());
    double low = least() - beyond;
    double high = most() + beyond;
    double inside = (high - low) / 10;
    double mode = Math.max(low + inside, Math.min(high - inside, 3 * mean - low - high));
    return new LawFamily(
        name,
        List.of(any("low"), any("mode"), any("high")),
        values,
        Start.search(low, mode, high),
        law,
        false);
  }

  private LawFamily normal() {
    double[] both = {mean, sd};
    return new LawFamily(
        "normal",
        List.of(any("mean"), positive("sd")),
        values,
        new Start(both, both, true),
        p -> Placed.plain(new NormalDistribution(null, p[0], p[1])),
        true);
  }

  private LawFamily lognormal() {
    double[] logs = Arrays.stream(values).map(Math::log).toArray();
    double mu = Arrays.stream(logs).average().orElseThrow();
    double s2 = Arrays.stream(logs).map(x -> (x - mu) * (x - mu)).average().orElseThrow();
    double of = Math.exp(mu + s2 / 2);
    return new LawFamily(
        "lognormal",
        List.of(positive("mean"), positive("sd")),
        values,
        new Start(new double[] {mean, sd}, new double[] {of, of * Math.sqrt(Math.expm1(s2))}, true),
        p -> Placed.plain(lognormal(p)),
        true);
  }

  private static LogNormalDistribution lognormal(double[] p) {
    double s2 = Math.log1p(p[1] * p[1] / (p[0] * p[0]));
    return new LogNormalDistribution(null, Math.log(p[0]) - s2 / 2, Math.sqrt(s2));
  }

  private LawFamily gamma() {
    return new LawFamily(
        "gamma",
        List.of(positive("shape"), positive("scale")),
        values,
        Start.search(mean * mean / (sd * sd), sd * sd / mean),
        p -> Placed.plain(new GammaDistribution(null, p[0], p[1])),
        true);
  }

  /** Of a shape that is near the power 1.086 of mean over sd. */
  private LawFamily weibull() {
    double shape = Math.pow(mean / sd, 1.086);
    double scale = mean / Math.exp(Gamma.logGamma(1 + 1 / shape));
    return new LawFamily(
        "weibull",
        List.of(positive("shape"), positive("scale")),
        values,
        Start.search(shape, scale),
        p -> Placed.plain(new WeibullDistribution(null, p[0], p[1])),
        true);
  }

  private LawFamily beta() {
    double both = mean * (1 - mean) / (sd * sd) - 1;
    return new LawFamily(
        "beta",
        List.of(positive("a"), positive("b")),
        values,
        Start.search(Math.max(0.1, mean * both), Math.max(0.1, (1 - mean) * both)),
        p -> Placed.plain(new BetaDistribution(null, p[0], p[1])),
        true);
  }

  private static Placed studentT(double[] p) {
    if (p[0] > MOST_DEGREES) {
      throw new IllegalArgumentException("student_t has at most " + MOST_DEGREES + " degrees");
    }
    return new Placed(new TDistribution(null, p[0]), p[1], p[2]);
  }

  /** Excess kurtosis is 6 / (df − 4). */
  private LawFamily studentT() {
    double kurtosis = Math.max(6 / (MOST_DEGREES / 2), new Kurtosis().evaluate(values));
    double degrees = 4 + 6 / kurtosis;
    return new LawFamily(
        "student_t",
        List.of(positive("df"), any("loc"), positive("scale")),
        values,
        Start.search(degrees, mean, sd * Math.sqrt((degrees - 2) / degrees)),
        LawFamilies::studentT,
        true);
  }
}
