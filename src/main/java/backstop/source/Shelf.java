package backstop.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the files of a folder stand. */
interface Shelf {

  /** Names of all its files, in any order. */
  List<String> names() throws IOException;

  boolean has(String name);

  /** The first bytes of a file, at most {@code most}. */
  byte[] bytes(String name, int most) throws IOException;

  /** A folder on disk. */
  record Disk(Path folder) implements Shelf {

    @Override
    public List<String> names() throws IOException {
      try (Stream<Path> entries = Files.list(folder)) {
        return entries.map(entry -> entry.getFileName().toString()).toList();
      }
    }

    @Override
    public boolean has(String name) {
      return Files.exists(folder.resolve(name));
    }

    @Override
    public byte[] bytes(String name, int most) throws IOException {
      Path file = folder.resolve(name);
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw new IOException("it is not a file");
      }
      try (var in = Files.newInputStream(file)) {
        return in.readNBytes(most);
      }
    }
  }
}
