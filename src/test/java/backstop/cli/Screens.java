package backstop.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** Runs command lines and keeps what a user would see. */
final class Screens {

  /** What one command line left: its exit code and both streams, line ends as {@code \n}. */
  record Screen(int exit, String out, String err) {}

  /** What the clock of the day says, always. */
  private static final Instant NOW = Instant.parse("2026-04-15T02:00:00Z");

  private static final long NANOS_A_LOOK = 250_000_000;

  private Screens() {}

  /** In an installation and a user's folder, nobody watching. */
  static Screen run(Path home, Path directory, String... arguments) {
    return run(home, directory, false, arguments);
  }

  /** The clock moves a quarter of a second at each look. */
  static Screen run(Path home, Path directory, boolean live, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    AtomicLong clock = new AtomicLong();
    Terminal terminal =
        new Terminal(
            new PrintWriter(out),
            new PrintWriter(err),
            live,
            Terminal.USUAL_COLUMNS,
            home,
            directory,
            () -> clock.addAndGet(NANOS_A_LOOK),
            Clock.fixed(NOW, ZoneOffset.UTC));
    int exit = Backstop.run(terminal, arguments);
    return new Screen(exit, unix(out), unix(err));
  }

  private static String unix(StringWriter text) {
    return text.toString().replace(System.lineSeparator(), "\n");
  }
}
