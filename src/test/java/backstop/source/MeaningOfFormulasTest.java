package backstop.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.kernel.Interpreter;
import backstop.model.Formula;
import backstop.model.Library;
import backstop.model.Line;
import backstop.model.Operator;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas added to the small mine; the second period of posture strong, worked out by hand. */
class MeaningOfFormulasTest {

  private static final String SALES = "    sales (USDm): SUM(sold[*]) * price * price_index";
  private static final int SECOND = 1;
  private static final int STRONG = 1;

  @TempDir Path folder;

  /**
   * The pits are 120 t and 40 t deep, the rate is 0.1, all draws are 0.5. The regime began on day
   * 32 of a quarter of 91 days, 6 quarters and 59/91 before the valuation date.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "USDm | fee + small_fee | 2.0000005",
        "USD | fee + small_fee | 2000000.5",
        "USDm | small_fee + fee | 2.0000005",
        "USD | MAX(fee, small_fee) | 2000000",
        "USDm | IF(fee > small_fee, small_fee, fee) | 0.0000005",
        "flag | fee = 4000000 * small_fee | 1",
        "share | fee / small_fee | 4000000",
        "USD/t | fee / (pit.depth[north] * 2) | 8333.333333333334",
        "kt | pit.depth[north] + pit.depth[south] | 0.16",
        "share | posture.calm + basis | 0.825",
        "bp | posture.calm | 8000",
        "bp | basis * 2 | 500",
        "share | EXP(basis * 0) | 1",
        "share | (1 + basis) ^ 2 | 1.050625",
        "USD | fee ^ 2 / fee | 2000000",
        "USD | SQRT(fee ^ 2) | 2000000",
        "share | strike_rate * DT | 0.025",
        "years | ANNUITY(strike_rate, two_years) | 1.7355371900826446",
        "years | ANNUITY(strike_rate - strike_rate, two_years) | 2",
        "share | DT / two_years | 0.125",
        "share | -2 ^ 2 | 4",
        "share | 3.2% | 0.032",
        "flag | DATE >= 2026-03-31 | 1",
        "flag | DATE > 2026-03-31 | 0",
        "flag | YEAR = 2026 | 1",
        "share | QUARTER * 100 + PERIOD | 102",
        "years | YEARS | 0.5",
        "flag | posture.label = \"treaty\" | 1",
        "flag | posture.label <> \"treaty\" | 0",
        "flag | AND(regime = open, regime < shut, NOT(regime = shut)) | 1",
        "flag | shut = regime | 0",
        "years | STAY(regime) | 1.9120879120879121",
        "t | SUM(pit.depth[*]) | 160",
        "t | MAX(pit.depth[*], 100 * MIN(pit.depth[*])) | 4000",
        "t | AVERAGE(pit.depth[*]) | 80",
        "share | SUM(pit.depth[*] ^ 2) / SUM(pit.depth[*]) ^ 2 | 0.625",
        "share | SUM(-pit.depth[*] / pit.depth[south]) | -4",
        "t | INTERPOLATE(grade.ore, 15) | 250",
        "t | INTERPOLATE(grade.ore, 99) | 400",
        "t | INTERPOLATE(grade.ore, -1) | 100",
        "t | crew.load[regime] | 7",
        "t | crew.load[PRIOR(regime)] + crew.load[shut] | 10",
        "share | output[south] / output[north] | 1",
        "flag | EVER(PERIOD = 1) + EVER(PERIOD = 2) + EVER(PERIOD = 12) | 2",
        "share | LAG(counter, two_years) + LAG(counter, DT) * 100 | 107",
        "share | PRIOR(counter) | 1",
      })
  void aLineHasTheValueItsWordsSay(String unit, String formula, double expected)
      throws IOException {
    Library library = library("probe (" + unit + "): '" + formula + "'");

    assertThat(value(library, "mine.probe"))
        .isCloseTo(expected, within(Math.abs(expected) * 1e-14));
  }

  @Test
  void indexedLinesReadTheirOwnRow() throws IOException {
    Library library =
        library("probe[pit] (t): pit.depth + crew.load[pit.crew] + PRIOR(probe) * (PERIOD > 1)");

    assertThat(value(library, "mine.probe", 0)).isEqualTo(2 * (120 + 3));
    assertThat(value(library, "mine.probe", 1)).isEqualTo(2 * (40 + 7));
  }

  @Test
  void theFactorOfAScaleIsVisible() throws IOException {
    Library library = library("probe (USDm): SUM(sold[*]) * price");
    Formula formula = library.rows().get(line(library, "mine.probe").firstRow()).formula();

    assertThat(formula)
        .isInstanceOfSatisfying(
            Formula.Binary.class,
            product -> {
              assertThat(product.operator()).isEqualTo(Operator.TIMES);
              assertThat(product.right()).isEqualTo(new Formula.Constant(0.001));
            });
  }

  @Test
  void whatEverWasIsARowOfItsOwnUnlessItIsTheFormula() throws IOException {
    Library part = library("probe (flag): 1 - EVER(PERIOD = 2)");
    Library whole = library("probe (flag): EVER(PERIOD = 2)");

    assertThat(line(part, "mine.probe.ever").origin()).isEqualTo(Line.Origin.PART);
    assertThat(line(part, "mine.probe.ever").text()).isEqualTo("EVER(PERIOD = 2)");
    assertThat(whole.line("mine.probe.ever")).isEmpty();
    assertThat(value(part, "mine.probe")).isEqualTo(0);
    assertThat(value(whole, "mine.probe")).isEqualTo(1);
  }

  private Library library(String line) throws IOException {
    SmallLibrary small =
        new SmallLibrary()
            .replace(
                "models/mine.yaml",
                SALES,
                SALES
                    + "\n    counter (share):\n      opening: 7\n      formula: PERIOD\n    "
                    + line)
            .replace("models/mine.yaml", "  strike_rate (1/year): strikes a year", ASSUMED)
            .replace(
                "models/mine.yaml",
                "  pit: pits.csv",
                "  pit: pits.csv\n  grade: grades.csv\n  crew: crews.csv")
            .replace("models/library.yaml", "  flag: 1", "  flag: 1\n  bp: 0.0001")
            .file("inputs/grades.csv", "grade (share),ore (t),source\n10,100,S1\n20,400,S1\n")
            .file("inputs/crews.csv", "crew,load (t),source\nopen,7,S1\nshut,3,S1\n")
            .file(
                "inputs/pits.csv",
                "pit,crew,depth (t),source\nnorth,shut,120,S1\nsouth,open,40,S1\n");
    for (String row : VALUES.lines().toList()) {
      small.append("inputs/assumptions.csv", row + ",,,,,S1,,");
    }
    Read read = small.read(folder);
    return read.library().orElseThrow(() -> new AssertionError(IssueText.of(read.issues())));
  }

  private static final String ASSUMED =
      """
        strike_rate (1/year): strikes a year
        fee (USDm): a fee
        small_fee (USD): a small fee
        basis (bp): a spread
        two_years (years): a time"""
          .indent(2)
          .stripTrailing()
          .replaceAll("(?m)^ {4}", "  ");

  private static final String VALUES =
      """
      mine.fee,2025-06-30,2
      mine.small_fee,2025-06-30,0.5
      mine.basis,2025-06-30,250
      mine.two_years,2025-06-30,2
      """;

  private static double value(Library library, String name) {
    return value(library, name, 0);
  }

  private static double value(Library library, String name, int row) {
    int position = line(library, name).firstRow() + row;
    return Interpreter.of(library, NoDraws.BASE, 0, STRONG).value(position, SECOND);
  }

  private static Line line(Library library, String name) {
    return library.line(name).orElseThrow();
  }
}
