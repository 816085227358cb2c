package backstop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Copies folders of test resources. */
final class Folders {

  private Folders() {}

  /** All files below {@code folder} to the same places below {@code to}. */
  static void copy(Path folder, Path to) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(folder.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
