package backstop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.source.GeneratedFormulas;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The file opens without a repair: each part is valid against its schema, and what the schemas
 * leave open and Excel refuses does not occur. {@code -Dbackstop.package=FILE} looks at a file in
 * the place of those written here.
 */
class PackageTest {

  private static final String GIVEN = System.getProperty("backstop.package", "");

  @TempDir static Path folder;
  private static PackageParts small;

  @BeforeAll
  static void write() throws IOException {
    Path file = folder.resolve("small.xlsx");
    Workbook.write(
        GeneratedWorkbookTest.value(GeneratedFormulas.library(folder, 11, 40)), "test", file);
    small = PackageParts.read(file);
  }

  static Stream<PackageParts> books() throws IOException {
    if (!GIVEN.isEmpty()) {
      return Stream.of(PackageParts.read(Path.of(GIVEN)));
    }
    Path shipped = folder.resolve("shipped.xlsx");
    Workbook.write(ShippedBook.result(64, "train_and_equip", "article_5_like"), "test", shipped);
    return Stream.of(small, PackageParts.read(shipped));
  }

  @ParameterizedTest
  @MethodSource("books")
  void nothingIsLeftToRepair(PackageParts parts) {
    assertThat(faults(parts)).isEmpty();
    assertThat(new SchemaFaults(parts).unknown())
        .allMatch(part -> part.matches("docProps/core\\.xml|.*\\.vml|\\[Content_Types]\\.xml"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "xl/worksheets/sheet1.xml | <row r=\"2\" | <row r=\"1\" | row 1 follows row 1",
        "xl/worksheets/sheet1.xml | <c r=\"A2\" | <c r=\"A3\" | cell A3 stands in row 2",
        "xl/worksheets/sheet1.xml | <dimension ref=\"A1: | <dimension ref=\"A1:ZZ1\" x=\" | dimension",
        "xl/worksheets/sheet1.xml | t=\"n\" | t=\"q\" | of type q",
        "xl/worksheets/sheet1.xml | <is><t> | <is><t>= | would become a formula",
        "xl/worksheets/sheet1.xml | <is><t> | `<is><t> ` | loses the spaces",
        "xl/workbook.xml | name=\"Summary\" | name=\"Sum:mary\" | no sheet may be called Sum:mary",
        "xl/workbook.xml | name=\"Summary\" | name=\"control\" | two sheets are called",
        "xl/workbook.xml | sheetId=\"1\" | sheetId=\"one\" | xl/workbook.xml:",
        "xl/styles.xml | <xf numFmtId=\"0\" | <xf numFmtId=\"none\" | xl/styles.xml:",
        "[Content_Types].xml | /xl/styles.xml | /xl/style.xml | there is no part /xl/style.xml",
        "xl/_rels/workbook.xml.rels | worksheets/sheet1.xml | worksheets/none.xml | there is no part",
        "xl/_rels/workbook.xml.rels | Id=\"rId4\" | Id=\"rId77\" | no relationship rId4"
      })
  void whatExcelWouldRepairIsFound(String part, String from, String to, String fault) {
    PackageParts broken = small.with(part, from, to);

    assertThat(anyFaults(broken)).as(part + " with " + to).anyMatch(found -> found.contains(fault));
  }

  /** XML that is not well-formed is a fault too. */
  private static List<String> anyFaults(PackageParts parts) {
    try {
      return faults(parts);
    } catch (IllegalStateException e) {
      return List.of(e.getMessage());
    }
  }

  @Test
  void partThatIsMissingAndOneTooMuchAreFound() {
    assertThat(faults(new PackageParts(small.parts(), List.of("xl/styles.xml"))))
        .containsExactly("xl/styles.xml stands twice in the zip");
    assertThat(new RelationFaults(small.without("xl/worksheets/sheet2.xml")).list())
        .anyMatch(fault -> fault.endsWith("there is no part xl/worksheets/sheet2.xml"));
  }

  private static List<String> faults(PackageParts parts) {
    List<String> faults = new ArrayList<>(new RelationFaults(parts).list());
    faults.addAll(new BookFaults(parts).list());
    faults.addAll(SheetFaults.of(parts));
    faults.addAll(new SchemaFaults(parts).list());
    return faults;
  }
}
