package backstop.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapleyTest {

  private static final double EXACT = 1e-12;

  /**
   * Littlechild and Owen 1973 (doi:10.1287/mnsc.20.3.370): a runway costs what its largest
   * aeroplane needs, and each stretch is shared by those that need it.
   */
  @Test
  void aRunwayIsSharedStretchByStretch() {
    double[] needs = {1, 3, 4, 8, 10, 15};
    double[] shares = Shapley.of(needs.length).shares(runway(needs));

    double share = 0;
    for (int i = 0; i < needs.length; i++) {
      share += (needs[i] - (i == 0 ? 0 : needs[i - 1])) / (needs.length - i);
      assertThat(shares[i]).isCloseTo(share, within(EXACT));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 7, 8, 10})
  void sharesAddUp(int parts) {
    Shapley shapley = Shapley.of(parts);
    IntToDoubleFunction value = moved -> Math.sin(moved) + moved % 13;
    List<Integer> coalitions = shapley.coalitions();
    double move = value.applyAsDouble((1 << parts) - 1) - value.applyAsDouble(0);

    assertThat(coalitions).isSorted().startsWith(0).endsWith((1 << parts) - 1);
    assertThat(Arrays.stream(shapley.shares(value)).sum()).isCloseTo(move, within(EXACT));
    assertThat(shapley.exact()).isEqualTo(parts <= Shapley.MOST_EXACT);
  }

  /** Where every pair of parts works together, an order and its reversal share as all orders do. */
  @Test
  void ofPairsTheSampledOrdersAreExact() {
    int parts = 9;
    IntToDoubleFunction pairs = moved -> Integer.bitCount(moved) * (double) Integer.bitCount(moved);
    Shapley shapley = Shapley.of(parts);

    assertThat(shapley.coalitions()).hasSizeLessThan(1 + 16 * parts);
    assertThat(shapley.shares(pairs)).containsOnly(new double[] {parts}, within(EXACT));
    assertThat(shapley.orderErrors(pairs)).containsOnly(new double[] {0}, within(EXACT));
  }

  @Test
  void sampledOrdersTellTheirError() {
    double[] needs = {1, 3, 4, 8, 10, 15, 18, 20, 25};
    Shapley shapley = Shapley.of(needs.length);
    double[] shares = shapley.shares(runway(needs));
    double[] errors = shapley.orderErrors(runway(needs));

    double share = 0;
    for (int i = 0; i < needs.length; i++) {
      share += (needs[i] - (i == 0 ? 0 : needs[i - 1])) / (needs.length - i);
      assertThat(shares[i]).isCloseTo(share, within(4.5 * errors[i] + EXACT));
    }
    assertThat(errors[8]).isPositive();
  }

  private static IntToDoubleFunction runway(double[] needs) {
    return moved -> {
      double most = 0;
      for (int i = 0; i < needs.length; i++) {
        most = (moved >> i & 1) == 1 ? Math.max(most, needs[i]) : most;
      }
      return most;
    };
  }
}
