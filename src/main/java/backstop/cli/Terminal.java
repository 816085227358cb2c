package backstop.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.LongSupplier;

/**
 * What surrounds a command.
 *
 * @param out results
 * @param err errors, and progress where it is live
 * @param live whether somebody watches {@code err}
 * @param columns characters across that a table of results may take
 * @param home the installation: models, inputs and outputs that are not named are there
 * @param directory the user's: relative paths start there
 * @param nanos a clock for rates and durations
 * @param clock of the day and the time of day
 */
record Terminal(
    PrintWriter out,
    PrintWriter err,
    boolean live,
    int columns,
    Path home,
    Path directory,
    LongSupplier nanos,
    Clock clock) {

  /** Where nobody knows how wide the terminal is, or there is none. */
  static final int USUAL_COLUMNS = 120;

  /** The process's own, as the launcher describes it. */
  static Terminal ofProcess() {
    Path directory = Path.of("").toAbsolutePath();
    String home = System.getProperty("backstop.home");
    return new Terminal(
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        Boolean.getBoolean("backstop.live"),
        columns(Integer.getInteger("backstop.columns", 0)),
        home == null ? directory : Path.of(home).toAbsolutePath(),
        directory,
        System::nanoTime,
        Clock.systemDefaultZone());
  }

  private static int columns(int told) {
    return told > 0 ? told : USUAL_COLUMNS;
  }

  /** A path as the user means it. */
  Path resolve(Path path) {
    return directory.resolve(path).normalize();
  }

  /** The same file by the shortest path that opens it: relative below the process's directory. */
  static Path shortest(Path path) {
    Path here = Path.of("").toAbsolutePath();
    boolean below = path.startsWith(here) && !path.equals(here);
    return below ? here.relativize(path) : path;
  }

  /** A path as the user would write it: relative where it lies below the user's directory. */
  String show(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    boolean below = whole.startsWith(directory) && !whole.equals(directory);
    return (below ? directory.relativize(whole) : whole).toString();
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }
}
