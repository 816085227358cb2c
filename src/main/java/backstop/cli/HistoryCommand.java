package backstop.cli;

import backstop.batch.Folders;
import backstop.batch.History;
import backstop.batch.HistoryException;
import backstop.batch.Recorded;
import backstop.batch.Stat;
import backstop.batch.Trend;
import backstop.workbook.HistoryWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Past runs, and how a measure moved. */
@Command(
    name = "history",
    description = "List the runs of past batches, or show how a measure moved from night to night.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples%n",
    footer = {
      "  ./backstop history                                  the runs that stand, by as-of date",
      "  ./backstop history --notes                          what failed, and which alerts there were",
      "  ./backstop history --back-test                      forecasts against what came",
      "  ./backstop history drones.jv_npv -g article_5_like",
      "  ./backstop history drones.jv_npv --statistic prob_negative -o losses.xlsx",
      "",
      "The history is outputs/history.db, which any SQLite client can read: docs/operations.md."
    })
final class HistoryCommand implements Callable<Integer> {

  private static final List<String> RUNS =
      List.of("as of", "run", "valuation date", "results", "folder");

  private static final List<String> NOTES = List.of("as of", "plan", "kind", "run", "what");

  private static final List<String> TREND =
      List.of(
          "run", "guarantee", "as of", "valuation date", "value", "error", "low", "high", "moved");

  private final Terminal terminal;

  @Parameters(arity = "0..1", paramLabel = "MEASURE", description = "such as drones.jv_npv")
  private String measure;

  @Option(
      names = {"-g", "--guarantee"},
      paramLabel = "NAME",
      description = "one guarantee (default: all that are recorded)")
  private String guarantee;

  @Option(
      names = "--statistic",
      paramLabel = "NAME",
      defaultValue = "mean",
      description =
          "mean, sd, prob_negative, var95, cvar95, or p1, p5, p10, p25, p50, p75, p90, p95, p99"
              + " (default: ${DEFAULT-VALUE})")
  private String statistic;

  @Option(names = "--run", paramLabel = "TEXT", description = "only runs whose name holds this")
  private String run = "";

  @Option(names = "--from", paramLabel = "DATE", description = "only as of this day or later")
  private LocalDate from = LocalDate.MIN;

  @Option(names = "--to", paramLabel = "DATE", description = "only as of this day or earlier")
  private LocalDate to = LocalDate.MAX;

  @Option(names = "--notes", description = "what failed, and which alerts there were")
  private boolean notes;

