package backstop.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sketches against the values that were added to them, sorted. */
class SketchTest {

  private static final int VALUES = 100_003;
  private static final int PIECE = 1_000;

  enum Law {
    NORMAL((random, i) -> random.nextGaussian()),
    HEAVY((random, i) -> random.nextGaussian() / Math.abs(random.nextGaussian())),
    ATOMS(
        (random, i) -> random.nextDouble() < 0.4 ? 0 : Math.rint(3 * random.nextGaussian()) + 0.0),
    SAME((random, i) -> 7),
    FALLING((random, i) -> -i);

    private final ToDoubleBiFunction<Random, Integer> draw;

    Law(ToDoubleBiFunction<Random, Integer> draw) {
      this.draw = draw;
    }

    double[] sample() {
      Random random = new Random(5);
      double[] values = new double[VALUES];
      Arrays.setAll(values, i -> draw.applyAsDouble(random, i));
      return values;
    }
  }

  @ParameterizedTest
  @EnumSource(Law.class)
  void quantilesAreWithinTheRankErrorOfTheOnesAskedFor(Law law) {
    double[] values = law.sample();
    Digested told = Digested.of(digest(values, 64));
    RankedQuantiles held = RankedQuantiles.of(digest(values, 64).sketch().ranked(1));
    double[] sorted = values.clone();
    Arrays.sort(sorted);

    assertThat(told.rankError()).isBetween(1e-4, 0.05);
    int off = (int) Math.ceil(told.rankError() * VALUES);
    for (int step = 0; step <= 1000; step++) {
      double rank = (VALUES - 1) * (step / 1000.0);
      double low = sorted[(int) Math.max(0, Math.floor(rank) - off)];
      double high = sorted[(int) Math.min(VALUES - 1, Math.ceil(rank) + off)];
      assertThat(held.at(rank)).isBetween(low, high);
    }
  }

  @ParameterizedTest
  @EnumSource(Law.class)
  void statisticsAreWithinTheirSlack(Law law) {
    double[] values = law.sample();
    Summary exact = Summary.of(values);
    Digested told = Digested.of(digest(values, 256));
    for (Characteristic one : Characteristic.ALL) {
      double rounding = 1e-12 * (1 + Math.abs(one.of(exact)));
      double off = Math.abs(one.of(told.value()) - one.of(exact));
      assertThat(off).as(one.name()).isLessThanOrEqualTo(one.of(told.slack()) + rounding);
    }
    assertThat(told.value().min()).isEqualTo(exact.min());
    assertThat(told.value().max()).isEqualTo(exact.max());
    assertThat(told.value().count()).isEqualTo(exact.count());
  }

  @ParameterizedTest
  @EnumSource(Law.class)
  void sketchesWideEnoughForAllValuesAreExact(Law law) {
    double[] values = law.sample();
    Summary exact = Summary.of(values);
    Digested told = Digested.of(digest(values, VALUES));
    assertThat(told.rankError()).isZero();
    assertThat(told.value().percentiles()).isEqualTo(exact.percentiles());
    assertThat(told.value().cvar95()).isCloseTo(exact.cvar95(), within(exact.cvar95()));
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 256, 4096})
  void noMoreIsHeldThanSaid(int width) {
    double[] values = Law.NORMAL.sample();
    Sketch sketch = digest(values, width).sketch();
    assertThat(sketch.count()).isEqualTo(VALUES);
    assertThat(sketch.held()).isLessThanOrEqualTo(Sketch.most(width, VALUES));
  }

  /** Two digests of a part each, added to a third. */
  @ParameterizedTest
  @EnumSource(Law.class)
  void partsAddedAreWithinTheirRankError(Law law) {
    double[] values = law.sample();
    Digest first = digest(Arrays.copyOf(values, VALUES / 3), 64, Double.NEGATIVE_INFINITY);
    Digest rest =
        digest(Arrays.copyOfRange(values, VALUES / 3, VALUES), 64, Double.NEGATIVE_INFINITY);
    Digested told =
        Digested.of(new Digest(64, false, Double.NEGATIVE_INFINITY).and(first).and(rest));
    Summary exact = Summary.of(values);
    for (Characteristic one : Characteristic.ALL) {
      double rounding = 1e-12 * (1 + Math.abs(one.of(exact)));
      double off = Math.abs(one.of(told.value()) - one.of(exact));
      assertThat(off).as(one.name()).isLessThanOrEqualTo(one.of(told.slack()) + rounding);
    }
  }

  /** Many parts, each with a turn of its own: their errors cancel as those of one whole do. */
  @ParameterizedTest
  @EnumSource(Law.class)
  void partsInTurnAreNoFurtherOffThanTheWhole(Law law) {
    double[] values = law.sample();
    Digest nothing = new Digest(64, false, Double.NEGATIVE_INFINITY);
    Digest whole = nothing;
    Digest turn = nothing;
    for (int from = 0; from < VALUES; from += 3 * PIECE) {
      for (int at = from; at < Math.min(VALUES, from + 3 * PIECE); at += PIECE) {
        turn = turn.and(Piece.of(Arrays.copyOfRange(values, at, Math.min(VALUES, at + PIECE))));
      }
      whole = whole.and(turn);
      turn = turn.next();
    }
    assertThat(whole.sketch().count()).isEqualTo(VALUES);
    assertThat(whole.sketch().rankError())
        .isLessThanOrEqualTo(2 * digest(values, 64).sketch().rankError());
  }

  private static org.assertj.core.data.Offset<Double> within(double size) {
    return org.assertj.core.api.Assertions.within(1e-12 * (1 + Math.abs(size)));
  }

  private static Digest digest(double[] values, int width) {
    double[] first = Arrays.copyOf(values, PIECE);
    Arrays.sort(first);
    return digest(values, width, Summary.quantile(first, 0.05));
  }

  private static Digest digest(double[] values, int width, double limit) {
    Digest digest = new Digest(width, false, limit);
    for (int from = 0; from < values.length; from += PIECE) {
      int to = Math.min(values.length, from + PIECE);
      digest = digest.and(Piece.of(Arrays.copyOfRange(values, from, to)));
    }
    return digest;
  }
}
