package backstop.models;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.kernel.Outturn;
import backstop.kernel.Program;
import backstop.kernel.Wanted;
import backstop.model.Assumption;
import backstop.model.Draws;
import backstop.model.Library;
import backstop.model.Line;
import backstop.model.Table;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The facts of deals.md 8 with all links on: the shipped library, its models together. */
final class LibraryFactsTest {

  /** From weak to strong, as in deals.md 8. */
  private static final List<String> LADDER =
      List.of(
          "paper_assurances",
          "train_and_equip",
          "reassurance_force",
          "reassurance_force_us_enablers",
          "article_5_like");

  private static final List<String> POSTURES =
      Stream.concat(Stream.of("great_power_council"), LADDER.stream()).toList();

  private static final List<String> LICENCES =
      IntStream.rangeClosed(1, 10)
          .mapToObj(year -> "minerals_fund.licence_inflow_year_" + year)
          .toList();

  private static final List<String> MEASURES =
      Stream.concat(
              Stream.of(
                  "security.strength_5y",
                  "security.strength_10y",
                  "drones.jv_npv",
                  "drones.margin_most",
                  "minerals_fund.dpi_5y",
                  "minerals_fund.dpi_10y",
                  "minerals_fund.returned_land_value"),
              LICENCES.stream())
          .toList();

  private static final String INTERCEPTORS = "pac3_mse";
  private static final int PATHS = 2048;
  private static final int BLOCK = 256;

  /** F008: 2 billion hryvnias a year, in millions of dollars. */
  private static final double HIGHEST_EXPECTATION = 48;

  /** F018: 350 billion dollars in the ground, in millions. */
  private static final double CLAIMED_IN_OCCUPIED_LAND = 350_000;

  /** By posture, measure and path. */
  private static double[][][] values;

  /** Most interceptors delivered in a quarter, relative to Ukraine's share of the ceiling. */
  private static double mostOfShare;

  @BeforeAll
  static void simulate() {
    Library library = Futures.shipped();
    values = new double[POSTURES.size()][MEASURES.size()][PATHS];
    Program program =
        Program.compile(
            library,
            new Wanted(
                MEASURES.stream().map(name -> measure(library, name)).toList(),
                List.of(row(library, "arms_sale.delivered", INTERCEPTORS)),
                List.of(),
                List.of()));
    for (int first = 0; first < PATHS; first += BLOCK) {
      Draws draws = draws(library, PATHS, first);
      keep(library, draws, first, run(program, draws, POSTURES));
    }
  }

  private static void keep(Library library, Draws draws, int first, List<Outturn> outturns) {
    for (int p = 0; p < POSTURES.size(); p++) {
      double[][] measures = outturns.get(p).measures();
      for (int m = 0; m < measures.length; m++) {
        System.arraycopy(measures[m], 0, values[p][m], first, BLOCK);
      }
      double most = ofShare(library, draws, outturns.get(p).profiles()[0]);
      mostOfShare = Math.max(mostOfShare, most);
    }
  }

  /** R010: output rises from the ceiling of the valuation date to the later one. */
  private static double ofShare(Library library, Draws draws, double[][] delivered) {
    double[] output = given(library, "arms_sale.production[" + INTERCEPTORS + "]", draws);
    double[] years = given(library, "arms_sale.expansion_years", draws);
    double most = 0;
    for (int t = 0; t < delivered.length; t++) {
      double end = library.timeline().periods().get(t).years();
      double start = t == 0 ? 0 : library.timeline().periods().get(t - 1).years();
      for (int path = 0; path < BLOCK; path++) {
        double risen = Math.min(1, end / years[path]);
        double yearly = system(library, "ceiling") * (1 - risen);
        yearly += system(library, "later_ceiling") * risen;
        double share = output[path] * yearly * system(library, "ukraine_share") * (end - start);
        most = Math.max(most, delivered[t][path] / share);
      }
    }
    return most;
  }

  private static double system(Library library, String column) {
    Table table =
        library.tables().stream().filter(t -> t.name().equals("system")).findFirst().orElseThrow();
    return table.number(table.column(column), table.keys().indexOf(INTERCEPTORS));
  }

  private static double[] given(Library library, String name, Draws draws) {
    Assumption found =
        library.assumptions().stream().filter(a -> a.name().equals(name)).findFirst().orElseThrow();
    double[] constant = new double[BLOCK];
    Arrays.fill(constant, found.value());
    return found.uncertain() ? draws.value(found.draw()) : constant;
  }

  /** Paired, two standard errors; a posture effect of 1 and margins of 15% or more are shipped. */
  @Test
  void strengthAndTheVentureGainAlongTheLadder() {
    for (int rung = 1; rung < LADDER.size(); rung++) {
      for (String gain :
          List.of("security.strength_5y", "security.strength_10y", "drones.jv_npv")) {
        double[] step = less(of(LADDER.get(rung), gain), of(LADDER.get(rung - 1), gain));
        assertThat(mean(step)).as("%s: %s", LADDER.get(rung), gain).isGreaterThan(2 * error(step));
      }
    }
  }

