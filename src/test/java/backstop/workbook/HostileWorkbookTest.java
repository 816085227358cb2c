package backstop.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backstop.source.GeneratedFormulas;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file from outside may be anything; it is refused in words, soon, and takes no memory. */
class HostileWorkbookTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String SHEET = "<worksheet><sheetData>";

  @TempDir static Path folder;
  private static Path file;

  @BeforeAll
  static void write() throws IOException {
    file = folder.resolve("made.xlsx");
    Workbook.write(
        GeneratedWorkbookTest.value(GeneratedFormulas.library(folder, 11, 20)), "test", file);
  }

  private static void refused(Path given, String words) {
    Assertions.assertTimeout(
        SOON,
        () ->
            assertThatThrownBy(
                    () -> {
                      try (Returned returned = Returned.open(given)) {
                        returned.texts();
                      }
                    })
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(words));
  }

  private static void refused(UnaryOperator<EditedBook> edit, String words) throws IOException {
    Path given = folder.resolve("hostile.xlsx");
    edit.apply(EditedBook.read(file)).write(given);
    refused(given, words);
  }

  private static void refusedRun(UnaryOperator<String> edit, String words) throws IOException {
    refused(book -> book.editSheet("Run", edit), words);
  }

  @Test
  void whatIsNoWorkbookIsRefused() throws IOException {
    refused(Files.writeString(folder.resolve("text.xlsx"), "not a zip"), "not a workbook");
    refused(Files.createFile(folder.resolve("empty.xlsx")), "not a workbook");
    refused(Files.createDirectory(folder.resolve("folder.xlsx")), "not a file");
    byte[] noise = new byte[100_000];
    new Random(1).nextBytes(noise);
    refused(Files.write(folder.resolve("noise.xlsx"), noise), "not a workbook");
    byte[] whole = Files.readAllBytes(file);
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    refused(Files.write(folder.resolve("half.xlsx"), half), "not whole");
  }

  @Test
  void aZipWithoutAWorkbookIsRefused() throws IOException {
    refused(book -> book.without("xl/workbook.xml"), "but not a workbook");
    refused(book -> book.without(book.part("Run")), "list of sheets is damaged");
    refused(
        book -> book.edit("xl/workbook.xml", text -> text.replace("name=\"Run\"", "name=\"R\"")),
        "no workbook of backstop");
  }

  @Test
  void aDamagedPartIsRefused() throws IOException {
    refusedRun(text -> text.substring(0, text.length() / 2), "not sound XML");
    refusedRun(text -> "", "not sound XML");
    byte[] bytes = Files.readAllBytes(file);
    for (int seed = 0; seed < 20; seed++) {
      byte[] broken = bytes.clone();
      Random random = new Random(seed);
      for (int i = 0; i < 20; i++) {
        broken[random.nextInt(broken.length)] ^= (byte) (1 + random.nextInt(255));
      }
      Path given = Files.write(folder.resolve("bits.xlsx"), broken);
      try (Returned returned = Returned.open(given)) {
        returned.texts();
      } catch (Refusal refusal) {
        assertThat(refusal.getMessage()).isNotBlank();
      }
    }
  }

  @Test
  void entitiesAreNotRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "a secret");
    String outside =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + SHEET
            + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>"
            + "</sheetData></worksheet>";
    refusedRun(text -> outside, "");
    String laughs =
        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \""
            + "&a;".repeat(1000)
            + "\"><!ENTITY c \""
            + "&b;".repeat(1000)
            + "\">]>"
            + SHEET
            + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&c;</t></is></c></row>"
            + "</sheetData></worksheet>";
    refusedRun(text -> laughs, "");
  }

  @Test
  void bombsAreCutShort() throws IOException {
    ByteArrayOutputStream blank = new ByteArrayOutputStream();
    blank.writeBytes(SHEET.getBytes(StandardCharsets.UTF_8));
    byte[] spaces = new byte[1 << 20];
    Arrays.fill(spaces, (byte) ' ');
    for (int i = 0; i < 4; i++) {
      blank.writeBytes(spaces);
    }
    refused(book -> book.with(book.part("Run"), blank.toByteArray()), "unpacks to more");
    refusedRun(text -> SHEET + "<a>".repeat(1_000_000), "nested");
    refusedRun(
        text -> SHEET + "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + "x".repeat(300_000),
        "longer than any cell");
  }

  @Test
  void cellsThatCannotBeAreRefused() throws IOException {
    refusedRun(text -> text.replaceFirst("<row r=\"3\"", "<row r=\"9999999\""), "no row 9999999");
    refusedRun(text -> text.replaceFirst("r=\"A3\"", "r=\"ZZZ3\""), "no cell ZZZ3");
    refusedRun(text -> text.replaceFirst("r=\"B3\"", "r=\"A1\""), "not in order");
    refusedRun(
        text -> text.replace("</sheetData>", cell("t=\"s\"", "<v>7</v>")), "no shared text 7");
    refusedRun(text -> text.replace("</sheetData>", cell("", "<v>1e999</v>")), "holds no number");
    refusedRun(
        text -> text.replace("</sheetData>", cell("", "<f t=\"shared\" si=\"9\"/><v>1</v>")),
        "is missing");
  }

  private static String cell(String type, String inside) {
    return "<row r=\"900\"><c r=\"A900\" " + type + ">" + inside + "</c></row></sheetData>";
  }

  @Test
  void aRunSheetOfNonsenseIsRefused() throws IOException {
    refusedRun(text -> text.replace(">Seed<", ">Sead<"), "does not say what is its Seed");
    refusedRun(text -> text.replace(">Sampler<", ">Seed<"), "times what is its Seed");
    refusedRun(text -> text.replace(">sobol<", ">sorbet<"), "Sampler that cannot be: sorbet");
    refusedRun(text -> text.replace(">Simulated futures<", ">Seed<"), "Simulated futures");
    refusedRun(
        text -> text.replaceFirst("(>Valuation date<.*?<t>)[^<]*", "$1yesterday"),
        "Valuation date that cannot be: yesterday");
    refusedRun(
        text -> text.replaceFirst("(>Run hash<.*?<t>)[^<]*", "$1../../etc/passwd"),
        "Run hash that cannot be");
    refusedRun(
        text -> text.replace(">models/", ">../models/").replace(">inputs/", ">/inputs/"),
        "names no files");
  }
}
