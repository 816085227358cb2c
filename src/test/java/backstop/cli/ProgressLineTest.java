package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private final StringWriter seen = new StringWriter();
  private final AtomicLong nanos = new AtomicLong();

  @Test
  void tellsPathsRateAndTimeLeft() {
    ProgressLine line = line(true);
    nanos.set(2_000_000_000L);
    line.done(4_096, 16_384);

    assertThat(seen.toString())
        .isEqualTo(
            "\rsimulate  █████░░░░░░░░░░░░░░░  4,096 of 16,384 paths  25%  2,048/s  6.0 s left");
  }

  @Test
  void looksAgainOnlyAfterATenthOfASecondOrAtTheEnd() {
    ProgressLine line = line(true);
    nanos.set(1_000_000_000);
    line.done(10, 100);
    nanos.addAndGet(50_000_000);
    line.done(20, 100);
    nanos.addAndGet(10_000_000);
    line.done(100, 100);

    assertThat(seen.toString()).doesNotContain("20 of").contains("10 of 100", "100 of 100");
  }

  @Test
  void leavesAnEmptyLine() {
    ProgressLine line = line(true);
    nanos.set(1_000_000_000);
    line.done(100, 100);
    int width = seen.toString().length() - 1;
    line.close();

    assertThat(seen.toString()).endsWith("\r" + " ".repeat(width) + "\r");
  }

  @Test
  void saysNothingWhenNobodyWatches() {
    ProgressLine line = line(false);
    nanos.set(1_000_000_000);
    line.done(100, 100);
    line.close();

    assertThat(seen.toString()).isEmpty();
  }

  private ProgressLine line(boolean live) {
    PrintWriter err = new PrintWriter(seen);
    Path here = Path.of("");
    return new ProgressLine(
        new Terminal(
            err, err, live, Terminal.USUAL_COLUMNS, here, here, nanos::get, Clock.systemUTC()),
        "simulate",
        true);
  }
}
