package backstop.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** What went wrong with a file, in words. */
final class FileTrouble {

  private FileTrouble() {}

  static String say(Terminal terminal, IOException trouble) {
    if (!(trouble instanceof FileSystemException)) {
      return "reading or writing failed: " + trouble.getMessage();
    }
    FileSystemException about = (FileSystemException) trouble;
    String file = about.getFile() == null ? "a file" : terminal.show(Path.of(about.getFile()));
    if (about instanceof NoSuchFileException) {
      return "there is no file " + file;
    }
    if (about instanceof AccessDeniedException) {
      return "no permission for " + file;
    }
    if (about instanceof FileAlreadyExistsException || about instanceof NotDirectoryException) {
      return file + " is a file, not a folder";
    }
    return file + ": " + (about.getReason() == null ? "failed" : about.getReason());
  }
}
