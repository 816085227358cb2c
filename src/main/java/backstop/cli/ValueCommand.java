package backstop.cli;

import backstop.model.Library;
import backstop.paths.Paths;
import backstop.source.Reading;
import backstop.valuation.Execution;
import backstop.valuation.Headline;
import backstop.valuation.Request;
import backstop.valuation.Result;
import backstop.valuation.Valuation;
import backstop.workbook.Workbook;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Values deals under guarantees and writes the review workbook. */
@Command(
    name = "value",
    description = "Value deals under guarantees, print the table, write the review workbook.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples%n",
    footer = {
      "  ./backstop value",
      "  ./backstop value drones -g train_and_equip,article_5_like",
      "  ./backstop value drones -g article_5_like --strength 0.6 --set drones.learning_rate=0.2",
      "  ./backstop value --scenario us_withdrawal_2027 --format json > results.json",
      "",
      "Exit code 4 when a check fails or a number could not be computed."
    })
final class ValueCommand implements Callable<Integer> {

  /** Paths of a block: its columns stay in the processor's cache. */
  private static final int BLOCK_PATHS = 512;

  private static final String STRENGTH = "security.strength";

  private final Terminal terminal;

  @Mixin private final ValueOptions asked = new ValueOptions();

  @Mixin private final LibraryOptions options = new LibraryOptions();

  ValueCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    asked.check();
    long start = terminal.nanos().getAsLong();
    Reading reading = options.reading(terminal);
    Library library = pinned(new Loading(terminal, options).library());
    Request request = new Asking(library, reading).request(asked);
    if (asked.dryRun) {
      DryRun.of(library, request, threads()).print(terminal.out());
      return Exit.DONE.code();
    }
    Path workbook = new Destination(terminal, library, request).workbook(asked.output);
    new PlacedFile(workbook, asked.force).check(terminal);
    note("check     " + LibraryCount.of(library), start);
    tellRepairs(library, request);
    Result result = simulate(library, request);
    return report(result, workbook, start);
  }

  private void tellRepairs(Library library, Request request) {
    if (request.overlay().repairCorrelations()) {
      Paths.of(library, request.sampling(), true).repairs().forEach(terminal.err()::println);
    }
  }

  private Library pinned(Library library) {
    if (asked.strength == null) {
      return library;
    }
    if (library.line(STRENGTH).isEmpty()) {
      throw Stop.usage("--strength needs a line " + STRENGTH + ", and no model has one");
    }
    return library.pinned(STRENGTH, asked.strength);
  }

  private Result simulate(Library library, Request request) {
    long start = terminal.nanos().getAsLong();
    Result result;
    try (ProgressLine progress = new ProgressLine(terminal, "simulate")) {
      result = Valuation.value(library, request, new Execution(threads(), BLOCK_PATHS, progress));
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.ISSUES, e.getMessage());
    }
    note(
        "simulate  "
            + Figures.count(request.sampling().paths())
            + " paths × "
            + Loading.plural(request.postures().size(), "guarantee"),
        start);
    return result;
  }

  private int report(Result result, Path workbook, long start) throws IOException {
    Failures failures = new Failures(result, asked.sampling.again() + options.again());
    if (!result.breakdowns().isEmpty()) {
      failures.print(terminal.err());
      return Exit.CHECK_FAILED.code();
    }
    PlacedFile.Outcome outcome = write(result, workbook);
    print(result, start);
    failures.print(terminal.err());
    if (asked.format == Format.TABLE) {
      String known = outcome == PlacedFile.Outcome.WRITTEN ? "" : "   already there, identical";
      terminal.out().println(terminal.show(workbook) + known);
    }
    if (asked.format == Format.TABLE && !asked.quiet) {
      terminal.out().println("what feeds a figure: ./backstop explain " + headline(result));
    }
    return result.sound() ? Exit.DONE.code() : Exit.CHECK_FAILED.code();
  }

  private PlacedFile.Outcome write(Result result, Path workbook) throws IOException {
    long start = terminal.nanos().getAsLong();
    PlacedFile.Outcome outcome =
        new PlacedFile(workbook, asked.force)
            .write(terminal, file -> Workbook.write(result, Version.current(), file));
    new PlacedFile(Destination.document(workbook), asked.force)
        .write(terminal, file -> document(result, file));
    TextStore.of(terminal).keep(result.library().files());
    if (asked.pathsOut != null) {
      new PlacedFile(terminal.resolve(asked.pathsOut), asked.force)
          .write(terminal, file -> PathsCsv.write(result, file));
    }
    note("write     " + terminal.show(workbook), start);
    return outcome;
  }

  private static void document(Result result, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      ResultJson.write(result, OptionalDouble.empty(), out);
    }
  }

  private void print(Result result, long start) throws IOException {
    if (asked.quiet) {
      return;
    }
    PrintWriter out = terminal.out();
    switch (asked.format) {
      case TABLE -> new ResultScreen(result).print(out);
      case CSV -> out.print(new ResultTable(result).csv());
      case JSON -> ResultJson.write(result, OptionalDouble.of(seconds(start)), out);
    }
  }

  private double seconds(long start) {
    return Math.round((terminal.nanos().getAsLong() - start) / 1e6) / 1e3;
  }

  private int threads() {
    return asked.threads == null ? Runtime.getRuntime().availableProcessors() : asked.threads;
  }

  private static String headline(Result result) {
    return Headline.of(result.library(), result.request())
        .map(measure -> result.library().measures().get(measure).name())
        .orElse("NAME");
  }

  /** A stage that is done and the time it took, for who watches. */
  private void note(String text, long since) {
    if (terminal.live() && !asked.quiet) {
      Duration time = Duration.ofNanos(terminal.nanos().getAsLong() - since);
      terminal.err().println(text + "   " + Figures.duration(time));
      terminal.err().flush();
    }
  }
}
