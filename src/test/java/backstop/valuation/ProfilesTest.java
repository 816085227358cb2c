package backstop.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.kernel.Outturn;
import backstop.kernel.Program;
import backstop.kernel.Wanted;
import backstop.model.Library;
import backstop.paths.Paths;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.Shipped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is known period by period, against columns that are reduced here. */
class ProfilesTest {

  private static final int PATHS = 192;
  private static final Sampling SAMPLING = new Sampling(PATHS, 1, 5, Sampler.RANDOM);
  private static Library library;
  private static List<Integer> postures;
  private static Result result;

  @BeforeAll
  static void value() {
    library = Shipped.library();
    postures =
        List.of(
            library.postures().indexOf("reassurance_force"),
            library.postures().indexOf("article_5_like"));
    result = value(new Execution(1, 64, (done, of) -> {}));
  }

  private static Result value(Execution execution) {
    Request request =
        new Request(
            List.of("drones"), postures, postures.get(0), SAMPLING, List.of(), Overlay.NONE);
    return Valuation.value(library, request, execution);
  }

  /** By period, then path. */
  private static double[][] columns(int posture, int row) {
    Wanted wanted = new Wanted(List.of(), List.of(row), List.of(), List.of());
    Program program = Program.compile(library, wanted);
    Outturn outturn =
        program
            .run(
                Paths.of(library, SAMPLING, false).block(0, PATHS),
                List.of(posture),
                program.scratch())
            .get(0);
    return outturn.profiles()[0];
  }

  @Test
  void coursesAreMeans() {
    int strength = Outlook.of(library).orElseThrow().strength();
    int total = Parties.of(library, "drones").orElseThrow().total();
    for (int row : List.of(strength, total)) {
      for (int posture : postures) {
        double[][] columns = columns(posture, row);
        List<Double> means = result.profiles().course(posture, row).orElseThrow().means();
        for (int p = 0; p < columns.length; p++) {
          double mean = Arrays.stream(columns[p]).average().orElseThrow();
          assertThat(means.get(p)).isCloseTo(mean, within(1e-12 * Math.max(1, Math.abs(mean))));
        }
      }
    }
  }

  @Test
  void standingsAreSharesOfPaths() {
    Outlook outlook = Outlook.of(library).orElseThrow();
    for (int posture : postures) {
      double[][] conflict = columns(posture, outlook.conflict().row());
      double[][] kind = columns(posture, outlook.settlement().row());
      Standing standing = result.profiles().standing(posture).orElseThrow();
      int war = standing.states().indexOf("war");
      int ceded = standing.states().indexOf("settled, land_ceded");
      for (int p = 0; p < conflict.length; p++) {
        int at = p;
        double inWar = Arrays.stream(conflict[p]).filter(state -> state == 1).count();
        assertThat(standing.shares().get(war).get(p)).isEqualTo(inWar / PATHS);
        double withLand =
            IntStream.range(0, PATHS).filter(i -> conflict[at][i] == 3 && kind[at][i] == 3).count();
        assertThat(standing.shares().get(ceded).get(p)).isEqualTo(withLand / PATHS);
        double all = standing.shares().stream().mapToDouble(share -> share.get(at)).sum();
        assertThat(all).isCloseTo(1, within(1e-12));
      }
    }
  }

  @Test
  void partiesAreTheTermsOfWhatReconciles() {
    Parties drones = Parties.of(library, "drones").orElseThrow();
    assertThat(drones.flows())
        .extracting(row -> library.rows().get(row).name())
        .contains("drones.ukraine_state_flow", "drones.donors_flow")
        .hasSize(7);
    assertThat(Parties.of(library, "portfolio").orElseThrow().flows()).hasSize(9);
    assertThat(Parties.of(library, "security")).isEmpty();
    for (int p = 0; p < library.timeline().size(); p++) {
      int at = p;
      double sum = drones.flows().stream().mapToDouble(row -> mean(row, at)).sum();
      assertThat(sum).isCloseTo(mean(drones.total(), p), within(1e-9 * 1e4));
    }
  }

  private static double mean(int row, int period) {
    return result.profiles().course(postures.get(0), row).orElseThrow().means().get(period);
  }

  @Test
  void threadsAndBlocksDoNotMatter() {
    assertThat(value(new Execution(2, 50, (done, of) -> {})).profiles())
        .isEqualTo(result.profiles());
  }

  @Test
  void whatIsFollowedChangesNoMeasure() {
    Request request =
        new Request(
            List.of("drones"), postures, postures.get(0), SAMPLING, List.of(), Overlay.NONE);
    List<Integer> measures = result.outcomes().measures();
    Measured alone =
        Valuation.measured(library, request, measures, new Execution(1, 64, (done, of) -> {}));
    for (int posture : postures) {
      for (int measure : measures) {
        assertThat(result.outcomes().column(posture, measure).values())
            .isEqualTo(alone.outcomes().column(posture, measure).values());
      }
    }
  }
}
