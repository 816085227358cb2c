package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.batch.JsonTree;
import backstop.cli.Screens.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Valuations of the farm, whose means follow by hand. */
class ValueCommandTest {

  private static final Path FARM = Path.of("src/test/resources/backstop/cli/farm");
  private static final double DT = 0.25;
  private static final int PERIODS = 9;

  @TempDir Path home;

  @BeforeEach
  void copyFarm() throws IOException {
    Folders.copy(FARM, home);
  }

  @Test
  void meansFollowByHand() throws IOException {
    Map<String, Object> document = document(run("value", "-o", "a.xlsx"), "a.json");

    double drought = 1 - Math.exp(-0.25 * DT);
    Map<String, Object> droughts = row(document, "none", "farm.droughts");
    assertNear(droughts, PERIODS * drought);
    for (Map.Entry<String, Double> kept :
        Map.of("none", 0.0, "spoken", 0.3, "written", 0.9).entrySet()) {
      double npv = 0;
      for (int period = 1; period <= PERIODS; period++) {
        double price = 200 * Math.exp(0.02 * DT * period);
        double output = 10_000 * DT * (1 - 0.6 * drought);
        double flow = output * price / 1e6 + kept.getValue() * DT - 1.5 * DT;
        npv += flow * Math.exp(-0.08 * DT * period);
      }
      assertNear(row(document, kept.getKey(), "farm.owner_npv"), npv);
    }
    assertThat(number(droughts, "base")).isEqualTo(1);
  }

  @Test
  void aBetterPromiseIsBetterOnEveryPath() throws IOException {
    Map<String, Object> document = document(run("value", "-o", "a.xlsx"), "a.json");

    assertThat(row(document, "written", "farm.owner_npv").get("better_than"))
        .isEqualTo(Map.of("none", 1.0, "spoken", 1.0));
    assertThat(row(document, "none", "farm.owner_npv").get("better_than"))
        .isEqualTo(Map.of("written", 0.0, "spoken", 0.0));
  }

  @Test
  void sameRequestSameBytes() throws IOException {
    Screen first = run("value", "-n", "1024", "--threads", "1");
    Path workbook = home.resolve(lastFile(first));
    byte[] bytes = Files.readAllBytes(workbook);
    Screen again = run("value", "-n", "1024", "--threads", "3");

    assertThat(again.out())
        .isEqualTo(first.out().replace(".xlsx\n", ".xlsx   already there, identical\n"));
    assertThat(Files.readAllBytes(workbook)).isEqualTo(bytes);
    try (Stream<Path> left = Files.list(workbook.getParent())) {
      assertThat(left).hasSize(2);
    }
  }

  @Test
  void anotherFileIsNotOverwritten() throws IOException {
    Path file = Files.writeString(home.resolve("mine.xlsx"), "precious");

    Screen refused = run("value", "-n", "1024", "-o", "mine.xlsx");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("mine.xlsx is there and differs: give --force");
    assertThat(file).hasContent("precious");

    assertThat(run("value", "-n", "1024", "-o", "mine.xlsx", "--force").exit()).isZero();
    assertThat(Files.size(file)).isGreaterThan(1_000);
  }

  @Test
  void drawsGoOutAndComeBackToTheSameResults() {
    Screen own =
        run("value", "-n", "256", "--format", "csv", "--draws-out", "draws.csv", "-o", "a.xlsx");
    Screen given = run("value", "-n", "256", "--format", "csv", "--draws", "draws.csv");

    assertThat(given.err()).isEmpty();
    assertThat(given.out()).isEqualTo(own.out());
  }

  @Test
  void everyPathCanBeWritten() throws IOException {
    run("value", "-n", "256", "-g", "none,written", "--paths-out", "paths.csv", "-o", "a.xlsx");

    assertThat(Files.readAllLines(home.resolve("paths.csv")))
        .hasSize(1 + 2 * 256)
        .startsWith("guarantee,path,farm.owner_npv,farm.droughts");
  }

  @Test
  void pathsAreWrittenInOrder() throws IOException {
    run("value", "-n", "2048", "-g", "none,written", "--paths-out", "paths.csv", "-o", "a.xlsx");

    List<String> expected =
        Stream.of("none", "written")
            .flatMap(name -> IntStream.range(0, 2048).mapToObj(path -> name + "," + path + ","))
            .toList();
    List<String> rows = Files.readAllLines(home.resolve("paths.csv"));
    assertThat(rows.stream().skip(1).map(row -> row.replaceFirst("(,\\d+,).*", "$1")))
        .isEqualTo(expected);
  }

