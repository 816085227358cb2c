package backstop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.Shipped;
import backstop.valuation.Execution;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import backstop.valuation.Result;
import backstop.valuation.Valuation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels and numbers are shown whole, by the metrics of their font. */
class TextFitTest {

  private static final int PATHS = 32;

  @Test
  void nothingOfTheShippedLibraryIsCut(@TempDir Path folder) throws IOException {
    Library library = Shipped.library();
    List<Integer> postures = List.of(0, library.postures().size() - 1);
    Request request =
        new Request(
            List.of(),
            postures,
            0,
            new Sampling(PATHS, 1, 1, Sampler.SOBOL),
            List.of(),
            Overlay.NONE);
    Result result = Valuation.value(library, request, new Execution(2, PATHS, (paths, of) -> {}));
    Path file = folder.resolve("shipped.xlsx");
    Workbook.write(result, "test", file);
    assertThat(TextFit.faults(file)).isEmpty();
  }

  @Test
  void aCutLabelALowRowAndAWideNumberAreFound(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("cut.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Page page = new Page(book.createSheet("Cut"), new Looks(book));
      page.widths(10, 10, 10);
      page.text(0, 0, "a label that is too long", Look.TEXT);
      page.text(0, 1, "x", Look.TEXT);
      page.text(1, 0, "a label that may run on", Look.TEXT);
      page.text(2, 0, "a text of more lines than the row has", Look.WRAPPED);
      page.number(3, 1, 12345678901.0, Look.NUMBER, NumberFormats.WHOLE);
      page.number(4, 1, 123.0, Look.NUMBER, NumberFormats.WHOLE);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Package.write(book, List.of(page), bytes);
      Files.write(file, bytes.toByteArray());
    }
    assertThat(TextFit.faults(file))
        .containsExactly(
            "Cut!A1: a label that is too long",
            "Cut!A3: a text of more lines than the row has",
            "Cut!B4: 12,345,678,901");
  }
}
