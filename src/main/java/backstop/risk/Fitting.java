package backstop.risk;

import backstop.model.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;

/**
 * Fits of a history by maximum likelihood, processes to its steps and laws to its values, each
 * ranked by Akaike's criterion, the best first.
 */
public record Fitting(Series series, List<Fit> processes, List<Fit> laws) {

  /** Fewer observations say too little. */
  public static final int FEWEST = 20;

  private static final List<Double> SPREAD = List.of(0.05, 0.5, 0.95);

  public Fitting {
    processes = List.copyOf(processes);
    laws = List.copyOf(laws);
  }

  /**
   * All fits; processes where observations have dates.
   *
   * @throws IllegalArgumentException with the text for the user, where the history says too little
   */
  public static Fitting of(Series series) {
    List<Double> values = series.values();
    if (values.size() < FEWEST) {
      throw new IllegalArgumentException(
          values.size() + " observations are too few: a fit needs " + FEWEST + " or more");
    }
    if (values.stream().distinct().count() < 3) {
      throw new IllegalArgumentException("the observations hardly vary: there is nothing to fit");
    }
    return new Fitting(
        series,
        ranked(series.dated() ? processes(series) : List.of(), true),
        ranked(LawFamilies.of(values), false));
  }

  static List<Family> processes(Series series) {
    Steps steps = Steps.of(series);
    List<Family> processes = new ArrayList<>(List.of(new Reverting(steps, false)));
    if (series.values().stream().allMatch(value -> value > 0)) {
      Steps logs = steps.logarithms();
      processes.add(new GeometricBrownian(logs));
      processes.add(new Reverting(logs, true));
      processes.add(new JumpDiffusion(logs));
    }
    return processes;
  }

  private static List<Fit> ranked(List<Family> families, boolean processes) {
    return families.stream()
        .map(family -> fit(family, processes))
        .filter(fit -> Double.isFinite(fit.aic()))
        .sorted(Comparator.comparingDouble(Fit::aic))
        .toList();
  }

  static Fit fit(Family family, boolean process) {
    double[] at = family.likeliest();
    double likelihood = family.logLikelihood(at);
    double[] shares = family.shares(at);
    double distance = distance(shares);
    return new Fit(
        family.name(),
        process,
        parameters(family, at),
        likelihood,
        2 * at.length - 2 * likelihood,
        distance,
        1 - new KolmogorovSmirnovTest().cdf(distance, shares.length),
        process ? List.of() : SPREAD.stream().map(share -> family.quantile(at, share)).toList(),
        quantiles(family, at));
  }

  private static List<Fit.Estimated> parameters(Family family, double[] at) {
    double[] moments = family.moments();
    double[] errors = Curvature.errors(at, family::logLikelihood);
    return IntStream.range(0, at.length)
        .mapToObj(
            i ->
                new Fit.Estimated(
                    family.parameters().get(i).name(),
                    family.parameters().get(i).positive(),
                    at[i],
                    family.regular() ? errors[i] : Double.NaN,
                    moments[i]))
        .toList();
  }

  /** The largest distance between ascending shares and those of a uniform law. */
  private static double distance(double[] shares) {
    double most = 0;
    for (int i = 0; i < shares.length; i++) {
      double above = (i + 1.0) / shares.length - shares[i];
      double below = shares[i] - (double) i / shares.length;
      most = Math.max(most, Math.max(above, below));
    }
    return most;
  }

  private static List<Fit.Quantile> quantiles(Family family, double[] at) {
    double[] observed = family.placed(at);
    return IntStream.range(0, observed.length)
        .mapToObj(
            i -> new Fit.Quantile(family.quantile(at, (i + 0.5) / observed.length), observed[i]))
        .toList();
  }

  /** The best of each kind that there is: first the process. */
  public List<Fit> best() {
    List<Fit> best = new ArrayList<>();
    processes.stream().findFirst().ifPresent(best::add);
    laws.stream().findFirst().ifPresent(best::add);
    return best;
  }

  public List<Fit> all() {
    List<Fit> all = new ArrayList<>(processes);
    all.addAll(laws);
    return all;
  }
}
