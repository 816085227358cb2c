package backstop.cli;

import backstop.batch.BackTest;
import backstop.batch.Folders;
import backstop.batch.History;
import backstop.batch.Planned;
import backstop.batch.Recorded;
import backstop.batch.Refused;
import backstop.batch.RunManifest;
import backstop.model.Library;
import backstop.source.IssueText;
import backstop.source.LibraryReader;
import backstop.source.Read;
import backstop.source.Reading;
import backstop.valuation.Execution;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Earlier percentile forecasts against what the inputs say by now.
 *
 * @param today the last day that counts
 */
record BackTesting(Terminal terminal, History history, Folders folders, LocalDate today) {

  private static final List<String> HEADINGS =
      List.of("valued at", "known on", "what", "unit", "P5", "P50", "P95", "known", "percentile");

  /** A forecast of one date, judged on another. */
  private record Judgement(LocalDate valued, LocalDate known, BackTest.Judged judged) {}

  int print(Format format) throws IOException {
    List<Judgement> all = judgements();
    if (all.isEmpty()) {
      terminal.out().println("nothing that was expected is known yet");
      return Exit.DONE.code();
    }
    new Listing(HEADINGS, all.stream().map(BackTesting::row).toList())
        .print(format, terminal.out());
    if (format == Format.TABLE) {
      summary(all);
    }
    return Exit.DONE.code();
  }

  private void summary(List<Judgement> all) {
    List<BackTest.Judged> levels =
        all.stream().map(Judgement::judged).filter(one -> one.word().isEmpty()).toList();
    long inside = levels.stream().filter(BackTest.Judged::inside).count();
    terminal
        .out()
        .println(
            Figures.count(inside)
                + " of "
                + Loading.plural(levels.size(), "level")
                + " between P5 and P95, where 90% are expected; of a state the percentile is the"
                + " share of futures that were in it");
  }

  private static List<Object> row(Judgement one) {
    BackTest.Judged judged = one.judged();
    return List.of(
        one.valued().toString(),
        one.known().toString(),
        judged.name(),
        judged.unit(),
        judged.low(),
        judged.middle(),
        judged.high(),
        judged.word().isEmpty() ? judged.known() : judged.word(),
        judged.share());
  }

  private List<Judgement> judgements() throws IOException {
    List<Judgement> all = new ArrayList<>();
    for (RunManifest manifest : forecasts().values()) {
      PlannedRun run = run(manifest);
      LocalDate since = manifest.valuationDate();
      for (var period : run.library().timeline().periods()) {
        if (period.end().isAfter(today)) {
          break;
        }
        for (BackTest.Judged judged : judged(run, period.end(), since)) {
          all.add(new Judgement(manifest.valuationDate(), period.end(), judged));
        }
        since = period.end();
      }
    }
    return all;
  }

  private PlannedRun run(RunManifest manifest) throws IOException {
    try {
      return new RecordedTexts(terminal, manifest).run();
    } catch (Refused refused) {
      throw new Stop(Exit.ISSUES, manifest.text("series") + ": " + refused.getMessage());
    }
  }

  private List<BackTest.Judged> judged(PlannedRun run, LocalDate date, LocalDate since) {
    int threads = Runtime.getRuntime().availableProcessors();
    try (ProgressLine progress = new ProgressLine(terminal, "simulate", true)) {
      return new BackTest(run.library(), known(date), since)
          .judged(run.request(), new Execution(threads, Simulating.BLOCK_PATHS, progress));
    }
  }

  /** The inputs as they are now, known on a date. */
  private Library known(LocalDate date) {
    Path home = terminal.home();
    Reading reading =
        new Reading(
            Terminal.shortest(home.resolve("models")),
            Terminal.shortest(home.resolve("inputs")),
            Optional.of(date),
            Optional.of(date),
            Optional.empty(),
            Map.of());
    Read read = LibraryReader.read(reading);
    if (read.library().isEmpty()) {
      terminal.err().print(IssueText.of(read.issues()));
      throw new Stop(Exit.ISSUES, "the inputs of " + date + " cannot be read");
    }
    return read.library().get();
  }

  /** For each valuation date the run without changes that has the most paths. */
  private SortedMap<LocalDate, RunManifest> forecasts() throws IOException {
    SortedMap<LocalDate, RunManifest> found = new TreeMap<>();
    for (Recorded run : history.standing()) {
      RunManifest manifest = RunManifest.read(folders.of(history.valued(run)));
      Planned planned = manifest.planned();
      boolean plain =
          planned.sets().isEmpty()
              && planned.strength().isEmpty()
              && planned.series().scenario().equals("base");
      if (plain && !planned.valuationDate().isAfter(today)) {
        found.merge(planned.valuationDate(), manifest, BackTesting::larger);
      }
    }
    return found;
  }

  private static RunManifest larger(RunManifest a, RunManifest b) {
    return b.planned().sampling().paths() > a.planned().sampling().paths() ? b : a;
  }
}
