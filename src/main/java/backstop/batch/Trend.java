package backstop.batch;

import backstop.risk.Interval;
import java.time.LocalDate;
import java.util.List;

/**
 * How a statistic of a measure moved from night to night.
 *
 * @param series name of the series of runs
 * @param points by as-of date
 */
public record Trend(
    String series, String guarantee, String measure, String unit, Stat stat, List<Point> points) {

  public Trend {
    points = List.copyOf(points);
  }

  /**
   * A night.
   *
   * @param figure with its 95% interval
   * @param run the recorded run that has the results; equal where a run carried them forward
   */
  public record Point(LocalDate asOf, LocalDate valuationDate, Interval figure, long run) {}
}
