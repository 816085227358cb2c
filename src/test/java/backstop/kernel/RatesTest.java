package backstop.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RatesTest {

  private static final int PERIODS = 101;
  private static final int PATHS = 300;

  /** At −99% a quarter's flow counts 1e50 times as much a hundred quarters later. */
  @Test
  void whatRoundingLeftOfFlowsHidesNoRate() {
    double[] flows = new double[PERIODS];
    flows[0] = -100;
    flows[4] = 110;
    double rate = InternalRate.of(flows);
    assertThat(rate).isCloseTo(0.1, within(1e-14));
    flows[PERIODS - 1] = -1e-10;
    assertThat(InternalRate.of(flows)).isEqualTo(rate);
    flows[PERIODS - 1] = -1e-5;
    assertThat(InternalRate.of(flows)).as("a second root").isNaN();
  }

  /** An outlay and level flows: of every path its own rate, which makes them worth nothing. */
  @Test
  void manyPathsHaveTheBitsOfEachAndAreWorthNothing() {
    Rates rates = new Rates(PERIODS, PATHS);
    double[][] flows = flows();
    for (int t = 0; t < PERIODS; t++) {
      for (int path = 0; path < PATHS; path++) {
        rates.flows(t)[path] = flows[path][t];
      }
    }
    double[] out = new double[PATHS];
    rates.of(out, PATHS);
    int defined = 0;
    for (int path = 0; path < PATHS; path++) {
      double alone = InternalRate.of(flows[path]);
      assertThat(out[path]).isEqualTo(Double.isNaN(alone) ? Graph.NO_VALUE : alone);
      if (!Double.isNaN(alone)) {
        defined++;
        assertThat(worth(flows[path], alone)).isCloseTo(0, within(1e-12));
      }
    }
    assertThat(defined).isBetween(PATHS / 2, PATHS - 1);
  }

  /** Paths with one change of sign, with many, with none, and with remnants. */
  private static double[][] flows() {
    SplittableRandom random = new SplittableRandom(7);
    double[][] flows = new double[PATHS][PERIODS];
    for (int path = 0; path < PATHS; path++) {
      int build = path % 7;
      double spread = path % 3;
      for (int t = 0; t < PERIODS; t++) {
        double level = 20 * random.nextDouble() - spread * random.nextDouble() * 10;
        flows[path][t] = t < build ? -100 * random.nextDouble() : t < 80 ? level : 1e-13 * spread;
      }
    }
    return flows;
  }

  /** As a share of the sum of absolute terms, without the remnants. */
  private static double worth(double[] flows, double rate) {
    double worth = 0;
    double absolute = 0;
    for (int t = 0; t < 80; t++) {
      double now = flows[t] / Math.pow(1 + rate, t / 4.0);
      worth += now;
      absolute += Math.abs(now);
    }
    return worth / absolute;
  }
}
