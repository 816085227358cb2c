package backstop.bench;

import backstop.kernel.Export;
import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.valuation.Execution;
import backstop.valuation.Outcomes;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import backstop.valuation.Valuation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Time to a standard error of 1% of the standard deviation on the mean of each deal's value: what
 * pseudo-random numbers in NumPy take over what Backstop takes, as the product of a speed ratio and
 * a variance ratio.
 *
 * <p>Variance ratio: of the mean of N pseudo-random paths, σ²/N, to the variance over seeds of the
 * mean of N of Backstop's paths. With pseudo-random numbers N is 10,000; with Backstop's it is the
 * first size at which the measured error is 1% or less. The speed ratio is that of drones, whose
 * program computes most rows of the other deals too.
 */
final class ErrorRow {

  private static final int SEEDS = 24;
  private static final int REPLICATES = 16;
  private static final double TARGET = 0.01;
  private static final List<String> MEASURES =
      List.of("minerals_fund.fund_npv", "arms_sale.us_industry_npv", "drones.jv_npv");

  private ErrorRow() {}

  static void run(Options options) throws IOException {
    double speed = speed(options);
    Library library = Kernel.library();
    System.out.printf(
        Locale.ROOT,
        "%-28s %8s %14s %16s %8s %10s%n",
        "measure",
        "paths",
        "error in sd",
        "variance ratio",
        "speed",
        "product");
    for (int paths = REPLICATES * 32; paths <= REPLICATES * 256; paths *= 2) {
      double[][] means = means(library, paths);
      for (int m = 0; m < MEASURES.size(); m++) {
        double sd = means[MEASURES.size()][m];
        double error = deviation(means[m]) / sd;
        double ratio = 1 / (paths * error * error);
        System.out.printf(
            Locale.ROOT,
            "%-28s %8d %13.3f%% %16.2f %8.2f %10.1f%s%n",
            MEASURES.get(m),
            paths,
            100 * error,
            ratio,
            speed,
            ratio * speed,
            error <= TARGET ? "  reached" : "");
      }
    }
  }

  /** Seconds a path of NumPy in chunks over those of Backstop, on drones, draws included. */
  private static double speed(Options options) throws IOException {
    Path folder = Files.createTempDirectory("backstop-error");
    Kernel kernel = Kernel.of(Kernel.library(), "drones", options.paths());
    Export.write(kernel.read(), kernel.wanted(), kernel.posture(), kernel.held(), folder);
    try (Twin numpy = TwinRow.python("NumPy", folder, TwinRow.CHUNK)) {
      Race race =
          Race.run(
              List.of(kernel.drawing(), numpy.drawing(), kernel, numpy),
              options.warm(),
              options.rounds());
      race.table(options.paths(), "a path").forEach(System.out::println);
      Folder.delete(folder);
      return race.least(1) / race.least(0);
    }
  }

  /** Means by measure, then seed; in the last place the standard deviations by measure. */
  private static double[][] means(Library library, int paths) {
    List<Integer> measures =
        MEASURES.stream()
            .map(name -> library.measures().indexOf(library.measure(name).orElseThrow()))
            .toList();
    int posture = library.postures().indexOf(Kernel.GUARANTEE);
    double[][] means = new double[measures.size() + 1][SEEDS];
    means[measures.size()] = new double[measures.size()];
    for (int seed = 0; seed < SEEDS; seed++) {
      Sampling sampling = new Sampling(paths, REPLICATES, seed + 1L, Sampler.SOBOL);
      Request request =
          new Request(List.of(), List.of(posture), posture, sampling, List.of(), Overlay.NONE);
      Execution execution =
          new Execution(Runtime.getRuntime().availableProcessors(), 512, (done, of) -> {});
      Outcomes outcomes = Valuation.measured(library, request, measures, execution).outcomes();
      for (int m = 0; m < measures.size(); m++) {
        double[] values = outcomes.column(posture, measures.get(m)).values();
        means[m][seed] = DoubleStream.of(values).average().orElseThrow();
        means[measures.size()][m] += deviation(values) / SEEDS;
      }
    }
    return means;
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares =
        IntStream.range(0, values.length)
            .mapToDouble(i -> (values[i] - mean) * (values[i] - mean))
            .sum();
    return Math.sqrt(squares / (values.length - 1));
  }
}