  @Test
  void aNameOfAFolderGetsTheSameRowsInParts() throws IOException {
    String[] words = {"value", "-n", "131072", "-g", "none,written", "--quiet", "--paths-out"};
    Screen whole =
        run(
            Stream.concat(Stream.of(words), Stream.of("paths.csv", "-o", "a.xlsx"))
                .toArray(String[]::new));
    Screen parts =
        run(
            Stream.concat(Stream.of(words), Stream.of("paths", "-o", "b.xlsx"))
                .toArray(String[]::new));

    assertThat(whole.err() + parts.err()).isEmpty();
    StringBuilder joined = new StringBuilder();
    for (int part = 0; part < 4; part++) {
      String text = Files.readString(home.resolve("paths/part-00000" + part + ".csv"));
      joined.append(part == 0 ? text : text.substring(text.indexOf('\n') + 1));
    }
    assertThat(joined.toString().equals(Files.readString(home.resolve("paths.csv")))).isTrue();
    assertThat(run("value", "-n", "64", "--paths-out", "paths").err()).contains("--force");
    assertThat(run("value", "-n", "64", "--paths-out", "a.xlsx", "--force").err())
        .isEqualTo("backstop: a.xlsx is a file, and parts go into a folder\n");
    assertThat(run("value", "-n", "64", "--paths-out", "a.xlsx/deep/parts").err())
        .isEqualTo("backstop: a.xlsx/deep/parts cannot be made: nothing can be put in a.xlsx\n");
    assertThat(run("value", "-n", "64", "--paths-out", "all", "--draws", "draws.csv").err())
        .contains("give a name that ends with .csv");
  }

  @Test
  void whatNeedsAllOutcomesIsRefusedWhereTheyAreTooMany() {
    Screen paths = run("value", "-n", "1073741824", "--paths-out", "paths.csv");
    assertThat(paths.exit()).isEqualTo(2);
    assertThat(paths.err()).contains("--paths-out").contains("give a smaller -n");
    Screen error = run("value", "-n", "1073741824", "--target-error", "1%");
    assertThat(error.exit()).isEqualTo(2);
    assertThat(error.err()).contains("--target-error").contains("give a smaller -n");
    Screen dry = run("value", "-n", "1073741824", "--dry-run");
    assertThat(dry.out()).contains("sketches");
  }

  @Test
  void progressIsForWhoWatches() {
    assertThat(run("value", "-n", "1024").err()).isEmpty();
    assertThat(Screens.run(home, home, true, "value", "-n", "1024", "--seed", "2").err())
        .contains(
            "check     1 model", "simulate  ", "1,024 of 1,024 paths", "/s", " left", "write  ");
  }

  @Test
  void aFailedCheckTellsWhereAndExits4() throws IOException {
    Path model = home.resolve("models/farm.yaml");
    Files.writeString(model, Files.readString(model).replace("output >= 0", "cash_flow >= 0"));

    Screen screen = run("value", "-n", "1024");

    assertThat(screen.exit()).isEqualTo(4);
    assertThat(screen.out()).contains("1 of 1 check failed");
    assertThat(screen.err())
        .contains("check farm.output_not_negative failed", "cash_flow >= 0", "./backstop explain");
  }

  @Test
  void aNumberThatCannotBeComputedStopsTheRun() throws IOException {
    Path model = home.resolve("models/farm.yaml");
    Files.writeString(
        model, Files.readString(model).replace("output * price", "output * price / (1 - drought)"));

    Screen screen = run("value", "-n", "1024");

    assertThat(screen.exit()).isEqualTo(4);
    assertThat(screen.out()).isEmpty();
    assertThat(screen.err()).contains("farm.revenue could not be computed", " -g ", "--period ");
    assertThat(home.resolve("outputs")).doesNotExist();
  }

  @Test
  void aPlaceThatIsNoFolderIsSaidPlainly() throws IOException {
    Files.writeString(home.resolve("file"), "");

    Screen screen = run("value", "-n", "256", "-o", "file/a.xlsx");

    assertThat(screen.exit()).isEqualTo(1);
    assertThat(screen.err()).isEqualTo("backstop: file is a file, not a folder\n");
  }

  @Test
  void drawsThatAreMissingAreNamed() throws IOException {
    Files.writeString(
        home.resolve("draws.csv"), "driver,period or stay,path,value\nfarm.rent,0,0,1.5\n");

    Screen screen = run("value", "-n", "16", "--draws", "draws.csv");

    assertThat(screen.exit()).isEqualTo(3);
    assertThat(screen.err()).contains("the draws lack farm.");
  }

  private Screen run(String... arguments) {
    return Screens.run(home, home, arguments);
  }

  private static String lastFile(Screen screen) {
    return screen.out().lines().filter(line -> line.endsWith(".xlsx")).findFirst().orElseThrow();
  }

  private Map<String, Object> document(Screen screen, String file) throws IOException {
    assertThat(screen.exit()).isZero();
    return JsonTree.read(home.resolve(file));
  }

  private static Map<String, Object> row(
      Map<String, Object> document, String guarantee, String measure) {
    RunSide side = RunSide.of(document, Map.of());
    return side.figures().get(new RunSide.Key(guarantee, measure));
  }

  /** Within 4.5 standard errors: a false alarm in 150,000. */
  private static void assertNear(Map<String, Object> row, double expected) {
    assertThat(number(row, "mean"))
        .isCloseTo(expected, within(4.5 * number(row, "standard_error")));
  }

  private static double number(Map<String, Object> row, String field) {
    return (Double) row.get(field);
  }
}
