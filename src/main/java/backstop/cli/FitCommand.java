package backstop.cli;

import backstop.model.Series;
import backstop.risk.Fit;
import backstop.risk.Fitting;
import backstop.source.IssueText;
import backstop.source.SeriesFile;
import backstop.workbook.FitWorkbook;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Estimates processes and laws from a history. */
@Command(
    name = "fit",
    description = {
      "Estimate processes and distributions from a history, and rank them.",
      "SERIES is a CSV file with columns date,value, oldest first, or value alone."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples%n",
    footer = {
      "  ./backstop fit copper.csv",
      "  ./backstop fit copper.csv --rows markets.copper --family mean_reverting",
      "  ./backstop fit copper.csv --qq points.csv -o copper.xlsx     Q-Q points, and as charts",
      "  ./backstop fit overruns.csv --format csv",
      "",
      "Parameters are those of highest likelihood, ± one standard error by its curvature. Processes",
      "are fitted by their exact steps, however far dates are apart, given the first observation;",
      "laws take observations as independent, which those of a history seldom are. AIC: the lower",
      "the better, within 2 of the best as good. KS is the largest distance between observed and",
      "fitted shares; p is the chance of one as large were the parameters known: as they are",
      "fitted to the same observations, a fit may be poor though p is not small.",
      "",
      "--rows prints rows for inputs/assumptions.csv: of a law one, of a process its parameters with",
      "their errors, and the line for a model. Give their source in place of the judgement there.",
      "Exit code 3 when the file has issues or says too little."
    })
final class FitCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "SERIES", description = "CSV file with the history")
  private Path file;

  @Option(
      names = "--family",
      paramLabel = "NAME",
      description = "what --rows and --qq are of (default: the best process, else the best law)")
  private String family;

  @Option(
      names = "--rows",
      paramLabel = "MODEL.NAME",
      description = "print rows for inputs/assumptions.csv, of a process also its model line")
  private String rows;

  @Option(
      names = "--qq",
      paramLabel = "FILE",
      description =
          "also write expected and observed quantiles as CSV; never over a file that differs")
  private Path points;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private Format format;

  @Mixin private final WorkbookOptions workbook = new WorkbookOptions();

  FitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Problems problems = new Problems();
    workbook.check(problems, false);
    problems.addIf(
        rows != null && !rows.matches("[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*"),
        "--rows is a name with its model, such as markets.copper, not " + rows);
    problems.addIf(
        rows != null && format != Format.TABLE, "--rows prints rows: leave out --format");
    problems.stop();
    Fitting fitting = fitting();
    Fit chosen = chosen(fitting);
    String name = fitting.series().name().replaceFirst("\\.csv$", "");
    if (workbook.asked()) {
      workbook.place(terminal, "fit-" + name).check(terminal);
    }
    if (points != null) {
      new PlacedFile(terminal.resolve(points), false).check(terminal);
    }
    print(fitting, chosen);
    if (points != null) {
      write(new PlacedFile(terminal.resolve(points), false), new FitRows(fitting).points(chosen));
    }
    if (workbook.asked()) {
      PlacedFile placed = workbook.place(terminal, "fit-" + name);
      var outcome = placed.write(terminal, at -> FitWorkbook.write(fitting, Version.current(), at));
      tell(terminal.show(placed.place()) + outcome.words());
    }
    return Exit.DONE.code();
  }

  private Fitting fitting() {
    SeriesFile read = SeriesFile.read(Terminal.shortest(terminal.resolve(file)));
    terminal.err().print(IssueText.of(read.issues()));
    terminal.err().flush();
    Series series = read.series().orElseThrow(() -> new Stop(Exit.ISSUES, "nothing was fitted"));
    try {
      return Fitting.of(series);
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.ISSUES, file + ": " + e.getMessage());
    }
  }

  private Fit chosen(Fitting fitting) {
    if (family == null) {
      return fitting.best().get(0);
    }
    List<String> names = fitting.all().stream().map(Fit::name).toList();
    return fitting.all().get(Names.position("family", family, names));
  }

  private void print(Fitting fitting, Fit chosen) throws IOException {
    PrintWriter out = terminal.out();
    if (rows != null) {
      new AssumptionText(fitting.series(), chosen, rows).lines().forEach(out::println);
      return;
    }
    switch (format) {
      case TABLE -> new FitScreen(fitting, terminal.columns()).print(out);
      case CSV -> new FitRows(fitting).fits().print(Format.CSV, out);
      case JSON -> new FitRows(fitting).write(out);
    }
    tell("as inputs: ./backstop fit " + file + " --rows MODEL.NAME");
  }

  /** Beside documents nothing is told. */
  private void tell(String line) {
    if (format == Format.TABLE && rows == null) {
      terminal.out().println(line);
    }
  }

  private void write(PlacedFile placed, Listing listing) throws IOException {
    placed.write(
        terminal,
        at -> {
          try (PrintWriter out =
              new PrintWriter(Files.newBufferedWriter(at, StandardCharsets.UTF_8))) {
            listing.csv(out);
          }
        });
    tell(terminal.show(placed.place()));
  }
}
