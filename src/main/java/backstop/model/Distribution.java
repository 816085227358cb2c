package backstop.model;

import java.util.List;

/**
 * The law of an uncertain number, as declared; {@code backstop.paths} turns it into a quantile
 * function.
 */
public sealed interface Distribution {

  <R> R match(Cases<R> cases);

  /** One reading of a distribution. */
  interface Cases<R> {
    R uniform(Uniform law);

    R triangular(Triangular law);

    R pert(Pert law);

    R normal(Normal law);

    R lognormal(Lognormal law);

    R beta(Beta law);

    R gamma(Gamma law);

    R weibull(Weibull law);

    R studentT(StudentT law);

    R discrete(Discrete law);

    R empirical(Empirical law);

    R quantiles(Quantiles law);

    R truncated(Truncated law);

    R scaled(Scaled law);
  }

  /** How the two outer numbers of a law are meant. */
  enum Range {
    BOUNDS,
    /** 5% and 95% quantiles; the bounds are solved for. */
    P05_P95
  }

  record Uniform(double low, double high, Range range) implements Distribution {
    public Uniform {
      require(low < high, "uniform needs low < high, not " + low + " and " + high);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.uniform(this);
    }
  }

  record Triangular(double low, double mode, double high, Range range) implements Distribution {
    public Triangular {
      require(
          low < high && low <= mode && mode <= high,
          "triangular needs low ≤ mode ≤ high and low < high");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.triangular(this);
    }
  }

  /** Beta on [low, high] with mean (low + 4·mode + high) / 6. */
  record Pert(double low, double mode, double high, Range range) implements Distribution {
    public Pert {
      require(
          low < high && low <= mode && mode <= high, "pert needs low ≤ mode ≤ high and low < high");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.pert(this);
    }
  }

  record Normal(double mean, double sd) implements Distribution {
    public Normal {
      require(sd > 0, "normal needs sd > 0, not " + sd);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.normal(this);
    }
  }

  /** {@code mean} and {@code sd} are of the value, not of its logarithm. */
  record Lognormal(double mean, double sd) implements Distribution {
    public Lognormal {
      require(
          mean > 0 && sd > 0, "lognormal needs mean > 0 and sd > 0, not " + mean + " and " + sd);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.lognormal(this);
    }
  }

  record Beta(double a, double b, double low, double high) implements Distribution {
    public Beta {
      require(a > 0 && b > 0 && low < high, "beta needs a > 0, b > 0 and low < high");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.beta(this);
    }
  }

  record Gamma(double shape, double scale) implements Distribution {
    public Gamma {
      require(shape > 0 && scale > 0, "gamma needs shape > 0 and scale > 0");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.gamma(this);
    }
  }

  record Weibull(double shape, double scale) implements Distribution {
    public Weibull {
      require(shape > 0 && scale > 0, "weibull needs shape > 0 and scale > 0");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.weibull(this);
    }
  }

  record StudentT(double degrees, double location, double scale) implements Distribution {
    public StudentT {
      require(degrees > 0 && scale > 0, "student_t needs df > 0 and scale > 0");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.studentT(this);
    }
  }

  /** {@code values} with {@code probabilities} that sum to 1 within 1e-9. */
  record Discrete(List<Double> values, List<Double> probabilities) implements Distribution {
    public Discrete {
      values = List.copyOf(values);
      probabilities = List.copyOf(probabilities);
      double sum = probabilities.stream().mapToDouble(p -> p).sum();
      require(
          !values.isEmpty() && values.size() == probabilities.size(),
          "discrete needs a probability for each value");
      require(
          probabilities.stream().allMatch(p -> p >= 0),
          "discrete needs probabilities of 0 or more");
      require(Math.abs(sum - 1) <= 1e-9, "the probabilities of discrete sum to " + sum + ", not 1");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.discrete(this);
    }
  }

  /** Linear between the sorted observations, as a spreadsheet's PERCENTILE. */
  record Empirical(List<Double> observations) implements Distribution {
    public Empirical {
      observations = observations.stream().sorted().toList();
      require(observations.size() >= 2, "empirical needs at least two observations");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.empirical(this);
    }
  }

  /** The two-piece normal with these 5%, 50% and 95% quantiles. */
  record Quantiles(double p05, double p50, double p95) implements Distribution {
    public Quantiles {
      require(p05 < p50 && p50 < p95, "quantiles must rise, not " + p05 + ", " + p50 + ", " + p95);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.quantiles(this);
    }
  }

  record Truncated(Distribution law, double low, double high) implements Distribution {
    public Truncated {
      require(low < high, "truncated needs low < high, not " + low + " and " + high);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.truncated(this);
    }
  }

  /** {@code factor} times a number of that law: a scenario's {@code times}. */
  record Scaled(Distribution law, double factor) implements Distribution {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.scaled(this);
    }
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
