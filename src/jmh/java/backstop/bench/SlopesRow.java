package backstop.bench;

import backstop.kernel.Program;
import backstop.kernel.Wanted;
import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.valuation.Execution;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import backstop.valuation.Valuation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one more path, guarantee, period or row costs `value`, draws and statistics included and the
 * workbook not: a straight line through the processor seconds of several sizes by least squares,
 * each size the least of several turns. Threads: elapsed seconds.
 */
final class SlopesRow {

  private final Options options;
  private final int paths;

  /** A size, and the seconds of one turn at it. */
  private record Size(double size, DoubleSupplier turn) {}

  private SlopesRow(Options options) {
    this.options = options;
    this.paths = Math.max(1024, options.paths() / 4);
  }

  static void run(Options options) throws IOException {
    SlopesRow row = new SlopesRow(options);
    Library library = Kernel.library();
    int few = row.paths / 4;
    row.fit(
        "paths, of drones",
        "path",
        sizes(n -> Cpu.of(() -> value(library, "drones", 1, n, 1)), few, row.paths / 2, row.paths));
    row.fit(
        "guarantees, of drones, " + few + " paths",
        "guarantee",
        sizes(n -> Cpu.of(() -> value(library, "drones", n, few, 1)), 1, 2, 4, 8, 13));
    row.fit("periods, of drones, " + row.paths + " paths", "period", row.periods());
    row.fit("rows, " + row.paths + " paths", "row", row.rows(library));
    row.threads(library);
  }

  @FunctionalInterface
  private interface Turn {
    double seconds(int size);
  }

  private static List<Size> sizes(Turn turn, int... sizes) {
    return IntStream.of(sizes).mapToObj(n -> new Size(n, () -> turn.seconds(n))).toList();
  }

  /** The same models to an earlier or later end. */
  private List<Size> periods() throws IOException {
    List<Size> sizes = new ArrayList<>();
    for (int year : new int[] {2045, 2050, 2060, 2075}) {
      Library library = until(year);
      sizes.add(
          new Size(
              library.timeline().size(),
              () -> Cpu.of(() -> value(library, "drones", 1, paths, 1))));
    }
    return sizes;
  }

  private static Library until(int year) throws IOException {
    Path folder = Files.createTempDirectory("backstop-until");
    try (Stream<Path> models = Files.list(Path.of("models"))) {
      for (Path model : models.toList()) {
        String text = Files.readString(model).replace("end: 2050-12-31", "end: " + year + "-12-31");
        Files.writeString(folder.resolve(model.getFileName()), text);
      }
    }
    Library library = Kernel.library(folder);
    Folder.delete(folder);
    return library;
  }

  /**
   * A measure of prices, of a deal, and all: deals read one another, so that nothing lies between.
   */
  private List<Size> rows(Library library) {
    return List.of("markets.cpi_10y", "drones.jv_npv", "").stream()
        .map(measure -> size(library, measure))
        .toList();
  }

  private Size size(Library library, String measure) {
    List<Integer> measures =
        IntStream.range(0, library.measures().size())
            .filter(m -> measure.isEmpty() || library.measures().get(m).name().equals(measure))
            .boxed()
            .toList();
    int rows = Program.compile(library, Wanted.ofMeasures(library, measures)).rows().size();
    return new Size(
        rows,
        () ->
            Cpu.of(
                () ->
                    Valuation.measured(
                        library, request(library, List.of(), 1, paths), measures, execution(1))));
  }

  private static Request request(Library library, List<String> models, int guarantees, int paths) {
    int reference = library.postures().indexOf(Kernel.GUARANTEE);
    List<Integer> postures =
        IntStream.concat(
                IntStream.of(reference),
                IntStream.range(0, library.postures().size()).filter(p -> p != reference))
            .limit(guarantees)
            .boxed()
            .toList();
    Sampling sampling = new Sampling(paths, 16, 1, Sampler.SOBOL);
    return new Request(models, postures, reference, sampling, List.of(), Overlay.NONE);
  }

  private static Execution execution(int threads) {
    return new Execution(threads, 512, (done, of) -> {});
  }

  private static void value(Library library, String model, int guarantees, int paths, int threads) {
    Valuation.value(
        library, request(library, List.of(model), guarantees, paths), execution(threads));
  }

  private double least(Size size) {
    return IntStream.range(0, options.rounds())
        .mapToDouble(i -> size.turn().getAsDouble())
        .min()
        .orElseThrow();
  }

  private void fit(String name, String unit, List<Size> sizes) {
    for (int i = 0; i < options.warm(); i++) {
      sizes.get(sizes.size() - 1).turn().getAsDouble();
    }
    double[] x = sizes.stream().mapToDouble(Size::size).toArray();
    double[] y = sizes.stream().mapToDouble(this::least).toArray();
    double meanX = Arrays.stream(x).average().orElseThrow();
    double meanY = Arrays.stream(y).average().orElseThrow();
    double products = 0;
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      products += (x[i] - meanX) * (y[i] - meanY);
      squares += (x[i] - meanX) * (x[i] - meanX);
    }
    double slope = products / squares;
    double worst = 0;
    for (int i = 0; i < x.length; i++) {
      worst = Math.max(worst, Math.abs(y[i] - meanY - slope * (x[i] - meanX)) / y[i]);
    }
    System.out.printf(
        Locale.ROOT,
        "%-36s %10.4f ms a %-10s at 0: %7.3f s   farthest from the line %.0f%%   at %s: %s s%n",
        name,
        1e3 * slope,
        unit,
        meanY - slope * meanX,
        100 * worst,
        numbers("%.0f", x),
        numbers("%.2f", y));
  }

  private static String numbers(String format, double[] numbers) {
    return String.join(
        ", ", Arrays.stream(numbers).mapToObj(x -> String.format(Locale.ROOT, format, x)).toList());
  }

  private void threads(Library library) {
    int most = Runtime.getRuntime().availableProcessors();
    for (int threads = 1; threads <= most; threads *= 2) {
      int count = threads;
      double least =
          least(
              new Size(
                  threads,
                  () -> {
                    long start = System.nanoTime();
                    value(library, "drones", 1, paths, count);
                    return (System.nanoTime() - start) / 1e9;
                  }));
      System.out.printf(
          Locale.ROOT, "%d of %d threads, %d paths: %.2f s elapsed%n", threads, most, paths, least);
    }
  }
}
