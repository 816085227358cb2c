package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.cli.Screens.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Curves of normal outcomes, as a user sees them. */
class CurveCommandTest {

  private static final Path TRIAL = Path.of("src/test/resources/backstop/risk/trial");

  @TempDir Path home;

  @BeforeEach
  void copyTrial() throws IOException {
    Folders.copy(TRIAL, home);
  }

  @Test
  void aCurveAndItsBreakEvenArePrinted() {
    Screen screen = run("curve", "security.money_end", "-g", "strong", "-n", "1024");

    assertThat(screen.exit()).isZero();
    assertThat(screen.out())
        .contains(
            "Under strong, its other attributes as they are.",
            "security.money_end, USDm, to owner",
            "mean ≥ 0 USDm: break-even at strength 0.60",
            "1 check held at every strength valued",
            "all of one strength: ./backstop value -g strong --strength X");
    assertThat(home.resolve("outputs")).doesNotExist();
  }

  @Test
  void noneAndTwoAreSaidInWords() {
    Screen screen =
        run("curve", "security.hump_end", "security.straight_end", "--mean", "0.64", "-n", "1024");
    Screen none = run("curve", "security.straight_end", "--mean", "9", "--loss", "1", "-n", "64");

    assertThat(screen.out())
        .contains("mean ≥ 0.64 ratio: 2 crossings\n  at strength 0.20", "; met below\n")
        .contains("mean ≥ 0.64 ratio: break-even at strength 0.45");
    assertThat(none.out())
        .contains("mean ≥ 9 ratio: no break-even, met at no strength from 0 to 1")
        .contains("chance of loss ≤ 100%: no break-even, met at every strength from 0 to 1");
  }

  @Test
  void levelsAreThoseOfOneValuation() {
    String curve =
        run(
                "curve",
                "security.bent_end",
                "-g",
                "strong",
                "-n",
                "64",
                "--strengths",
                "0.3,0.7",
                "--format",
                "csv")
            .out();
    String value =
        run("value", "-g", "strong", "--strength", "0.7", "-n", "64", "--format", "csv").out();
    String mean = cell(value, "security.bent_end", "mean");

    assertThat(curve.lines().skip(2)).singleElement().asString().contains(",0.7," + mean + ",");
  }

  private static String cell(String csv, String measure, String heading) {
    String[] lines = csv.split("\n");
    int column = List.of(lines[0].split(",")).indexOf(heading);
    return Arrays.stream(lines)
        .filter(line -> line.contains("," + measure + ","))
        .findFirst()
        .orElseThrow()
        .split(",")[column];
  }

  @Test
  void jsonHasBothTables() {
    Screen screen =
        run("curve", "security.straight_end", "--shortfall", "0", "-n", "1024", "--format", "json");

    assertThat(screen.out())
        .contains("\"curve\" : [", "\"break_even\" : [", "\"target\" : \"shortfall\"")
        .contains("\"found\" : \"crosses\"", "\"met\" : \"above\"", "\"low_open\" : \"no\"");
  }

  @Test
  void changesAreFromTheStrengthAskedFor() {
    Screen screen =
        run("curve", "security.straight_end", "-n", "64", "--strengths", "3", "--base", "0.25");

    assertThat(screen.out()).contains("from strength 0.25", "\n    0.25 ");
  }

  @ParameterizedTest
  @CsvSource({
    "--strengths=1, count from 2 to 101",
    "'--strengths=0,2', a strength is from 0 to 1",
    "'--strengths=0.5,0.5', a curve needs two strengths",
    "--base=2, --base is a strength from 0 to 1",
    "--loss=2, a chance of loss is from 0 to 1",
    "--mean=NaN, a target is a finite number",
    "-g=no_one, no guarantee is called no_one",
  })
  void whatMakesNoSenseIsRefused(String option, String said) {
    Screen screen = run("curve", "security.straight_end", option);

    assertThat(screen.exit()).isEqualTo(2);
    assertThat(screen.out()).isEmpty();
    assertThat(screen.err()).contains(said);
  }

