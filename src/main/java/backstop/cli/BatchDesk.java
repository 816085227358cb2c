package backstop.cli;

import backstop.batch.Desk;
import backstop.batch.Planned;
import backstop.batch.Prepared;
import backstop.batch.Refused;
import backstop.batch.Texts;
import backstop.model.Library;
import backstop.source.LibraryReader;
import backstop.source.Read;
import backstop.source.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and values the runs of a batch. */
final class BatchDesk implements Desk {

  /** Libraries that are held; runs of one date and scenario follow each other. */
  private static final int HELD = 2;

  private final Terminal terminal;
  private final Reading folders;
  private final TextsAtHand texts;
  private final Workplace place;
  private final Optional<RunsAhead> ahead;
  private final Map<Reading, Read> held = new LinkedHashMap<>();

  /**
   * @param folders of models and inputs
   */
  BatchDesk(Terminal terminal, Reading folders, Workplace place) throws IOException {
    this.terminal = terminal;
    this.folders = folders;
    this.texts = TextsAtHand.of(folders);
    this.place = place;
    this.ahead = place.farm().map(RunsAhead::new);
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
  public void expect(List<Planned> runs) {
    ahead.ifPresent(farmed -> farmed.expect(runs, this::planned));
  }

  @Override
  public Prepared prepare(Planned run) throws Refused {
    return new Run(run, planned(run));
  }

  private PlannedRun planned(Planned run) throws Refused {
    Reading reading = PlannedRun.reading(run, folders.models(), folders.inputs());
    PlannedRun planned = PlannedRun.of(read(reading), reading, run);
    List<String> changed = changed(planned.library());
    if (!changed.isEmpty()) {
      throw new Refused(changed);
    }
    return planned;
  }

  /**
   * Files that are no longer as they were looked at: what is noted of the texts would not be true
   * of the numbers.
   */
  private List<String> changed(Library library) {
    return library.files().stream()
        .filter(file -> !file.hash().equals(texts.files().get(file.path())))
        .map(file -> file.path() + " was changed while the batch ran: give the command again")
        .toList();
  }

  private synchronized Read read(Reading reading) {
    Read known = held.get(reading);
    if (known == null) {
      if (held.size() == HELD) {
        held.remove(held.keySet().iterator().next());
      }
      known = LibraryReader.read(reading);
      held.put(reading, known);
    }
    return known;
  }

  /** A run whose library is read. */
  private final class Run implements Prepared {

    private final Planned planned;
    private final PlannedRun run;

    Run(Planned planned, PlannedRun run) {
      this.planned = planned;
      this.run = run;
    }

    @Override
    public String key() {
      return run.key();
    }

    @Override
    public void value(Path folder, String workbook) throws IOException, Refused {
      Optional<RunWork.Made> made = ahead.flatMap(farmed -> farmed.made(planned, key()));
      if (made.isPresent()) {
        made.get().write(folder, workbook);
      } else {
        RunWork.write(run.result(terminal, place), folder, workbook);
      }
      TextStore.of(terminal).keep(terminal, run.library().files());
    }
  }
}