  @Option(
      names = "--back-test",
      description = "what earlier runs expected of prices, rates and states, and what came")
  private boolean backTest;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "also write how the measure moved as a workbook with a chart")
  private Path output;

  @Option(names = "--force", description = "replace a file that is there and differs")
  private boolean force;

  HistoryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    check();
    Path file = folders().history();
    if (Files.notExists(file)) {
      throw Stop.usage("nothing is recorded yet: ./backstop batch");
    }
    try (History history = History.reading(file)) {
      return shown(history);
    } catch (HistoryException e) {
      throw new Stop(Exit.INTERNAL, terminal.show(file) + " cannot be read: " + e.getMessage());
    }
  }

  private Folders folders() {
    return new Folders(terminal.home().resolve("outputs"));
  }

  private void check() {
    Problems problems = new Problems();
    problems.addIf(
        measure == null && (output != null || guarantee != null),
        "-g and -o are about a measure: name one");
    problems.addIf(
        measure != null && (notes || backTest),
        "--notes and --back-test are of all measures: leave out " + measure);
    problems.addIf(notes && backTest, "--notes or --back-test, not both");
    problems.noting(this::stat);
    problems.stop();
  }

  private Stat stat() {
    List<String> words = Arrays.stream(Stat.values()).map(Stat::word).toList();
    return Stat.values()[Names.position("statistic", statistic, words)];
  }

  private int shown(History history) throws IOException {
    if (measure != null) {
      return trends(history);
    }
    if (backTest) {
      LocalDate today = to.equals(LocalDate.MAX) ? LocalDate.now(terminal.clock()) : to;
      return new BackTesting(terminal, history, folders(), today).print(format);
    }
    (notes ? notes(history) : runs(history)).print(format, terminal.out());
    if (format == Format.TABLE) {
      terminal
          .out()
          .println(
              notes
                  ? "the runs: ./backstop history"
                  : "how a measure moved: ./backstop history MEASURE");
    }
    return Exit.DONE.code();
  }

  private boolean asked(String series, LocalDate asOf) {
    return series.contains(run) && !asOf.isBefore(from) && !asOf.isAfter(to);
  }

  private Listing runs(History history) {
    List<List<Object>> rows = new ArrayList<>();
    for (Recorded one : history.standing()) {
      if (asked(one.series().name(), one.asOf())) {
        Recorded valued = history.valued(one);
        rows.add(
            List.of(
                one.asOf().toString(),
                one.series().name(),
                one.valuationDate().toString(),
                one.carried() ? "carried from " + valued.asOf() : "valued",
                valued.asOf() + "/" + valued.folder()));
      }
    }
    return new Listing(RUNS, rows);
  }

  private Listing notes(History history) {
    return new Listing(
        NOTES,
        history.notes().stream()
            .filter(note -> asked(note.series(), note.asOf()))
            .map(
                note ->
                    List.<Object>of(
                        note.asOf().toString(),
                        note.plan(),
                        note.kind(),
                        note.series(),
                        note.words()))
            .toList());
  }

  private int trends(History history) throws IOException {
    Names.position("recorded measure", measure, history.measures());
    if (guarantee != null) {
      Names.position("recorded guarantee", guarantee, history.guarantees());
    }
    List<Trend> trends =
        history.trends(measure, stat(), Optional.ofNullable(guarantee)).stream()
            .map(this::asked)
            .filter(trend -> !trend.points().isEmpty())
            .toList();
    if (format == Format.TABLE) {
      trends.forEach(this::show);
    } else {
      rows(trends).print(format, terminal.out());
    }
    if (output != null && !trends.isEmpty()) {
      Path place = Destination.place(terminal, output, "history-" + measure);
      PlacedFile.Outcome outcome =
          new PlacedFile(place, force)
              .write(terminal, file -> HistoryWorkbook.write(trends, Version.current(), file));
      terminal.err().println(terminal.show(place) + outcome.words());
    }
    if (format == Format.TABLE) {
      terminal
          .out()
          .println(
              "what made it move: ./backstop bridge A B, with two dates or the folders of two runs");
    }
    return Exit.DONE.code();
  }

  /** One table for each, without what its heading says. */
  private void show(Trend trend) {
    String under = trend.guarantee().isEmpty() ? "" : " under " + trend.guarantee();
    String unit = stat() == Stat.PROB_NEGATIVE ? "share" : trend.unit();
    terminal
        .out()
        .println(
            trend.measure()
                + " "
                + trend.stat().word()
                + ", "
                + unit
                + under
                + "\n"
                + trend.series());
    Listing all = rows(List.of(trend));
    int told = all.headings().indexOf("as of");
    new Listing(
            all.headings().subList(told, all.headings().size()),
            all.rows().stream().map(row -> row.subList(told, row.size())).toList())
        .show(terminal.out());
    terminal.out().println();
  }

  private Trend asked(Trend trend) {
    return new Trend(
        trend.series(),
        trend.guarantee(),
        trend.measure(),
        trend.unit(),
        trend.stat(),
        trend.points().stream().filter(point -> asked(trend.series(), point.asOf())).toList());
  }

  private static Listing rows(List<Trend> trends) {
    List<List<Object>> rows = new ArrayList<>();
    for (Trend trend : trends) {
      double before = Double.NaN;
      for (Trend.Point point : trend.points()) {
        double value = point.figure().value();
        rows.add(
            List.of(
                trend.series(),
                trend.guarantee(),
                point.asOf().toString(),
                point.valuationDate().toString(),
                value,
                point.figure().error(),
                point.figure().low(),
                point.figure().high(),
                Double.isNaN(before) ? "" : value - before));
        before = value;
      }
    }
    return new Listing(TREND, rows).withoutEmptyColumns();
  }
}
