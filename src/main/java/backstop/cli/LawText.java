package backstop.cli;

import backstop.model.Distribution;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A law as the model language writes it. */
final class LawText implements Distribution.Cases<String> {

  private static final int MOST_OBSERVATIONS = 5;

  static String of(Distribution law) {
    return law.match(new LawText());
  }

  @Override
  public String uniform(Distribution.Uniform law) {
    return call("uniform", law.low(), law.high()) + range(law.range());
  }

  @Override
  public String triangular(Distribution.Triangular law) {
    return call("triangular", law.low(), law.mode(), law.high()) + range(law.range());
  }

  @Override
  public String pert(Distribution.Pert law) {
    return call("pert", law.low(), law.mode(), law.high()) + range(law.range());
  }

  @Override
  public String normal(Distribution.Normal law) {
    return call("normal", law.mean(), law.sd());
  }

  @Override
  public String lognormal(Distribution.Lognormal law) {
    return call("lognormal", law.mean(), law.sd());
  }

  @Override
  public String beta(Distribution.Beta law) {
    return call("beta", law.a(), law.b(), law.low(), law.high());
  }

  @Override
  public String gamma(Distribution.Gamma law) {
    return call("gamma", law.shape(), law.scale());
  }

  @Override
  public String weibull(Distribution.Weibull law) {
    return call("weibull", law.shape(), law.scale());
  }

  @Override
  public String studentT(Distribution.StudentT law) {
    return call("student_t", law.degrees(), law.location(), law.scale());
  }

  @Override
  public String discrete(Distribution.Discrete law) {
    return IntStream.range(0, law.values().size())
        .mapToObj(
            i ->
                Figures.exact(law.values().get(i))
                    + ":"
                    + Figures.exact(law.probabilities().get(i)))
        .collect(Collectors.joining("; ", "discrete(", ")"));
  }

  @Override
  public String empirical(Distribution.Empirical law) {
    List<Double> all = law.observations();
    String some =
        all.stream().limit(MOST_OBSERVATIONS).map(Figures::exact).collect(Collectors.joining("; "));
    String rest = all.size() > MOST_OBSERVATIONS ? "; … of " + Figures.count(all.size()) : "";
    return "empirical(" + some + rest + ")";
  }

  @Override
  public String quantiles(Distribution.Quantiles law) {
    return "quantiles("
        + Figures.exact(law.p05())
        + "; "
        + Figures.exact(law.p50())
        + "; "
        + Figures.exact(law.p95())
        + ")";
  }

  @Override
  public String truncated(Distribution.Truncated law) {
    return law.law().match(this)
        + " truncated("
        + Figures.exact(law.low())
        + ", "
        + Figures.exact(law.high())
        + ")";
  }

  @Override
  public String scaled(Distribution.Scaled law) {
    return Figures.exact(law.factor()) + " × " + law.law().match(this);
  }

  private static String call(String name, double... arguments) {
    return DoubleStream.of(arguments)
        .mapToObj(Figures::exact)
        .collect(Collectors.joining(", ", name + "(", ")"));
  }

  private static String range(Distribution.Range range) {
    return range == Distribution.Range.P05_P95 ? ", outer numbers at 5% and 95%" : "";
  }
}
