package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.batch.JsonTree;
import backstop.cli.Screens.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code value --target-error}: as many paths as errors asked for need. */
class TargetErrorCommandTest {

  private static final String RANDOM = "--sampler";

  @TempDir Path home;

  @BeforeEach
  void install() throws IOException {
    Folders.copy(Path.of("src/test/resources/backstop/cli/farm"), home);
  }

  @Test
  void reachesWhatIsAskedAndIsTheRunOnThosePaths() throws IOException {
    String[] more = {"--target-error", "0.4%", RANDOM, "random", "-n", "262144"};
    Screen screen = value("a.xlsx", more);
    assertThat(screen.err()).isEmpty();
    assertThat(screen.exit()).isZero();
    assertThat(screen.out()).contains("Errors asked for, reached with 65,536 paths");

    Screen outright = value("b.xlsx", RANDOM, "random", "-n", "65536");
    assertThat(outright.exit()).isZero();
    assertThat(home.resolve("a.xlsx")).hasSameBinaryContentAs(home.resolve("b.xlsx"));
    assertThat(home.resolve("a.json")).hasSameBinaryContentAs(home.resolve("b.json"));
    Map<String, Object> run = object(JsonTree.read(home.resolve("a.json")).get("run"));
    assertThat(run.get("paths")).isEqualTo(65_536.0);
  }

  @Test
  void saysWhatWasNotReachedAndEndsWell() {
    Screen screen =
        value("a.xlsx", "--target-error", "farm.owner_npv:cvar95=0.00001USDm", "-n", "32768");
    assertThat(screen.exit()).isZero();
    assertThat(screen.err())
        .contains("errors asked for not reached with the 32,768 paths allowed")
        .contains("furthest is farm.owner_npv:cvar95 under")
        .containsPattern("about [0-9,]+ paths would, in about [0-9,.]+ (s|min): -n [0-9]+\n");
    assertThat(screen.out()).contains("not reached");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5EURm | farm.owner_npv is in USDm, not EURm",
        "farm.owner_npz=1% | no measure is called farm.owner_npz",
        "farm.owner_npv:cvar=1% | no statistic is called cvar",
        "median=1% | no measure or statistic is called median",
        "0% | an error to reach is above 0, not 0.0",
        "-1% | a size is such as 1% or 5USDm, not -1%",
        "prob_negative=2USDm | prob_negative is a share of the futures",
        "1 | farm.owner_npv is in USDm, not plain numbers",
      })
  void saysWhatIsWrong(String asked, String said) {
    Screen screen = value("a.xlsx", "--target-error", asked);
    assertThat(screen.exit()).isEqualTo(Exit.USAGE.code());
    assertThat(screen.err()).contains(said);
    assertThat(screen.out()).isEmpty();
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    Screen screen =
        value("a.xlsx", "--target-error", "no.such=1%", "--target-error", "farm.droughts=2USDm");
    assertThat(screen.err())
        .contains("no measure is called no.such")
        .contains("farm.droughts is in index");
  }

  @Test
  void oneReplicateTellsNoError() {
    assertThat(value("a.xlsx", "--target-error", "1%", "--replicates", "1").err())
        .contains("needs two replicates or more");
  }

  @Test
  void writesTablesOfConvergenceAndDifferences() throws IOException {
    Screen screen = value("a.xlsx", "-n", "1024", "--tables-out", "tables");
    assertThat(screen.exit()).isZero();
    List<String> convergence = Files.readAllLines(home.resolve("tables/convergence.csv"));
    assertThat(convergence.get(0)).startsWith("guarantee,measure,unit,statistic,paths,value");
    assertThat(convergence).hasSize(1 + 3 * 3 * 4);
    List<String> differences = Files.readAllLines(home.resolve("tables/differences.csv"));
    assertThat(differences.get(0)).startsWith("measure,unit,guarantee,against,mean,mean_error");
    assertThat(differences).hasSize(1 + 2);
    assertThat(Files.readAllLines(home.resolve("tables/beats.csv"))).hasSize(1 + 6);
  }

  /** What the document tells is what its own rows of results tell. */
  @Test
  void documentTellsConvergenceAndDifferences() throws IOException {
    value("a.xlsx", "-n", "1024");
    Map<String, Object> document = JsonTree.read(home.resolve("a.json"));
    List<?> convergence = (List<?>) document.get("convergence");
    Map<String, Object> last = object(convergence.get(3));
    Map<String, Object> first = object(((List<?>) document.get("results")).get(0));
    assertThat(last.get("paths")).isEqualTo(1024.0);
    assertThat(last.get("statistic")).isEqualTo("mean");
    assertThat(last.get("value")).isEqualTo(first.get("mean"));
    assertThat(last.get("standard_error")).isEqualTo(first.get("standard_error"));
    Map<String, Object> difference = object(((List<?>) document.get("differences")).get(0));
    assertThat(difference.get("guarantee")).isEqualTo("spoken");
    assertThat(difference.get("against")).isEqualTo("none");
    Map<String, Object> beats = object(((List<?>) document.get("beats")).get(0));
    assertThat(beats.get("better")).isEqualTo(object(first.get("better_than")).get("spoken"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object object) {
    return (Map<String, Object>) object;
  }

  private Screen value(String workbook, String... more) {
    String[] arguments = new String[3 + more.length];
    arguments[0] = "value";
    arguments[1] = "-o";
    arguments[2] = workbook;
    System.arraycopy(more, 0, arguments, 3, more.length);
    return Screens.run(home, home, arguments);
  }
}
