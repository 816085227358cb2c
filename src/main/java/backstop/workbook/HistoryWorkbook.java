package backstop.workbook;

import backstop.batch.Trend;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** How a measure moved from night to night, with charts. */
public final class HistoryWorkbook {

  private HistoryWorkbook() {}

  /**
   * Writes the workbook and forces it to disk; the same bytes for the same trends and version.
   *
   * @param trends of one measure, at least one, each with a point or more
   */
  public static void write(List<Trend> trends, String version, Path file) throws IOException {
    Trend first = trends.get(0);
    LocalDate last =
        trends.stream()
            .flatMap(trend -> trend.points().stream())
            .map(Trend.Point::asOf)
            .max(LocalDate::compareTo)
            .orElseThrow();
    new BareWorkbook(
            "Backstop history of " + first.measure(),
            "How " + Words.ofQualified(first.measure()) + " moved from night to night",
            last,
            List.of(new HistorySheet(trends)))
        .write(version, file);
  }
}
