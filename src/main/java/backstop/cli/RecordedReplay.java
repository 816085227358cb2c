package backstop.cli;

import backstop.batch.Refused;
import backstop.batch.RunManifest;
import backstop.valuation.Fingerprint;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

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

  private Path source(Path folder) throws IOException {
    Path source = RunManifest.results(folder);
    if (!source.equals(folder)) {
      terminal.out().println(terminal.show(folder) + " carries " + terminal.show(source));
    }
    return source;
  }

  private String hash(RunManifest manifest, Path folder) throws IOException {
    StringWriter document = new StringWriter();
    try {
      PlannedRun run = new RecordedTexts(terminal, manifest).run();
      ResultJson.write(
          run.result(terminal, new Workplace(threads, Optional.empty())),
          OptionalDouble.empty(),
          document);
    } catch (Refused refused) {
      throw new Stop(Exit.ISSUES, terminal.show(folder) + ": " + refused.getMessage());
    }
    return Fingerprint.hash(document.toString());
  }
}
