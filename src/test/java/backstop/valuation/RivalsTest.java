package backstop.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.valuation.Outcomes.Column;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** All postures against each other at once, and pair by pair. */
class RivalsTest {

  private static final int POSTURES = 5;

  private static final List<Double> ODD =
      List.of(Double.NaN, 0.0, -0.0, 1.0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

  @Test
  void allAtOnceAreWhatEachPairIs() {
    Random random = new Random(1);
    List<Column> columns =
        IntStream.range(0, POSTURES).mapToObj(g -> new Column(g, 0, values(random, g))).toList();
    Outcomes outcomes =
        new Outcomes(IntStream.range(0, POSTURES).boxed().toList(), List.of(0), columns);

    double[][] all = outcomes.better(0);

    for (int g = 0; g < POSTURES; g++) {
      for (int other = 0; other < POSTURES; other++) {
        assertThat(all[g][other]).isEqualTo(outcomes.better(g, other, 0));
      }
    }
  }

  @Test
  void isUndefinedWhereNoPathIs() {
    List<Column> columns =
        List.of(
            new Column(0, 0, new double[] {Double.NaN, 1}),
            new Column(1, 0, new double[] {1, Double.NaN}));

    assertThat(new Outcomes(List.of(0, 1), List.of(0), columns).better(0)[0][1]).isNaN();
  }

  /** Longer than what is counted together; two columns without anything odd. */
  private static double[] values(Random random, int posture) {
    double[] values = random.doubles(2_500, 0, 8).map(Math::floor).toArray();
    if (posture > 1) {
      IntStream.range(0, 900)
          .forEach(
              i -> values[random.nextInt(values.length)] = ODD.get(random.nextInt(ODD.size())));
    }
    return values;
  }
}
