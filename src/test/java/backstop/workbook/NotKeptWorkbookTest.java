package backstop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.Shipped;
import backstop.valuation.NotKept;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import backstop.valuation.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of a run whose outcomes are too many to be kept. */
class NotKeptWorkbookTest {

  @TempDir static Path folder;
  private static Path file;

  @BeforeAll
  static void write() throws IOException {
    file = folder.resolve("run.xlsx");
    Library library = Shipped.library();
    int first = library.postures().indexOf("train_and_equip");
    int reference = library.postures().indexOf("reassurance_force");
    Request request =
        new Request(
            List.of("drones"),
            List.of(first, reference),
            reference,
            new Sampling(1024, 4, 1, Sampler.SOBOL),
            List.of(),
            Overlay.NONE);
    Result result = NotKept.value(library, request);
    Workbook.write(result, "test", file);
  }

  @Test
  void saysWhereQuantilesComeFrom() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      assertThat(texts(book.getSheet("Summary")))
          .anyMatch(
              text ->
                  text.contains("percentiles and CVaR are read from a sketch, at most")
                      && text.contains("cases at percentiles are the nearest of the first"));
      assertThat(
              StreamSupport.stream(book.spliterator(), false).flatMap(NotKeptWorkbookTest::texts))
          .anyMatch(text -> text.matches("Percentiles of .*: percentiles and CVaR are read.*"));
    }
  }

  @Test
  void nothingIsLeftToRepair() throws IOException {
    assertThat(new SchemaFaults(PackageParts.read(file)).list()).isEmpty();
  }

  private static Stream<String> texts(Sheet sheet) {
    return StreamSupport.stream(sheet.spliterator(), false)
        .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
        .map(Object::toString);
  }
}
