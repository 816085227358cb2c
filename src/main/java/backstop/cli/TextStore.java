package backstop.cli;

import backstop.model.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The texts of models and inputs of past runs, each in a file named by its hash. */
record TextStore(Path folder) {

  static TextStore of(Terminal terminal) {
    return new TextStore(terminal.home().resolve("outputs").resolve("store"));
  }

  /** Keeps the texts that are not there yet. */
  void keep(Terminal terminal, List<TextFile> files) throws IOException {
    for (TextFile file : files) {
      Path kept = folder.resolve(file.hash());
      if (Files.notExists(kept)) {
        new PlacedFile(kept, true).write(terminal, path -> Files.writeString(path, file.text()));
      }
    }
  }

  /** Hash to text of those that are kept here. */
  Map<String, String> texts(Collection<String> hashes) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (String hash : hashes) {
      Optional<Path> kept = kept(hash);
      if (kept.isPresent()) {
        texts.put(hash, Files.readString(kept.get()));
      }
    }
    return texts;
  }

  /** A document from elsewhere may name anything: only a hash is looked up. */
  private Optional<Path> kept(String hash) {
    return Optional.of(hash)
        .filter(name -> name.matches("[0-9a-f]{64}"))
        .map(folder::resolve)
        .filter(Files::isRegularFile);
  }
}