  @Test
  void councilIsNoStrongerThanPaper() {
    for (String strength : List.of("security.strength_5y", "security.strength_10y")) {
      double[] gain = less(of("paper_assurances", strength), of("great_power_council", strength));
      assertThat(mean(gain)).as(strength).isGreaterThan(2 * error(gain));
    }
  }

  /** D015: a quarter of allowable cost. */
  @Test
  void realisedMarginNeverPassesTheCap() {
    for (String posture : POSTURES) {
      assertThat(Arrays.stream(of(posture, "drones.margin_most")))
          .as(posture)
          .allMatch(margin -> margin <= 0.25 + 1e-9)
          .anyMatch(margin -> margin > 0.2);
    }
  }

  /** F007: ten years from the first close. */
  @Test
  void nothingIsPaidOutBeforeTheLockUpEnds() {
    for (String posture : POSTURES) {
      for (String paid : List.of("minerals_fund.dpi_5y", "minerals_fund.dpi_10y")) {
        assertThat(Arrays.stream(of(posture, paid)).filter(d -> !Double.isNaN(d)))
            .as("%s: %s", posture, paid)
            .isNotEmpty()
            .allMatch(d -> d == 0);
      }
    }
  }

  /** Europeans who order the same take a part of the slots, so that little comes near the whole. */
  @Test
  void interceptorsComeWithinUkrainesShareOfTheCeiling() {
    assertThat(mostOfShare).as("they come").isGreaterThan(0.5).isLessThanOrEqualTo(1 + 1e-9);
  }

  /** Its author calls F008 the highest expectation; twice that is never likely. */
  @Test
  void licencesBringLessThanTheOfficialExpectation() {
    for (String posture : POSTURES) {
      for (String year : LICENCES) {
        double[] inflow = of(posture, year);
        assertThat(mean(inflow)).as("%s: %s", posture, year).isBetween(0.0, HIGHEST_EXPECTATION);
        Arrays.sort(inflow);
        assertThat(inflow[PATHS * 95 / 100]).isLessThanOrEqualTo(100);
      }
    }
  }

  /** F018 counts metal in the ground. */
  @Test
  void returnedLandIsWorthATinyPartOfTheClaim() {
    double most = 0;
    for (String posture : POSTURES) {
      for (double value : of(posture, "minerals_fund.returned_land_value")) {
        most = Math.max(most, Math.abs(value));
      }
    }
    assertThat(most).as("something is dug").isPositive();
    assertThat(most).isLessThan(0.01 * CLAIMED_IN_OCCUPIED_LAND);
  }

  /** The same futures with deals that leave Washington cold; paired, two standard errors. */
  @Test
  void americanStakesKeepWashingtonInItsRole() {
    List<String> backed = List.of("reassurance_force_us_enablers", "article_5_like");
    double[][] bound = keptAfterTenYears(Futures.shipped(), backed);
    double[][] cold = keptAfterTenYears(Futures.scenario("deals_bind_nobody"), backed);
    for (int p = 0; p < backed.size(); p++) {
      double[] gain = less(bound[p], cold[p]);
      assertThat(mean(gain)).as(backed.get(p)).isGreaterThan(2 * error(gain));
    }
  }

  /** Whether Washington is in its role in the quarter that ends ten years on. */
  private static double[][] keptAfterTenYears(Library library, List<String> postures) {
    int paths = PATHS / 2;
    int kept = row(library, "security.us_role_kept", "");
    Wanted wanted = new Wanted(List.of(), List.of(kept), List.of(), List.of());
    Program program = Program.compile(library, wanted);
    double[][] after = new double[postures.size()][paths];
    for (int first = 0; first < paths; first += BLOCK) {
      List<Outturn> outturns = run(program, draws(library, paths, first), postures);
      for (int p = 0; p < postures.size(); p++) {
        System.arraycopy(outturns.get(p).profiles()[0][39], 0, after[p], first, BLOCK);
      }
    }
    return after;
  }

  private static List<Outturn> run(Program program, Draws draws, List<String> postures) {
    List<Integer> positions = postures.stream().map(program.library().postures()::indexOf).toList();
    return program.run(draws, positions, program.scratch(BLOCK));
  }

  private static Draws draws(Library library, int paths, int first) {
    return Futures.drawn(library, new Sampling(paths, 1, 1, Sampler.RANDOM)).block(first, BLOCK);
  }

  private static int measure(Library library, String name) {
    return library.measures().indexOf(library.measure(name).orElseThrow());
  }

  /**
   * @param key of the row, or empty for a line of one row
   */
  private static int row(Library library, String line, String key) {
    Line found = library.line(line).orElseThrow();
    String name = key.isEmpty() ? line : line + "[" + key + "]";
    return IntStream.range(found.firstRow(), found.firstRow() + found.rows())
        .filter(row -> library.rows().get(row).name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static double[] of(String posture, String measure) {
    return values[POSTURES.indexOf(posture)][MEASURES.indexOf(measure)].clone();
  }

  private static double[] less(double[] one, double[] other) {
    return IntStream.range(0, one.length).mapToDouble(i -> one[i] - other[i]).toArray();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double error(double[] values) {
    double mean = mean(values);
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / (values.length - 1) / values.length);
  }
}
