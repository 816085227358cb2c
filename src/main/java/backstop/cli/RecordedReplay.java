package backstop.cli;

import backstop.batch.Refused;
import backstop.batch.RunManifest;
import backstop.source.LibraryReader;
import backstop.source.Reading;
import backstop.valuation.Fingerprint;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes a run of a batch again from its manifest and the texts that are kept by their hashes; what
 * the folders of models and inputs hold by now does not matter.
 */
record RecordedReplay(Terminal terminal, int threads) {

  /** Whether a path is a run's folder or its manifest. */
  static boolean is(Path path) {
    return path.endsWith(RunManifest.FILE) || Files.isRegularFile(path.resolve(RunManifest.FILE));
  }

  /** Says whether the results have the hash that was recorded. */
  Exit replay(Path given) throws IOException {
    Path folder = source(given.endsWith(RunManifest.FILE) ? given.getParent() : given);
    RunManifest manifest = RunManifest.read(folder);
    String recorded =
        manifest.documents().stream()
            .filter(document -> document.name().equals(RunManifest.RESULTS))
            .map(RunManifest.Document::sha256)
            .findFirst()
            .orElseThrow(() -> Stop.usage(terminal.show(folder) + " names no results"));
    boolean same = hash(manifest, folder).equals(recorded);
    terminal
        .out()
        .println(
            same
                ? "identical: the results have the hash that was recorded, " + recorded
                : "differs: the results have not the hash that was recorded, " + recorded);
    if (!manifest.text("version").equals(Version.current())) {
      terminal
          .out()
          .println(
              "made by Backstop "
                  + manifest.text("version")
                  + ", replayed by "
                  + Version.current());
    }
    return same ? Exit.DONE : Exit.CHECK_FAILED;
  }

  /** The folder that has the results: its own, or that of the run which it carries forward. */
  private Path source(Path folder) throws IOException {
    var from = RunManifest.read(folder).carriedFrom();
    if (from.isEmpty()) {
      return folder;
    }
    Path source =
        folder
            .getParent()
            .resolveSibling(from.get().asOf().toString())
            .resolve(from.get().folder());
    terminal.out().println(terminal.show(folder) + " carries " + terminal.show(source));
    return source;
  }

  private String hash(RunManifest manifest, Path folder) throws IOException {
    Reading reading = PlannedRun.reading(manifest.planned(), Path.of("models"), Path.of("inputs"));
    try {
      PlannedRun run =
          PlannedRun.of(LibraryReader.read(reading, texts(manifest)), reading, manifest.planned());
      StringWriter document = new StringWriter();
      ResultJson.write(run.result(terminal, threads), OptionalDouble.empty(), document);
      return Fingerprint.hash(document.toString());
    } catch (Refused refused) {
      throw new Stop(Exit.ISSUES, terminal.show(folder) + ": " + refused.getMessage());
    }
  }

  private Map<String, String> texts(RunManifest manifest) throws IOException {
    SortedMap<String, String> files = manifest.files();
    Map<String, String> kept = TextStore.of(terminal).texts(files.values());
    Map<String, String> texts = new TreeMap<>();
    files.forEach(
        (path, hash) -> {
          if (kept.containsKey(hash)) {
            texts.put(path, kept.get(hash));
          }
        });
    if (texts.size() < files.size()) {
      files.keySet().removeAll(texts.keySet());
      throw new Stop(
          Exit.ISSUES, "texts of the run are not kept here: " + String.join(", ", files.keySet()));
    }
    return texts;
  }
}
