package backstop.cli;

import backstop.valuation.Execution;
import java.io.PrintWriter;
import java.time.Duration;

/** One line that tells paths done, rate and time left, written over itself while somebody looks. */
final class ProgressLine implements Execution.Progress, AutoCloseable {

  private static final long SHORTEST_NANOS = 100_000_000;
  private static final int BAR = 20;

  private final Terminal terminal;
  private final String task;
  private final boolean told;
  private final long start;
  private long shown;
  private int width;

  ProgressLine(Terminal terminal, String task, boolean told) {
    this.terminal = terminal;
    this.told = told && terminal.live();
    this.task = task;
    this.start = terminal.nanos().getAsLong();
    this.shown = start - SHORTEST_NANOS;
  }

  @Override
  public void done(int paths, int ofPaths) {
    if (!told) {
      return;
    }
    long now = terminal.nanos().getAsLong();
    if (now - shown >= SHORTEST_NANOS || paths == ofPaths) {
      shown = now;
      write(text(paths, ofPaths, now - start));
    }
  }

  /** Leaves an empty line for what follows. */
  @Override
  public void close() {
    if (width > 0) {
      write("");
      width = 0;
      terminal.err().print('\r');
      terminal.err().flush();
    }
  }

  private String text(int paths, int ofPaths, long nanos) {
    int filled = (int) ((long) BAR * paths / ofPaths);
    String bar = "█".repeat(filled) + "░".repeat(BAR - filled);
    String head =
        String.join(
            "  ",
            task,
            bar,
            Figures.count(paths) + " of " + Figures.count(ofPaths) + " paths",
            Figures.percent((double) paths / ofPaths));
    if (nanos <= 0 || paths == 0) {
      return head;
    }
    double rate = paths * 1e9 / nanos;
    Duration left = Duration.ofNanos((long) ((double) nanos * (ofPaths - paths) / paths));
    return head + "  " + Figures.count((long) rate) + "/s  " + Figures.duration(left) + " left";
  }

  private void write(String text) {
    PrintWriter err = terminal.err();
    err.print('\r' + text + " ".repeat(Math.max(0, width - text.length())));
    err.flush();
    width = text.length();
  }
}
