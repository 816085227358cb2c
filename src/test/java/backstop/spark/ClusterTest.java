package backstop.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A real cluster against this machine alone, file by file. Runs where {@code ./mvnw -P spark
 * package} has built the optional part.
 */
@TestMethodOrder(OrderAnnotation.class)
class ClusterTest {

  private static final String MANY = "1048576";
  private static final String SOME = "65536";

  @TempDir private static Path folder;
  private static Path home;
  private static Cluster cluster;

  @BeforeAll
  static void start() throws IOException {
    assumeTrue(
        Files.isRegularFile(Cluster.BUILD.resolve("RELEASE")),
        "no cluster: ./mvnw -q -P spark package -Dmaven.test.skip=true builds what it needs");
    home = Driver.installed(Files.createDirectories(folder.resolve("home")));
    cluster = Cluster.of(2, folder.resolve("cluster"));
  }

  @AfterAll
  static void stop() {
    if (cluster != null) {
      cluster.close();
    }
  }

  private static String[] value(String paths, String file, String... more) {
    return Stream.concat(
            Stream.of("value", "drones", "-g", "reassurance_force", "-n", paths, "-o", file),
            Stream.of(more))
        .toArray(String[]::new);
  }

  private static String[] spark() {
    return new String[] {"--spark", cluster.address()};
  }

  private static void assertSameFiles(String one, String other) throws IOException {
    for (String ending : List.of(".xlsx", ".json")) {
      assertThat(Files.mismatch(home.resolve(one + ending), home.resolve(other + ending)))
          .as(ending)
          .isEqualTo(-1);
    }
  }

