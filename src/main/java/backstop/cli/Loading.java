package backstop.cli;

import backstop.model.Library;
import backstop.source.IssueText;
import backstop.source.LibraryReader;
import backstop.source.Read;
import backstop.source.Reading;

/** Reads the library a command works on; issues go to the user. */
final class Loading {

  private final Terminal terminal;
  private final Reading reading;

  Loading(Terminal terminal, LibraryOptions options) {
    this(terminal, options.reading(terminal));
  }

  Loading(Terminal terminal, Reading reading) {
    this.terminal = terminal;
    this.reading = reading;
  }

  /** The library, or {@link Stop} with every issue told. */
  Library library() {
    Read read = read();
    return read.library().orElseThrow(() -> new Stop(Exit.ISSUES, "nothing was run"));
  }

  /** The same, unless the options are wrong and there is no library to hold them against. */
  Library library(Problems problems) {
    return read(problems).library().orElseThrow(() -> new Stop(Exit.ISSUES, "nothing was run"));
  }

  /** The library or its issues, of which errors and warnings are printed here. */
  Read read() {
    return read(new Problems());
  }

  /**
   * The same; where there is no library, problems of the options come before its issues.
   *
   * @throws Stop with these problems
   */
  Read read(Problems problems) {
    Read read = LibraryReader.read(reading);
    if (read.library().isEmpty()) {
      problems.stop();
    }
    terminal.err().print(IssueText.of(read.issues()));
    terminal.err().flush();
    return read;
  }

  static String plural(long count, String noun) {
    return Figures.count(count) + " " + noun + (count == 1 ? "" : "s");
  }
}
