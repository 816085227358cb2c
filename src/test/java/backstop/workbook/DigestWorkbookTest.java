package backstop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.batch.Alert;
import backstop.batch.Figure;
import backstop.batch.Night;
import backstop.batch.Outcome;
import backstop.batch.Planned;
import backstop.batch.Recorded;
import backstop.batch.Stat;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The digest of a night in which everything happened. */
class DigestWorkbookTest {

  private static final LocalDate FRIDAY = LocalDate.of(2026, 1, 2);
  private static final LocalDate MONDAY = FRIDAY.plusDays(3);
  private static final String KEY = "0123456789abcdef".repeat(4);

  @TempDir Path folder;

  private static Planned.Series series(String row) {
    return new Planned.Series(row, "all", "all", "base", "quarter_end");
  }

  private static Planned run(String row) {
    return new Planned(
        series(row),
        FRIDAY,
        MONDAY,
        new TreeMap<>(),
        OptionalDouble.empty(),
        Optional.empty(),
        new Sampling(16, 16, 1, Sampler.SOBOL));
  }

  private static Recorded recorded(long id, long valued, String row, LocalDate asOf) {
    String name = row + "-01234567";
    return new Recorded(id, series(row), asOf, FRIDAY, name, KEY, valued, true);
  }

  private static Figure figure(double mean) {
    List<Double> values = Collections.nCopies(Stat.values().length, mean);
    return new Figure("strong", "deal.npv", "USDm", "owner", values, values);
  }

  private static Night night() {
    Recorded earlier = recorded(1, 1, "kept", FRIDAY);
    List<Outcome> outcomes =
        List.of(
            new Outcome.Valued(run("made"), recorded(2, 2, "made", MONDAY)),
            new Outcome.Carried(run("kept"), recorded(3, 1, "kept", MONDAY), earlier),
            new Outcome.Failed(run("lost"), true, 1, List.of("=models/lost.yaml:1:1: is broken")));
    Alert alert =
        new Alert(
            "low", "made", "deal.npv", "strong", "mean", -2, "USDm", new Alert.Reason("below", 0));
    return new Night(
        "trial",
        MONDAY,
        outcomes,
        List.of(alert),
        List.of(new Night.Move(series("made"), FRIDAY, figure(1), figure(-2))),
        List.of());
  }

  private Path written(String name) throws IOException {
    Path file = folder.resolve(name);
    DigestWorkbook.write(night(), "1", file);
    return file;
  }

  @Test
  void oneNightHasOneFile() throws IOException {
    assertThat(Files.mismatch(written("a.xlsx"), written("b.xlsx"))).isEqualTo(-1);
  }

  @Test
  void alertsComeFirstAndRunsLeadToTheirResults() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(written("a.xlsx").toString())) {
      var digest = book.getSheet("Digest");
      assertThat(text(digest.getRow(3).getCell(0))).isEqualTo("Alerts");
      assertThat(digest.getRow(5).getCell(7).getNumericCellValue()).isEqualTo(-2);
      assertThat(digest.getHyperlinkList())
          .extracting(link -> link.getAddress())
          .containsExactly(
              "../2026-01-05/made-01234567/made-01234567.xlsx",
              "../2026-01-02/kept-01234567/kept-01234567.xlsx");
      XSSFCell issue = digest.getRow(8).getCell(1);
      assertThat(issue.getCellType()).isEqualTo(CellType.STRING);
      assertThat(text(issue)).startsWith("=models/lost.yaml");
      assertThat(book.getSheet("Moves").getRow(4).getCell(7).getNumericCellValue()).isEqualTo(-3);
    }
  }

  private static String text(XSSFCell cell) {
    return cell.getStringCellValue();
  }

  @Test
  void everyStatisticHasAColumn() {
    assertThat(Arrays.stream(Stat.values()).map(Stat::word)).doesNotHaveDuplicates();
    assertThat(figure(3).value(Stat.P95)).isEqualTo(3);
  }
}