  /** Every statistic is in the workbook and its document; an executor dies on the way. */
  @Test
  @Order(1)
  void aMillionPathsAreTheSameThoughAnExecutorIsKilled() throws Exception {
    Driver driver = Driver.start(home, value(MANY, "cluster.xlsx", spark()));
    driver.awaitPaths();
    cluster.executors().get(0).destroyForcibly();
    Driver.Ended ended = driver.ended();

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.err()).doesNotContain("Exception", "WARN", "ERROR");
    assertThat(home.resolve("outputs/logs/spark.log"))
        .content()
        .contains("is lost", "s of CPU", "MB sent back");
    assertThat(Driver.run(home, value(MANY, "plain.xlsx")).code()).isZero();
    assertSameFiles("cluster", "plain");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curve drones.jv_npv --strengths 3 -n 1024 --format json",
        "sensitivity drones.jv_npv -n 64 --format csv",
        "stress drones.jv_npv --standard -n 256 --format csv"
      })
  @Order(2)
  void otherQuestionsHaveTheSameAnswers(String words) throws Exception {
    Driver.Ended here = Driver.run(home, words.split(" "));
    Driver.Ended there = Driver.run(home, (words + " --spark " + cluster.address()).split(" "));

    assertThat(here.code()).as(here.err()).isZero();
    assertThat(there.code()).as(there.err()).isZero();
    assertThat(withoutTimes(there.out())).isEqualTo(withoutTimes(here.out()));
  }

  private static String withoutTimes(String document) {
    return document.replaceAll("\"elapsed_s\"\\s*:\\s*[0-9.]+", "");
  }

  /** Whole runs are valued by executors, and written and recorded here. */
  @Test
  @Order(2)
  void aBatchLeavesTheSameFiles() throws Exception {
    String farm = Path.of("src/test/resources/backstop/cli/farm").toAbsolutePath().toString();
    List<Path> homes = List.of(folder.resolve("night"), folder.resolve("night-on-spark"));
    for (Path one : homes) {
      Driver.installed(Files.createDirectories(one));
      Files.writeString(
          one.resolve("plan.yaml"),
          """
          paths: 1024
          runs:
            usual: {models: [farm], guarantees: [all], scenarios: [base], dates: [quarter_end]}
            cheap:
              models: [farm]
              guarantees: [all]
              scenarios: [base]
              dates: [quarter_end]
              set: {farm.discount_rate: 0.05}
          """);
      String words =
          "batch plan.yaml --as-of 2025-12-31 --models "
              + farm
              + "/models --inputs "
              + farm
              + "/inputs";
      String spark = one.equals(homes.get(1)) ? " --spark " + cluster.address() : "";
      Driver.Ended ended = Driver.run(one, (words + spark).split(" "));
      assertThat(ended.code()).as(ended.err()).isZero();
      assertThat(ended.out()).contains("2 valued");
    }
    assertThat(files(homes.get(1))).isEqualTo(files(homes.get(0)));
  }

  /** By name, the bytes of what a batch left but for its log and its history, which have times. */
  private static Map<String, Integer> files(Path home) throws IOException {
    Map<String, Integer> files = new TreeMap<>();
    Path night = home.resolve("outputs/2025-12-31");
    try (Stream<Path> all = Files.walk(night)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(night.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return files;
  }

  @Test
  @Order(3)
  void aDriverThatIsEndedLeavesNothingAndFreesTheCluster() throws Exception {
    Driver driver = Driver.start(home, value(MANY, "ended.xlsx", spark()));
    driver.awaitPaths();
    assertThat(cluster.executors()).isNotEmpty();
    driver.process().destroy();
    Driver.Ended ended = driver.ended();

    assertThat(ended.code()).isNotZero();
    assertThat(ended.err()).doesNotContain("Exception");
    Cluster.eventually("executors are gone", () -> cluster.executors().isEmpty());
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.contains("ended"));
    }
  }

  @Test
  @Order(3)
  void partsAreTheExport() throws Exception {
    String farm = Path.of("src/test/resources/backstop/cli/farm").toAbsolutePath().toString();
    String words =
        "value -n 131072 --quiet --models " + farm + "/models --inputs " + farm + "/inputs -o ";
    Driver.Ended here = Driver.run(home, (words + "a.xlsx --paths-out whole.csv").split(" "));
    String spark = " --spark " + cluster.address();
    Driver.Ended there = Driver.run(home, (words + "b.xlsx --paths-out parts" + spark).split(" "));

    assertThat(here.code()).as(here.err()).isZero();
    assertThat(there.code()).as(there.err()).isZero();
    StringBuilder joined = new StringBuilder();
    try (Stream<Path> parts = Files.list(home.resolve("parts"))) {
      for (Path part : parts.sorted().toList()) {
        String text = Files.readString(part);
        joined.append(joined.isEmpty() ? text : text.substring(text.indexOf('\n') + 1));
      }
    }
    assertThat(joined.toString().equals(Files.readString(home.resolve("whole.csv")))).isTrue();
    assertThat(home.resolve("parts/part-000005.csv")).exists();
  }

  @Test
  @Order(4)
  void whatIsNoAddressIsWrongUsage() throws Exception {
    Driver.Ended ended = Driver.run(home, value(SOME, "none.xlsx", "--spark", "spark://nowhere"));

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("spark://HOST:PORT").contains("not spark://nowhere");
  }

  @Test
  @Order(4)
  void aMasterThatIsNotThereIsToldAtOnce() throws Exception {
    Driver.Ended ended =
        Driver.run(home, value(SOME, "none.xlsx", "--spark", "spark://127.0.0.1:1"));

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("backstop: no Spark master answers at spark://127.0.0.1:1");
    assertThat(home.resolve("none.xlsx")).doesNotExist();
  }

  @Test
  @Order(5)
  void pathsAreTheSameThoughAWorkerIsLost() throws Exception {
    Driver driver = Driver.start(home, value(SOME, "lost.xlsx", spark()));
    driver.awaitPaths();
    cluster.loseWorker();
    Driver.Ended ended = driver.ended();

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(Driver.run(home, value(SOME, "kept.xlsx")).code()).isZero();
    assertSameFiles("lost", "kept");
  }

  @Test
  @Order(6)
  void noExecutorAtAllIsTold() throws Exception {
    cluster.loseWorker();
    List<String> impatient = List.of("spark.backstop.patience=20s");
    List<String> words = List.of(value(SOME, "nobody.xlsx", spark()));
    Driver.Ended ended = Driver.start(home, impatient, words).ended();

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("no executor within").doesNotContain("Exception");
    assertThat(home.resolve("nobody.xlsx")).doesNotExist();
  }
}
