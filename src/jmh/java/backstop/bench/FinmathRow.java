package backstop.bench;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.LibraryReader;
import backstop.source.Reading;
import backstop.valuation.Execution;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import backstop.valuation.Valuation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.finmath.exception.CalculationException;
import net.finmath.functions.AnalyticFormulas;
import net.finmath.montecarlo.BrownianMotionFromMersenneRandomNumbers;
import net.finmath.montecarlo.assetderivativevaluation.MonteCarloAssetModel;
import net.finmath.montecarlo.assetderivativevaluation.models.BlackScholesModel;
import net.finmath.montecarlo.process.EulerSchemeFromProcessModel;
import net.finmath.stochastic.RandomVariable;
import net.finmath.time.TimeDiscretizationFromArray;

/**
 * The strip of calls of {@code src/jmh/models/strip} in Backstop and in finmath-lib: same paths,
 * same quarters, draws included, one thread. Black and Scholes' value says how far both are off.
 */
final class FinmathRow {

  /** One line takes so little that more paths are needed to time it. */
  private static final int MANY = 8;

  private static final double RATE = 0.03;
  private static final double VOLATILITY = 0.2;
  private static final double START = 100;
  private static final double STRIKE = 110;
  private static final double QUARTER = 0.25;

  private FinmathRow() {}

  static boolean run(Options options) throws IOException {
    Path folder = Path.of("src/jmh/models/strip");
    Reading reading =
        new Reading(
            folder.resolve("models"),
            folder.resolve("inputs"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of());
    Library library = LibraryReader.read(reading).library().orElseThrow();
    int periods = library.timeline().size();
    int paths = MANY * options.paths();
    double exact =
        IntStream.rangeClosed(1, periods)
            .mapToDouble(
                t ->
                    AnalyticFormulas.blackScholesOptionValue(
                        START, RATE, VOLATILITY, t * QUARTER, STRIKE))
            .sum();
    Work ours = new Work("Backstop, Sobol'", () -> backstop(library, paths, Sampler.SOBOL));
    Work random =
        new Work("Backstop, pseudo-random", () -> backstop(library, paths, Sampler.RANDOM));
    Work theirs = new Work("finmath-lib, Mersenne twister", () -> finmath(periods, paths));
    Race race = Race.run(List.of(ours, random, theirs), options.warm(), options.rounds());
    race.table(paths, "a path").forEach(System.out::println);
    System.out.printf(Locale.ROOT, "value of %d calls: exact %.4f%n", periods, exact);
    boolean near = true;
    for (Work work : List.of(ours, random, theirs)) {
      System.out.printf(
          Locale.ROOT,
          "  %-32s %.4f, off by %.3f%%%n",
          work.name(),
          work.found(),
          100 * (work.found() / exact - 1));
      near &= Math.abs(work.found() / exact - 1) < 0.1;
    }
    return near;
  }

  private static double backstop(Library library, int paths, Sampler sampler) {
    Sampling sampling = new Sampling(paths, 16, 1, sampler);
    Request request = new Request(List.of(), List.of(0), 0, sampling, List.of(), Overlay.NONE);
    Execution execution = new Execution(1, 512, (done, of) -> {});
    double[] values =
        Valuation.measured(library, request, List.of(0), execution)
            .outcomes()
            .column(0, 0)
            .values();
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double finmath(int periods, int paths) {
    try {
      var times = new TimeDiscretizationFromArray(0.0, periods, QUARTER);
      var process =
          new EulerSchemeFromProcessModel(
              new BlackScholesModel(START, RATE, VOLATILITY),
              new BrownianMotionFromMersenneRandomNumbers(times, 1, paths, 1));
      var market = new MonteCarloAssetModel(process);
      RandomVariable value = market.getRandomVariableForConstant(0);
      for (int t = 1; t <= periods; t++) {
        RandomVariable payoff = market.getAssetValue(t, 0).sub(STRIKE).floor(0);
        value = value.add(payoff.mult(Math.exp(-RATE * t * QUARTER)));
      }
      return value.getAverage();
    } catch (CalculationException e) {
      throw new IllegalStateException(e);
    }
  }
}
