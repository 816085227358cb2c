package backstop.source;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Formula;
import backstop.model.Library;
import backstop.model.Line;
import backstop.model.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssemblyTest {

  private static final String OTHER =
      """
      model: other
      title: Another mine
      about: It reads the first.
      lines:
        All:
          twice (USDm): 2 * mine.sales
      """;

  private static final String MINE = "models/mine.yaml";

  @TempDir Path folder;

  @Test
  void theOrderOfFilesChangesNothing() throws IOException {
    Path forward = Files.createDirectory(folder.resolve("a"));
    Path backward = Files.createDirectory(folder.resolve("b"));
    Read first = new SmallLibrary().file("models/other.yaml", OTHER).read(forward);
    Files.createDirectories(backward.resolve("models"));
    Files.writeString(backward.resolve("models/other.yaml"), OTHER);
    Read second = new SmallLibrary().file("models/other.yaml", OTHER).read(backward);

    assertThat(shown(second, backward)).isEqualTo(shown(first, forward));
  }

  private static String shown(Read read, Path folder) {
    return read.library().orElseThrow().toString().replace(folder.toString(), "");
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void everyRowStandsAfterAllItReadsOfItsPeriod(long seed) throws IOException {
    Library library = GeneratedFormulas.library(folder, seed, 200);
    Set<Integer> done = new HashSet<>();
    for (int row : library.order()) {
      for (int read : SamePeriod.rows(library.rows().get(row).formula())) {
        assertThat(done).as(library.rows().get(row).name()).contains(read);
      }
      done.add(row);
    }

    assertThat(done).hasSameSizeAs(library.rows());
  }

  @Test
  void rowsOfALineAreConsecutiveAndNamedByKey() throws IOException {
    Library library = new SmallLibrary().read(folder).library().orElseThrow();
    Line sold = library.line("mine.sold").orElseThrow();

    assertThat(library.rows().subList(sold.firstRow(), sold.firstRow() + 2))
        .extracting(Row::name)
        .containsExactly("mine.sold[north]", "mine.sold[south]");
    for (int row = 0; row < library.rows().size(); row++) {
      Line line = library.lineOf(row);
      assertThat(row).isBetween(line.firstRow(), line.firstRow() + line.rows() - 1);
    }
  }

  @Test
  void argumentsOfMeasuresAndSidesOfChecksAreRowsOfTheirOwn() throws IOException {
    Library library =
        new SmallLibrary()
            .replace(
                MINE,
                "  total_sales (USDm): SUM(sales)",
                "  total_sales (USDm): SUM(sales)\n"
                    + "  net_sales (USDm): SUM(sales * posture.calm) - MAX(sales)\n"
                    + "  ore (t): SUM(sold * posture.calm)\n"
                    + "  most (kt): MAX(sold)")
            .replace(MINE, "  sold_is_stocked: sales >= 0", "  sold_is_stocked: stock * 2 >= stock")
            .read(folder)
            .library()
            .orElseThrow();

    Line argument = library.line("mine.net_sales.sum").orElseThrow();
    assertThat(argument.section()).isEqualTo("Measures");
    assertThat(argument.unit().text()).isEqualTo("USDm");
    assertThat(library.line("mine.ore.sum").orElseThrow().keys()).containsExactly("north", "south");
    assertThat(rowsOf(library, "mine.most")).hasSize(2);
    assertThat(library.line("mine.sold_is_stocked.left").orElseThrow().section())
        .isEqualTo("Checks");
    assertThat(library.checks().get(0).right())
        .isEqualTo(library.line("mine.stock").orElseThrow().firstRow());
  }

  private static List<Integer> rowsOf(Library library, String measure) {
    return ((Formula.Over) library.measure(measure).orElseThrow().formula()).rows();
  }

  @Test
  void everyLineStandsInItsModelOnce() throws IOException {
    Library library = GeneratedFormulas.library(folder, 5, 60);

    assertThat(library.models().get(0).lines())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, library.lines().size()).boxed().toList());
  }

  @Test
  void anAssumptionSetToANumberLeavesItsCorrelations() throws IOException {
    Library library =
        new SmallLibrary().option("--set", "mine.price=70").read(folder).library().orElseThrow();

    assertThat(library.correlations()).isEmpty();
    assertThat(library.draws()).noneMatch(draw -> draw.name().equals("mine.price"));
  }

  @Test
  void twoLoopsAreTwoIssues() throws IOException {
    Read read =
        new SmallLibrary()
            .replace(
                MINE,
                "  Stock:",
                "    first_a (share): second_a\n    second_a (share): first_a + 1\n"
                    + "    first_b (share): second_b + first_a\n    second_b (share): first_b\n"
                    + "  Stock:")
            .read(folder);

    assertThat(read.issues())
        .extracting(Issue::message)
        .containsExactly(
            "lines read each other within one period: first_a → second_a → first_a",
            "lines read each other within one period: first_b → second_b → first_b");
  }
}
