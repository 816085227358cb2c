package backstop.batch;

import backstop.valuation.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Makes the runs of a plan, one after the other: each is recorded as soon as it is made, so that a
 * batch that is killed loses only the run it was at. The caller holds the {@link Lock}.
 */
public final class Batch implements AutoCloseable {

  private final Folders folders;
  private final Desk desk;
  private final Journal journal;
  private final Disk disk;
  private final History history;

  /**
   * @param steps hears of all that lasts
   */
  public Batch(Folders folders, Desk desk, Journal journal, Steps steps) throws IOException {
    this.folders = folders;
    this.desk = desk;
    this.journal = journal;
    this.disk = new Disk(steps);
    Files.createDirectories(folders.outputs());
    Disk.remove(folders.staging());
    this.history = History.open(folders.history(), steps);
  }

  public History history() {
    return history;
  }

  /**
   * Carries a plan out.
   *
   * @throws IOException when the folder of outputs cannot be written
   */
  public Night run(Plan plan) throws IOException {
    SortedSet<LocalDate> open = new TreeSet<>(history.unfinished());
    open.add(plan.asOf());
    for (LocalDate asOf : open) {
      adopt(asOf);
    }
    long batch = history.begin(plan.name(), plan.asOf(), journal.time());
    new Telling(journal).begin(plan);
    desk.expect(open(plan));
    List<Outcome> outcomes = new ArrayList<>();
    for (Planned run : plan.runs()) {
      outcomes.add(outcome(run, plan.retries()));
    }
    Disk.remove(folders.staging());
    Night night = new Watching(history, plan, outcomes).night(retired(plan));
    history.end(batch, journal.time(), night);
    return night;
  }

  /** Runs whose numbers are not known to be there. */
  private List<Planned> open(Plan plan) throws IOException {
    List<Planned> open = new ArrayList<>();
    for (Planned run : plan.runs()) {
      Optional<String> key = history.key(print(run, desk.texts(run)));
      boolean known = key.isPresent() && history.valued(key.get()).stream().anyMatch(this::whole);
      if (!known) {
        open.add(run);
      }
    }
    return open;
  }

  /** Records runs that are in their place and not in the history. */
  private void adopt(LocalDate asOf) throws IOException {
    List<String> carried = new ArrayList<>();
    for (String folder : folders.runs(asOf)) {
      if (history.at(asOf, folder).isEmpty()) {
        RunManifest manifest = RunManifest.read(folders.of(asOf, folder));
        if (manifest.carriedFrom().isPresent()) {
          carried.add(folder);
        } else {
          adopt(manifest, folder);
        }
      }
    }
    for (String folder : carried) {
      RunManifest manifest = RunManifest.read(folders.of(asOf, folder));
      if (from(manifest).isPresent()) {
        adopt(manifest, folder);
      }
    }
  }

  private void adopt(RunManifest manifest, String folder) throws IOException {
    record(manifest, folder);
    new Telling(journal).adopt(folder);
  }

  /** The recorded run whose results a run carries forward. */
  private Optional<Recorded> from(RunManifest manifest) {
    return manifest.carriedFrom().flatMap(from -> history.at(from.asOf(), from.folder()));
  }

  /** Hash of all that a run would be read from. */
  private String print(Planned run, Texts texts) {
    return Fingerprint.hash(
        String.join("\n", run.terms(), desk.version(), texts.latest(), texts.files().toString()));
  }

  private Recorded record(RunManifest manifest, String folder) throws IOException {
    Optional<Recorded> from = from(manifest);
    if (from.isPresent()) {
      return history.record(manifest, folder, Optional.empty(), from);
    }
    Path results = folders.of(manifest.asOf(), folder).resolve(RunManifest.RESULTS);
    return history.record(manifest, folder, Optional.of(Results.read(results)), Optional.empty());
  }

  private Outcome outcome(Planned run, int retries) throws IOException {
    Outcome outcome = new Trying(retries, folders.staging()).outcome(run, () -> made(run));
    new Telling(journal).tell(outcome);
    return outcome;
  }

