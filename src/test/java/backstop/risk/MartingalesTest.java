package backstop.risk;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Assumption;
import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.valuation.Measured;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What drivers do beyond what could be expected, in the shipped models. */
class MartingalesTest {

  private static final Library LIBRARY = Trial.read(Path.of("models"), Path.of("inputs"));
  private static final int YEARS = 3;
  private static final int PATHS = 512;

  /** Standard errors that 200 means of nothing do not reach. */
  private static final double ERRORS = 5;

  private static Watched watched() {
    int posture = LIBRARY.postures().indexOf("reassurance_force_us_enablers");
    Sampling sampling = new Sampling(PATHS, 16, 3, Sampler.RANDOM);
    return Watched.of(
        new WaitingAsked(
            LIBRARY,
            new Request(List.of(), List.of(posture), posture, sampling, List.of(), Overlay.NONE),
            LIBRARY.measures().indexOf(LIBRARY.measure("drones.jv_npv").orElseThrow()),
            LIBRARY.assumptions().stream()
                .map(Assumption::name)
                .toList()
                .indexOf("drones.commitment_delay"),
            YEARS,
            OptionalInt.empty()));
  }

  /** Neither by itself nor where a state is what it is: there, with Washington out. */
  @Test
  void theirMovesHaveMeanZero() {
    Watched watched = watched();
    Measured seen = HeldBack.seen(watched, Trial.execution(1, 512));
    List<List<double[]>> moves = Sights.moves(watched, seen);
    int row = LIBRARY.line("security.us_commitment").orElseThrow().firstRow();
    int state = watched.states().indexOf(row);

    assertThat(watched.martingales()).hasSizeGreaterThan(50);
    for (int date = 0; date < YEARS; date++) {
      double[] states =
          date == 0 ? null : seen.outcomes().columns().get(watched.state(state, date)).values();
      for (int m = 0; m < watched.martingales().size(); m++) {
        String name = watched.name(watched.martingales().get(m));
        assertZero(name, moves.get(date).get(m), null);
        if (states != null) {
          assertZero(name, moves.get(date).get(m), states);
        }
      }
    }
  }

  /** What never happened may have been expected at times: its variance is its mean. */
  private static void assertZero(String name, double[] moves, double[] states) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < moves.length; i++) {
      double move = states == null || states[i] == 4 ? moves[i] : 0;
      sum += move;
      squares += move * move;
    }
    double rare = Math.abs(sum);
    assertThat(rare).as(name).isLessThanOrEqualTo(ERRORS * Math.sqrt(squares + rare));
  }
}
