package backstop.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What went wrong with a file, in words. */
final class FileTrouble {

  private FileTrouble() {}

  static String say(Terminal terminal, FileSystemException trouble) {
    String file = trouble.getFile() == null ? "a file" : terminal.show(Path.of(trouble.getFile()));
    if (trouble instanceof NoSuchFileException) {
      return "there is no file " + file;
    }
    if (trouble instanceof AccessDeniedException) {
      return "no permission for " + file;
    }
    return file + ": " + (trouble.getReason() == null ? trouble.toString() : trouble.getReason());
  }
}
