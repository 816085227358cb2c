package backstop.cli;

import backstop.batch.Desk;
import backstop.batch.Planned;
import backstop.batch.Prepared;
import backstop.batch.Refused;
import backstop.batch.RunManifest;
import backstop.batch.Texts;
import backstop.model.Library;
import backstop.source.Issue;
import backstop.source.LibraryReader;
import backstop.source.Read;
import backstop.source.Reading;
import backstop.valuation.Basis;
import backstop.valuation.Breakdown;
import backstop.valuation.Execution;
import backstop.valuation.Request;
import backstop.valuation.Result;
import backstop.valuation.Valuation;
import backstop.workbook.Workbook;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads and values the runs of a batch. */
final class BatchDesk implements Desk {

  /** Libraries that are held; runs of one date and scenario follow each other. */
  private static final int HELD = 2;

  private static final String BASE = "base";

  private final Terminal terminal;
  private final Reading folders;
  private final TextsAtHand texts;
  private final int threads;
  private final Map<Reading, Read> held = new LinkedHashMap<>();

  /**
   * @param folders of models and inputs
   */
  BatchDesk(Terminal terminal, Reading folders, int threads) throws IOException {
    this.terminal = terminal;
    this.folders = folders;
    this.texts = TextsAtHand.of(folders);
    this.threads = threads;
  }

  @Override
  public Texts texts(Planned run) {
    return texts.on(run.known());
  }

  @Override
  public String version() {
    return Version.current();
  }

  @Override
  public Prepared prepare(Planned run) throws Refused {
    Reading reading = reading(run);
    Read read = read(reading);
    try {
      Library library = Strength.pinned(library(read), run.strength());
      return new Run(library, request(library, reading, run));
    } catch (Stop refused) {
      throw new Refused(List.of(refused.getMessage()));
    }
  }

  private Reading reading(Planned run) {
    return new Reading(
        folders.models(),
        folders.inputs(),
        Optional.of(run.valuationDate()),
        Optional.of(run.known()),
        Optional.of(run.series().scenario()).filter(name -> !name.equals(BASE)),
        run.sets());
  }

  private Read read(Reading reading) {
    Read known = held.get(reading);
    if (known == null) {
      held.keySet().stream().skip(HELD - 1L).toList().forEach(held::remove);
      known = LibraryReader.read(reading);
      held.put(reading, known);
    }
    return known;
  }

  private static Library library(Read read) throws Refused {
    if (read.library().isEmpty()) {
      throw new Refused(
          read.issues().stream()
              .filter(issue -> issue.severity() == Issue.Severity.ERROR)
              .map(BatchDesk::line)
              .toList());
    }
    return read.library().get();
  }

  private static String line(Issue issue) {
    String advice = issue.advice().map(words -> " " + words).orElse("");
    String place = issue.place().line() > 0 ? issue.place().toString() : issue.place().file();
    return place + ": " + issue.message() + advice;
  }

  private static Request request(Library library, Reading reading, Planned run) {
    Asking asking = new Asking(library, reading);
    return asking.request(
        new Asking.Words(
            words(run.series().models()).stream().filter(name -> !name.equals("all")).toList(),
            words(run.series().guarantees()),
            run.reference().orElse(null),
            run.sampling(),
            List.of(),
            asking.overlay(run.strength(), false)));
  }

  private static List<String> words(String joined) {
    return List.of(joined.split("\\" + Planned.JOINED));
  }

  /** A run whose library is read. */
  private final class Run implements Prepared {

    private final Library library;
    private final Request request;

    Run(Library library, Request request) {
      this.library = library;
      this.request = request;
    }

    @Override
    public String key() {
      return Basis.of(library, request, version()).key();
    }

    @Override
    public void value(Path folder, String workbook) throws IOException, Refused {
      Result result = result();
      if (!result.breakdowns().isEmpty()) {
        throw new Refused(result.breakdowns().stream().map(this::line).toList());
      }
      Workbook.write(result, version(), folder.resolve(workbook));
      Path document = folder.resolve(RunManifest.RESULTS);
      try (BufferedWriter out = Files.newBufferedWriter(document)) {
        ResultJson.write(result, OptionalDouble.empty(), out);
      }
      TextStore.of(terminal).keep(terminal, library.files());
    }

    private Result result() throws Refused {
      try (ProgressLine progress = new ProgressLine(terminal, "simulate", true)) {
        Execution execution = new Execution(threads, Simulating.BLOCK_PATHS, progress);
        return Valuation.value(library, request, execution);
      } catch (IllegalArgumentException e) {
        throw new Refused(List.of(e.getMessage()));
      }
    }

    private String line(Breakdown breakdown) {
      return breakdown.name()
          + " could not be computed on "
          + Loading.plural(breakdown.count(), "path")
          + "; why: ./backstop value, with the run's options";
    }
  }
}
