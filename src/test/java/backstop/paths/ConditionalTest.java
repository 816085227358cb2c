package backstop.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import backstop.model.Distribution.Normal;
import backstop.model.Draws;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Draws taken from other futures with those that are kept, against the joint law of both. */
class ConditionalTest {

  private static final int PATHS = 1 << 15;

  /** Errors of a correlation of so many paths are 0.0055 at most. */
  private static final double CLOSE = 0.025;

  /** Draws 0 to 2 are correlated, 3 is not; then the same of processes. */
  private static Futures futures(double degrees) {
    Futures futures = new Futures();
    List.of("m.a", "m.b", "m.c", "m.d").forEach(name -> futures.value(name, new Normal(0, 1)));
    List.of("m.p", "m.q", "m.r", "m.s").forEach(futures::process);
    return futures
        .correlated("m.a", "m.b", 0.5, false, degrees)
        .correlated("m.b", "m.c", 0.7, false, degrees)
        .correlated("m.p", "m.q", 0.5)
        .correlated("m.q", "m.r", 0.7)
        .correlated("m.p", "m.r", -0.2);
  }

  /** Both futures, and the second given the first. */
  private record Both(SampledDraws kept, SampledDraws others, Draws given) {

    static Both of(Futures futures, Sampler sampler, int... taken) {
      Paths paths = futures.paths(new Sampling(PATHS, 16, 7, sampler));
      BitSet set = new BitSet();
      IntStream.of(taken).forEach(set::set);
      SampledDraws kept = paths.block(0, PATHS);
      SampledDraws others = paths.with(new Sampling(PATHS, 16, 8, sampler)).block(0, PATHS);
      return new Both(kept, others, paths.given(set).of(kept, others));
    }
  }

  private static void assertCorrelated(double[] x, double[] y, double correlation) {
    assertThat(new PearsonsCorrelation().correlation(x, y)).isCloseTo(correlation, within(CLOSE));
  }

  /** b is kept: a and c go with it and, as its law has it, with each other. */
  @ParameterizedTest
  @EnumSource(Sampler.class)
  void takenAssumptionsGoWithTheKeptAndEachOther(Sampler sampler) {
    Both both = Both.of(futures(0), sampler, 0, 2, 3);

    assertCorrelated(both.given().value(0), both.kept().value(1), 0.5);
    assertCorrelated(both.given().value(2), both.kept().value(1), 0.7);
    assertCorrelated(both.given().value(0), both.given().value(2), 0);
  }

  /** Given b alone, a of both futures share ½ · ½ through b and nothing else. */
  @ParameterizedTest
  @EnumSource(Sampler.class)
  void whatTheKeptDoNotTellIsDrawnAnew(Sampler sampler) {
    Both both = Both.of(futures(0), sampler, 0, 2);

    assertCorrelated(both.given().value(0), both.kept().value(0), 0.25);
    assertCorrelated(both.given().value(2), both.kept().value(2), 0.49);
  }

  @ParameterizedTest
  @EnumSource(Sampler.class)
  void processesDoQuarterByQuarter(Sampler sampler) {
    Both both = Both.of(futures(0), sampler, 5);

    for (int period : new int[] {0, 7, 90}) {
      double[] given = both.given().period(5, period);
      assertCorrelated(given, both.kept().period(4, period), 0.5);
      assertCorrelated(given, both.kept().period(6, period), 0.7);
      assertCorrelated(given, both.kept().period(6, period + 1), 0);
    }
  }

  @Test
  void whatIsCorrelatedWithNoKeptOneIsThatOfTheOthersToTheBit() {
    Both both = Both.of(futures(0), Sampler.SOBOL, 0, 1, 2, 3, 7);

    for (int draw = 0; draw < 4; draw++) {
      assertThat(both.given().value(draw)).isEqualTo(both.others().value(draw));
    }
    assertThat(both.given().period(7, 3)).isEqualTo(both.others().period(7, 3));
  }

  @Test
  void oneThatTheKeptDetermineFollowsThem() {
    Futures twins =
        new Futures()
            .value("m.a", new Normal(0, 1))
            .value("m.b", new Normal(0, 1))
            .value("m.c", new Normal(0, 1))
            .correlated("m.a", "m.b", 1)
            .correlated("m.b", "m.c", 1)
            .correlated("m.a", "m.c", 1);
    Both both = Both.of(twins, Sampler.RANDOM, 2);

    double[] given = both.given().value(2);
    for (int i = 0; i < PATHS; i++) {
      assertThat(given[i]).isCloseTo(both.kept().value(0)[i], within(1e-9));
    }
  }

  @Test
  void driversOfAStudentCopulaAreNotToldApart() {
    Futures futures = futures(4);

    assertThatThrownBy(() -> Both.of(futures, Sampler.RANDOM, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Student");
    assertThat(Both.of(futures, Sampler.RANDOM, 0, 1, 2).given().paths()).isEqualTo(PATHS);
  }
}
