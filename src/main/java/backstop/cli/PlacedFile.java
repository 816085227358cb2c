package backstop.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is either wholly in place or not there: written beside its place, then renamed.
 *
 * @param force whether a file that is there and differs may be replaced
 */
record PlacedFile(Path place, boolean force) {

  /** What became of the place. */
  enum Outcome {
    WRITTEN,
    ALREADY_IDENTICAL;

    /** What follows the name of the file. */
    String words() {
      return this == ALREADY_IDENTICAL ? "   already there, identical" : "";
    }
  }

  /** Writes the content to the path it is given. */
  @FunctionalInterface
  interface Content {
    void writeTo(Path file) throws IOException;
  }

  /** Refuses at once what would be refused after the work is done. */
  void check(Terminal terminal) {
    if (Files.isDirectory(place)) {
      throw Stop.usage(terminal.show(place) + " is a folder");
    }
  }

  Outcome write(Terminal terminal, Content content) throws IOException {
    Files.createDirectories(place.getParent());
    Path fresh = place.resolveSibling(part());
    fresh.toFile().deleteOnExit();
    try {
      content.writeTo(fresh);
      force(fresh);
      return move(terminal, fresh);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** To the device: a file that is renamed before it is there may be empty after a crash. */
  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private Outcome move(Terminal terminal, Path fresh) throws IOException {
    if (Files.exists(place)) {
      if (Files.mismatch(fresh, place) < 0) {
        return Outcome.ALREADY_IDENTICAL;
      }
      if (!force) {
        throw Stop.usage(
            terminal.show(place) + " is there and differs: give --force to replace it");
      }
    }
    Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return Outcome.WRITTEN;
  }

  /** Of this process alone, with the place's own suffix. */
  private String part() {
    return "." + ProcessHandle.current().pid() + "." + place.getFileName();
  }
}
