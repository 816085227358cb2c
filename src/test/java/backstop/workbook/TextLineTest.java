package backstop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts come out of a sheet as they went in, whatever they hold. */
class TextLineTest {

  private static final List<String> ODD =
      List.of(
          "",
          "\n",
          "no end of line",
          "  indented: yes  \n\n\n",
          "a\tb\r\nc\r\n",
          "=1+1\n+1\n-1\n@x\n'quoted\n",
          "_x000D_ and \\u000d and \\t and \\\\ \n",
          "1\n1.0\n1e5\nTRUE\n",
          "é ± ‹ › \u00a0 \u200b \u2028 \u0085 𝄞\n",
          "<a href=\"x\">&amp;</a>\n",
          "long " + "x".repeat(70_000) + "\nshort\n",
          "\\".repeat(40_000));

  @Test
  void everyTextIsRebuilt(@TempDir Path folder) throws IOException {
    List<TextFile> files =
        java.util.stream.IntStream.range(0, ODD.size())
            .mapToObj(i -> new TextFile("models/text" + i + ".yaml", ODD.get(i), ""))
            .toList();
    Path file = folder.resolve("texts.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        var out = Files.newOutputStream(file)) {
      Page page = new Page(book.createSheet(TextsSheet.NAME), new Looks(book));
      new TextsSheet(files, page).write();
      Package.write(book, List.of(page), out);
    }
    try (Book book = Book.open(file)) {
      Map<String, String> read = TextsSheet.read(book);
      files.forEach(text -> assertThat(read.get(text.path())).isEqualTo(text.text()));
    }
  }
}