  private Outcome made(Planned run) throws IOException, Refused {
    Texts texts = desk.texts(run);
    String print = print(run, texts);
    Optional<String> known = history.key(print);
    if (known.isPresent()) {
      Optional<Outcome> unchanged = unchanged(run, texts, known.get());
      if (unchanged.isPresent()) {
        return unchanged.get();
      }
    }
    Prepared prepared = desk.prepare(run);
    history.prove(print, prepared.key());
    Optional<Outcome> unchanged = unchanged(run, texts, prepared.key());
    return unchanged.isPresent() ? unchanged.get() : valued(run, texts, prepared);
  }

  /** A run whose numbers are known. */
  private Optional<Outcome> unchanged(Planned run, Texts texts, String key) throws IOException {
    String folder = Folders.name(run.series(), key);
    Optional<Recorded> here = history.at(run.asOf(), folder).filter(this::whole);
    if (here.isPresent()) {
      if (!history.standing(run.series().name(), run.asOf()).equals(here)) {
        history.stand(here.get());
      }
      return Optional.of(new Outcome.Standing(run, here.get(), history.valued(here.get())));
    }
    Optional<Recorded> from = history.valued(key).stream().filter(this::whole).findFirst();
    return from.isPresent() ? Optional.of(carried(run, texts, from.get())) : Optional.empty();
  }

  /** Whether the files of a run's results are where they were put. */
  private boolean whole(Recorded run) {
    Recorded valued = history.valued(run);
    Path folder = folders.of(valued);
    if (Files.notExists(folders.of(run).resolve(RunManifest.FILE))) {
      return false;
    }
    try {
      for (RunManifest.Document document : RunManifest.read(folder).documents()) {
        boolean removed = !valued.kept() && document.name().endsWith(".xlsx");
        if (!removed && Files.size(folder.resolve(document.name())) != document.bytes()) {
          return false;
        }
      }
      return true;
    } catch (IOException missing) {
      return false;
    }
  }

  private Outcome carried(Planned run, Texts texts, Recorded from) throws IOException {
    RunManifest manifest =
        manifest(run, texts, from.key()).carried(from, unread(texts, history.inputs(from)));
    String folder = Folders.name(run.series(), from.key());
    Path staged = staged(folder);
    return new Outcome.Carried(run, placed(manifest, staged, folder), from);
  }

  private static List<String> unread(Texts texts, Map<String, String> before) {
    TreeSet<String> paths = new TreeSet<>(texts.files().keySet());
    paths.addAll(before.keySet());
    return paths.stream()
        .filter(path -> !before.getOrDefault(path, "").equals(texts.files().getOrDefault(path, "")))
        .toList();
  }

  private Outcome valued(Planned run, Texts texts, Prepared prepared) throws IOException, Refused {
    String folder = Folders.name(run.series(), prepared.key());
    Path staged = staged(folder);
    prepared.value(staged, Folders.workbook(folder));
    RunManifest manifest = manifest(run, texts, prepared.key()).valued(staged);
    return new Outcome.Valued(run, placed(manifest, staged, folder));
  }

  private RunManifest manifest(Planned run, Texts texts, String key) {
    RunManifest.Keys keys = new RunManifest.Keys(key, print(run, texts));
    return RunManifest.of(run, texts, keys, desk.version());
  }

  private Path staged(String folder) throws IOException {
    Path staged = folders.staging().resolve(folder);
    Disk.remove(staged);
    return Files.createDirectories(staged);
  }

  private Recorded placed(RunManifest manifest, Path staged, String folder) throws IOException {
    manifest.write(staged);
    disk.force(staged);
    Path place = folders.of(manifest.asOf(), folder);
    Disk.remove(place);
    disk.rename(staged, place);
    return record(manifest, folder);
  }

  private List<Recorded> retired(Plan plan) throws IOException {
    if (plan.keep() == 0) {
      return List.of();
    }
    List<Recorded> gone = history.dispensable(plan.asOf().minusDays(plan.keep()));
    history.dispense(gone);
    for (Recorded run : gone) {
      Files.deleteIfExists(folders.of(run).resolve(Folders.workbook(run.folder())));
    }
    return gone;
  }

  @Override
  public void close() {
    history.close();
  }
}