  @Test
  void withoutAStrengthThereIsNoCurve() throws IOException {
    Path model = home.resolve("models/security.yaml");
    Files.writeString(model, Files.readString(model).replace("strength", "force"));
    Screen screen = run("curve", "security.straight_end");

    assertThat(screen.exit()).isEqualTo(2);
    assertThat(screen.err()).contains("curve needs a line security.strength");
  }

  @Test
  void whatFailsIsNamedWithItsStrength() throws IOException {
    Path model = home.resolve("models/security.yaml");
    String text = Files.readString(model);
    Files.writeString(model, text.replace("strength <= 1", "strength <= 0.5"));
    Screen check = run("curve", "security.straight_end", "-n", "64", "--strengths", "3");
    Files.writeString(model, text.replace("+ 2 * luck", "+ 2 * luck / strength"));
    Screen broken = run("curve", "security.straight_end", "-n", "64", "--strengths", "3");

    assertThat(check.exit()).isEqualTo(4);
    assertThat(check.out()).contains("1 check failed");
    assertThat(check.err())
        .contains("check security.strength_is_a_share failed", "at strength 1\n", "-n 64");
    assertThat(broken.exit()).isEqualTo(4);
    assertThat(broken.out()).isEmpty();
    assertThat(broken.err()).contains("security.straight could not be computed", "at strength 0\n");
  }

  @Test
  void wrongOptionsAndUnknownNamesAreToldTogether() {
    Screen screen =
        run(
            "curve",
            "security.straight_en",
            "--loss",
            "2",
            "--base",
            "3",
            "-g",
            "stron",
            "-n",
            "7");

    assertThat(screen.exit()).isEqualTo(2);
    assertThat(screen.err())
        .contains("--base is a strength", "a chance of loss is from 0 to 1", "paths must be")
        .contains("Did you mean security.straight_end?", "Did you mean strong?");
  }

  /** 0.05 is halved four times to be narrow, and each time 4 strengths are asked for, or 8. */
  @Test
  void aDryRunRunsNothing() {
    assertThat(run("curve", "security.straight_end", "--dry-run").out())
        .contains("21 × 16,384 paths × 1 guarantee", "without --dry-run")
        .doesNotContain("up to");
    assertThat(run("curve", "security.straight_end", "--mean", "1", "--dry-run").out())
        .contains("up to 48 more strengths to find the break-even");
  }

  @Test
  void aWorkbookIsWrittenOnceAndNotReplaced() throws IOException {
    String[] asked = {"curve", "security.straight_end", "-n", "64", "-o", "c.xlsx"};
    String[] other = {"curve", "security.straight_end", "-n", "128", "-o", "c.xlsx"};
    String[] forced = {"curve", "security.straight_end", "-n", "128", "-o", "c.xlsx", "--force"};

    assertThat(run(asked).out()).contains("\nc.xlsx\n");
    assertThat(run(asked).out()).contains("\nc.xlsx   already there, identical\n");
    assertThat(run(other).err()).contains("c.xlsx is there and differs: give --force");
    assertThat(run(forced).exit()).isZero();
    assertThat(run("curve", "security.straight_end", "-n", "64", "-o", "made").out())
        .containsPattern("made/curve-[0-9a-f]{8}\\.xlsx");
    assertThat(run("replay", "c.xlsx").err()).contains("another question than backstop value");
  }

  @Test
  void whatContradictsAWorkbookIsRefused() {
    assertThat(run("curve", "security.straight_end", "-o", "x", "--dry-run").err())
        .contains("--dry-run writes nothing");
    assertThat(run("curve", "security.straight_end", "--force").err())
        .contains("--force replaces a file of -o");
  }

  private Screen run(String... arguments) {
    return Screens.run(home, home, arguments);
  }
}
