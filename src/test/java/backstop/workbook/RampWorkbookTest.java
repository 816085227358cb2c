package backstop.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import backstop.model.Relation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparisons of sums that miss their mark by rounding: LibreOffice decides as we do. */
class RampWorkbookTest {

  private static final double QUARTER = 0.25;

  private record Pair(double a, double b) {}

  /**
   * Quarterly ramps of 1 to 12 years in half-years, near 0, at 1, and numbers a few bits apart;
   * below 2^48, above which LibreOffice tells whole numbers apart that agree to 15 digits.
   */
  private static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int halves = 2; halves <= 24; halves++) {
      double step = QUARTER / (halves / 2.0);
      double up = 0;
      double down = 1;
      for (int quarter = 1; quarter <= 2 * halves; quarter++) {
        up += step;
        down -= step;
        pairs.add(new Pair(up, quarter * step));
        pairs.add(new Pair(up, 1));
        pairs.add(new Pair(down, 0));
        pairs.add(new Pair(0.3 * up, 0.3));
      }
    }
    for (double x : new double[] {1, 3, 1.9, -7.1, 2e14, 1e-300, 12345.678}) {
      for (int bits = 0; bits < 40; bits++) {
        double apart = bits < 8 ? bits : Math.scalb(1.0, bits - 8);
        pairs.add(new Pair(x, x + apart * Math.ulp(x)));
        pairs.add(new Pair(x, x - apart * Math.ulp(x)));
      }
    }
    return pairs;
  }

  private static void write(List<Pair> pairs, Path file) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = book.createSheet("Sheet");
      for (int p = 0; p < pairs.size(); p++) {
        Row row = sheet.createRow(p);
        row.createCell(0).setCellValue(pairs.get(p).a());
        row.createCell(1).setCellValue(pairs.get(p).b());
        for (Relation relation : Relation.values()) {
          String cells = "A" + (p + 1) + relation.symbol() + "B" + (p + 1);
          row.createCell(2 + relation.ordinal()).setCellFormula("IF(" + cells + ",1,0)");
        }
      }
      book.write(out);
    }
  }

  @Test
  void everyRelationDecidesAsInLibreOffice(@TempDir Path folder) throws IOException {
    assumeTrue(Recalculation.possible(), "LibreOffice with Python is not installed");
    List<Pair> pairs = pairs();
    Path file = folder.resolve("pairs.xlsx");
    write(pairs, file);
    List<String> misses = new ArrayList<>();
    try (Recalculation office = Recalculation.start(Recalculation.OnLoad.ALWAYS)) {
      office.open(file);
      Shown shown = office.read("Sheet");
      for (int p = 0; p < pairs.size(); p++) {
        for (Relation relation : Relation.values()) {
          Pair pair = pairs.get(p);
          double expected = relation.holds(pair.a(), pair.b()) ? 1 : 0;
          if (shown.number(p, 2 + relation.ordinal()) != expected) {
            misses.add(pair.a() + relation.symbol() + pair.b() + " is not " + expected);
          }
        }
      }
    }
    assertThat(pairs).hasSizeGreaterThan(1000);
    assertThat(misses).isEmpty();
  }
}
