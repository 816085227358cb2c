package backstop.cli;

import backstop.batch.Refused;
import backstop.batch.RunManifest;
import backstop.source.LibraryReader;
import backstop.source.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The texts that a recorded run was made from, as they are kept by their hashes. */
record RecordedTexts(Terminal terminal, RunManifest manifest) {

  /** The run as the engine is asked for it. */
  PlannedRun run() throws IOException, Refused {
    Reading reading = PlannedRun.reading(manifest.planned(), Path.of("models"), Path.of("inputs"));
    return PlannedRun.of(LibraryReader.read(reading, texts()), reading, manifest.planned());
  }

  /** Path to text; {@link Stop} with those that are not kept here. */
  private Map<String, String> texts() throws IOException {
    SortedMap<String, String> missing = new TreeMap<>(manifest.files());
    Map<String, String> kept = TextStore.of(terminal).texts(missing.values());
    Map<String, String> texts = new TreeMap<>();
    manifest
        .files()
        .forEach(
            (path, hash) -> {
              if (kept.containsKey(hash)) {
                texts.put(path, kept.get(hash));
                missing.remove(path);
              }
            });
    if (!missing.isEmpty()) {
      throw new Stop(
          Exit.ISSUES,
          "texts of the run are not kept here: " + String.join(", ", missing.keySet()));
    }
    return texts;
  }
}
