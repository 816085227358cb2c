package backstop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.LibraryReader;
import backstop.source.Reading;
import backstop.valuation.Execution;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import backstop.valuation.Result;
import backstop.valuation.Valuation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is edited in a workbook is named, and nothing else. */
class ReturnedTest {

  private static final Path FARM = Path.of("src/test/resources/backstop/cli/farm");
  private static final int EDITS = 40;

  /** A cell with a number or a formula: address, formula, value. */
  private static final Pattern CELL =
      Pattern.compile(
          "<c r=\"([A-Z]+[0-9]+)\"[^>]* t=\"(?:n|str)\">(?:<f>([^<]*)</f>)?<v>([^<]*)</v></c>");

  @TempDir static Path folder;
  private static Library library;
  private static Result result;
  private static Path file;

  @BeforeAll
  static void write() throws IOException {
    Reading reading =
        new Reading(
            FARM.resolve("models"),
            FARM.resolve("inputs"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of());
    library = LibraryReader.read(reading).library().orElseThrow();
    List<Integer> postures = IntStream.range(0, library.postures().size()).boxed().toList();
    Sampling sampling = new Sampling(64, 4, 1, Sampler.SOBOL);
    Request request = new Request(List.of(), postures, 1, sampling, List.of(7), Overlay.NONE);
    result = Valuation.value(library, request, new Execution(1, 64, (paths, of) -> {}));
    file = folder.resolve("farm.xlsx");
    Workbook.write(result, "test", file);
  }

  private static Reviewed review(Path given) throws IOException {
    try (Returned returned = Returned.open(given)) {
      return returned.review(library);
    }
  }

  private static Reviewed edited(String sheet, UnaryOperator<String> edit) throws IOException {
    Path given = folder.resolve("edited.xlsx");
    EditedBook.read(file).editSheet(sheet, edit).write(given);
    return review(given);
  }

  /** An edit of one cell, as text of its sheet. */
  private record Edit(String sheet, String address, String was, String is) {
    String where() {
      return Address.quoted(sheet) + "!" + address;
    }
  }

  private static List<Edit> edits(long seed) throws IOException {
    EditedBook book = EditedBook.read(file);
    Random random = new Random(seed);
    List<Edit> all = new ArrayList<>();
    for (String sheet : List.of("Inputs", "promise", "Draws", "farm", "Engine", "Checks")) {
      CELL.matcher(book.text(book.part(sheet)))
          .results()
          .forEach(found -> all.add(edit(sheet, found, random)));
    }
    return random.ints(0, all.size()).distinct().limit(EDITS).mapToObj(all::get).toList();
  }

  /** A number by a thousandth or in its 15th digit; a formula by a term or a shifted reference. */
  private static Edit edit(String sheet, MatchResult found, Random random) {
    String formula = found.group(2);
    String cell = found.group();
    String is;
    if (formula == null) {
      double value = Double.parseDouble(found.group(3));
      double other =
          random.nextBoolean() ? value * 1.001 + 0.001 : value + (value == 0 ? 1 : value * 2e-14);
      is = cell.replace("<v>" + found.group(3) + "</v>", "<v>" + other + "</v>");
    } else {
      String changed =
          random.nextBoolean() ? formula + "+0" : formula.replaceFirst("[A-Z]+", "Z$0");
      changed = changed.equals(formula) ? formula + "+0" : changed;
      is = cell.replace("<f>" + formula + "</f>", "<f>" + changed + "</f>");
    }
    return new Edit(sheet, found.group(1), cell, is);
  }

  @Test
  void nothingIsFoundInWhatWasWritten() throws IOException {
    Reviewed reviewed = review(file);
    assertThat(reviewed.altered()).isEmpty();
    assertThat(reviewed.inputs()).isEmpty();
    assertThat(reviewed.remarks()).isEmpty();
    assertThat(reviewed.signOff()).isEmpty();
  }

  @Test
  void everyOneOfFortyEditsIsNamedAlone() throws IOException {
    for (Edit edit : edits(20260101)) {
      Reviewed reviewed = edited(edit.sheet(), text -> text.replace(edit.was(), edit.is()));
      List<String> named = new ArrayList<>();
      reviewed.altered().forEach(alteration -> named.add(alteration.where()));
      reviewed.inputs().forEach(input -> named.add(input.where()));
      assertThat(named).as(edit.toString()).containsExactly(edit.where());
    }
  }

  @Test
  void fortyEditsAtOnceAreAllNamed() throws IOException {
    EditedBook book = EditedBook.read(file);
    TreeSet<String> expected = new TreeSet<>();
    for (Edit edit : edits(7)) {
      book.editSheet(edit.sheet(), text -> text.replace(edit.was(), edit.is()));
      expected.add(edit.where());
    }
    Path given = folder.resolve("forty.xlsx");
    book.write(given);
    Reviewed reviewed = review(given);
    TreeSet<String> named = new TreeSet<>();
    reviewed.altered().forEach(alteration -> named.add(alteration.where()));
    reviewed.inputs().forEach(input -> named.add(input.where()));
    assertThat(named).isEqualTo(expected).hasSize(EDITS);
  }

  @Test
  void anInputIsNamedWithItsValues() throws IOException {
    Reviewed reviewed = edited("Inputs", text -> text.replace("<v>0.02</v>", "<v>0.031</v>"));
    assertThat(reviewed.inputs()).isNotEmpty();
    ChangedInput first = reviewed.inputs().get(0);
    assertThat(first.name()).isEqualTo("farm.price_drift");
    assertThat(first.was()).isEqualTo("0.02");
    assertThat(first.is()).isEqualTo("0.031");
    assertThat(first.unit()).isEqualTo("1/year");
    assertThat(first.where()).startsWith("Inputs!D");
  }

  @Test
  void figuresOfResultsAreNamedByTheirSheet() throws IOException {
    Reviewed reviewed =
        edited("Summary", text -> text.replaceFirst("<v>([0-9.]+)</v>", "<v>9$1</v>"));
    assertThat(reviewed.altered().get(0).where()).isEqualTo("sheet Summary");
    assertThat(reviewed.alterations()).isEqualTo(1);
  }

  @Test
  void aCellThatIsTakenAwayOrAddedIsNamed() throws IOException {
    String first = "<c r=\"F16\"";
    Reviewed gone = edited("farm", text -> text.replaceFirst(first + ".*?</c>", ""));
    assertThat(gone.altered()).hasSize(1);
    assertThat(gone.altered().get(0).text()).startsWith("farm!F16: was =").endsWith("is nothing");
    Reviewed more =
        edited(
            "Sources",
            text ->
                text.replace(
                    "</sheetData>", "<row r=\"99\"><c r=\"C99\"><v>5</v></c></row></sheetData>"));
    assertThat(more.altered().get(0).text()).isEqualTo("Sources!C99: is 5, was nothing");
  }

  @Test
  void aSheetThatIsRenamedIsNamedByBothItsNames() throws IOException {
    Path given = folder.resolve("renamed.xlsx");
    EditedBook.read(file)
        .edit("xl/workbook.xml", text -> text.replace("name=\"Engine\"", "name=\"Motor\""))
        .write(given);
    assertThat(review(given).altered())
        .extracting(Alteration::where)
        .contains("sheet Engine", "sheet Motor");
  }

  @Test
  void aNameThatLeadsElsewhereIsNamed() throws IOException {
    Path given = folder.resolve("names.xlsx");
    EditedBook.read(file)
        .edit(
            "xl/workbook.xml",
            text -> text.replaceFirst("(<definedName name=\"farm[^>]*>[^<]*)[0-9]<", "$19<"))
        .write(given);
    assertThat(review(given).altered()).hasSize(1);
    assertThat(review(given).altered().get(0).where()).startsWith("name farm.");
  }

  @Test
  void insertedRowsAreToldInOneLine() throws IOException {
    Reviewed reviewed = edited("farm", text -> inserted(text, 12, 2));
    assertThat(reviewed.altered()).hasSize(1);
    assertThat(reviewed.altered().get(0).text()).contains("2 rows were inserted at 12");
  }

  /** All cells from a row on, so many rows lower. */
  private static String inserted(String text, int from, int count) {
    return Pattern.compile("(<row r=\"|<c r=\"[A-Z]+)([0-9]+)")
        .matcher(text)
        .replaceAll(
            found -> {
              int row = Integer.parseInt(found.group(2));
              return found.group(1) + (row >= from ? row + count : row);
            });
  }

  @Test
  void theReviewersCellsAreFree() throws IOException {
    Reviewed reviewed =
        edited(
            "Control",
            text -> text.replaceFirst("<t>base</t></is></c><", "<t>path 7</t></is></c><"));
    assertThat(reviewed.sound()).isTrue();
  }

  @Test
  void theRunSheetCannotBeChangedUnnoticed() throws IOException {
    Reviewed reviewed = edited("Run", text -> text.replace("<t>1</t>", "<t>2</t>"));
    assertThat(reviewed.altered()).hasSize(1);
    assertThat(reviewed.altered().get(0).where()).isEqualTo("sheet Run");
  }

  @Test
  void theTextsAreThoseThatWereRead() throws IOException {
    try (Returned returned = Returned.open(file)) {
      Map<String, String> texts = returned.texts();
      assertThat(texts).hasSize(library.files().size());
      library.files().forEach(one -> assertThat(texts.get(one.path())).isEqualTo(one.text()));
    }
  }

  @Test
  void aRunIsIdenticalToItself() throws IOException {
    try (Returned returned = Returned.open(file)) {
      assertThat(returned.manifest().request(library)).isEqualTo(result.request());
      assertThat(returned.compare(result).bytes()).isTrue();
    }
  }
}
