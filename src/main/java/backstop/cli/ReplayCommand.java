package backstop.cli;

import backstop.model.Library;
import backstop.valuation.Execution;
import backstop.valuation.Result;
import backstop.valuation.Valuation;
import backstop.workbook.Alteration;
import backstop.workbook.Returned;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a run again from its workbook and says whether it is the same. */
@Command(
    name = "replay",
    description =
        "Make a run again from what its workbook carries, and say whether it is identical.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples%n",
    footer = {
      "  ./backstop replay outputs/2025-09-30/drones-3f9c21ab.xlsx",
      "  ./backstop replay outputs/2025-12-31/deals-drones-51b0c2d7      a run of a batch",
      "",
      "A workbook carries the models, inputs and options of its run: nothing else is read. A file",
      "that was only opened and saved by a spreadsheet is compared cell by cell; the guarantee and",
      "case that it shows and what is written on the sheets Review and Changes do not count.",
      "",
      "Exit code 4 when it differs."
    })
final class ReplayCommand implements Callable<Integer> {

  private static final String DOCUMENT = ".json";

  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description =
          "a workbook of backstop value, the .json beside it, or a run's folder of backstop batch")
  private Path file;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "threads; the result does not depend on it (default: one for each processor)")
  private Integer threads;

  ReplayCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Problems problems = new Problems();
    problems.addIf(threads != null && threads < 1, "--threads is 1 or more, not " + threads);
    problems.stop();
    if (RecordedReplay.is(terminal.resolve(file))) {
      return new RecordedReplay(terminal, threads()).replay(terminal.resolve(file)).code();
    }
    SentBack sent = new SentBack(terminal, workbook());
    return sent.open(workbook -> compare(sent, workbook));
  }

  private int threads() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }

  /** The workbook itself, or that of the document beside it. */
  private Path workbook() {
    String name = file.toString();
    if (!name.endsWith(DOCUMENT)) {
      return file;
    }
    Path beside = Path.of(name.substring(0, name.length() - DOCUMENT.length()) + ".xlsx");
    if (!Files.isRegularFile(terminal.resolve(beside))) {
      throw Stop.usage("the run of " + file + " is in its workbook, and there is no " + beside);
    }
    return beside;
  }

  /** Whether the document beside the workbook is that of the result; none is as good. */
  private boolean sameDocument(Result result) throws IOException {
    StringWriter document = new StringWriter();
    ResultJson.write(result, OptionalDouble.empty(), document);
    return Files.readString(terminal.resolve(file)).equals(document.toString());
  }

  private int compare(SentBack sent, Returned workbook) throws IOException {
    Library library = sent.library(workbook, SentBack.reading(workbook.manifest(), Map.of()));
    Result result = result(library, workbook);
    Returned.Difference difference = workbook.compare(result);
    print(workbook, difference);
    boolean document = !file.toString().endsWith(DOCUMENT) || sameDocument(result);
    if (!document) {
      terminal.out().println(file + " is not the document of this run");
    }
    return difference.count() == 0 && document ? Exit.DONE.code() : Exit.CHECK_FAILED.code();
  }

  private Result result(Library library, Returned workbook) throws IOException {
    try (ProgressLine progress = new ProgressLine(terminal, "simulate", true)) {
      return Valuation.value(
          library,
          workbook.manifest().request(library),
          new Execution(threads(), Simulating.BLOCK_PATHS, progress));
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.ISSUES, e.getMessage());
    }
  }

  private void print(Returned workbook, Returned.Difference difference) {
    PrintWriter out = terminal.out();
    String version = workbook.manifest().version();
    if (!version.equals(Version.current())) {
      out.println("written by Backstop " + version + ", replayed by " + Version.current());
    }
    if (difference.count() == 0) {
      out.println(
          difference.bytes()
              ? "identical, to the last byte"
              : "identical in every cell; the file was saved by something else");
      out.println("change an input and value it: ./backstop value --from " + workbook());
      return;
    }
    out.println("differs in " + Loading.plural(difference.count(), "place"));
    for (Alteration one : difference.first()) {
      out.println("  " + one.text());
    }
    long more = difference.count() - difference.first().size();
    if (more > 0) {
      out.println("  and " + Figures.count(more) + " more");
    }
    out.println("was is what the run gives again, is what the file holds");
    out.println("inputs that a reviewer may change: ./backstop review " + file);
  }
}
