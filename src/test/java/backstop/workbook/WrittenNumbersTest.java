package backstop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Short ways to write numbers against the long ones. */
class WrittenNumbersTest {

  private static final int COUNT = 200_000;

  private static final List<Double> ODD =
      List.of(
          0.0,
          -0.0,
          1.0,
          -1.0,
          9_999_999.0,
          1e7,
          999_999_999_999_999.0,
          1e15,
          0.1,
          2e23,
          9.999999999999999e22,
          0.9999999999999995,
          1.0000000000000005,
          2.8421709430404007E-14,
          Double.MIN_VALUE,
          Double.MIN_NORMAL,
          Double.MAX_VALUE,
          123456789012345.5);

  /** As Java writes them, but for a digit too many that Java may write before version 19. */
  @Test
  void cellsHoldTheFewestDigitsThatReadBack() {
    NumberText numbers = new NumberText();

    numbers()
        .forEach(
            value -> {
              String text = numbers.append(value, new StringBuilder()).toString();
              assertThat(Double.parseDouble(text)).isEqualTo(value);
              assertThat(text.length()).isLessThanOrEqualTo(Double.toString(value).length());
              assertThat(shorter(value, digits(text))).isNotEqualTo(value);
            });
  }

  private static int digits(String text) {
    return new BigDecimal(text).stripTrailingZeros().precision();
  }

  /** The nearest number of a digit less; NaN below two digits, which are always written. */
  private static double shorter(double value, int digits) {
    return digits <= 2
        ? Double.NaN
        : new BigDecimal(value).round(new MathContext(digits - 1)).doubleValue();
  }

  @Test
  void whatIsKeptIsTheRoundedShortestNumber() {
    numbers()
        .forEach(
            value ->
                assertThat(new BigDecimal(SameNumber.rounded(value)))
                    .isEqualByComparingTo(
                        new BigDecimal(SameNumber.shown(value))
                            .round(new MathContext(15, RoundingMode.HALF_UP))));
  }

  /**
   * Odd ones, each twice; numbers of any bits; numbers near the middle between two of 15 digits.
   */
  private static DoubleStream numbers() {
    Random random = new Random(1);
    DoubleStream odd = ODD.stream().flatMapToDouble(value -> DoubleStream.of(value, value));
    DoubleStream bits =
        DoubleStream.generate(() -> Double.longBitsToDouble(random.nextLong()))
            .filter(Double::isFinite)
            .limit(COUNT);
    DoubleStream middles =
        DoubleStream.generate(() -> Math.rint(random.nextDouble() * 1e15) / 1e12 + 5e-13)
            .limit(COUNT);
    return DoubleStream.concat(odd, DoubleStream.concat(bits, middles));
  }
}
