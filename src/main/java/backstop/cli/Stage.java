package backstop.cli;

import java.time.Duration;

/**
 * A part of a command's work and the time it takes, told to who watches.
 *
 * @param start of the clock of the terminal
 */
record Stage(Terminal terminal, boolean told, long start) {

  static Stage begin(Terminal terminal, boolean told) {
    return new Stage(terminal, told && terminal.live(), terminal.nanos().getAsLong());
  }

  void done(String text) {
    if (told) {
      terminal.err().println(text + "   " + Figures.duration(elapsed()));
      terminal.err().flush();
    }
  }

  Duration elapsed() {
    return Duration.ofNanos(terminal.nanos().getAsLong() - start);
  }
}
