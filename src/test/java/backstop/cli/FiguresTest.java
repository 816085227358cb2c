package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  private static final Locale LOCALE = Locale.getDefault();

  @BeforeEach
  void writeNumbersOtherwise() {
    Locale.setDefault(Locale.GERMANY);
  }

  @AfterEach
  void restore() {
    Locale.setDefault(LOCALE);
  }

  @ParameterizedTest
  @CsvSource({
    "1234.4, '1,234'",
    "1235.6, '1,236'",
    "-0.4, 0",
    "-0.6, -1",
    "NaN, —",
    "Infinity, —",
  })
  void fixedSeparatesThousandsAndHasNoNegativeZero(double value, String text) {
    assertThat(Figures.fixed(value, 0)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1234567, '1,234,567'",
    "0.1, 0.1",
    "0.25, 0.25",
    "123456.789, '123,457'",
    "12.3456789, 12.3457",
    "-0.00012345678, -0.000123457",
    "1e-12, 1.00000e-12",
  })
  void plainKeepsSixDigits(double value, String text) {
    assertThat(Figures.plain(value)).isEqualTo(text);
  }

  @Test
  void exactReadsBackToTheSameBits() {
    Random random = new Random(7);
    for (int i = 0; i < 1_000; i++) {
      double value = Math.scalb(random.nextDouble() - 0.5, random.nextInt(200) - 100);
      assertThat(Double.parseDouble(Figures.exact(value))).isEqualTo(value);
    }
    assertThat(Figures.exact(3)).isEqualTo("3");
    assertThat(Figures.exact(Double.NaN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"250, 0", "99.9, 1", "9.99, 2", "0.07, 3", "-250, 0", "NaN, 0"})
  void decimalsLeaveAboutThreeDigits(double size, int decimals) {
    assertThat(Figures.decimals(size)).isEqualTo(decimals);
  }

  @ParameterizedTest
  @CsvSource({
    "602, 2, 0",
    "602, 0.3, 1",
    "0.97, 0.0006, 4",
    "0.97, 1e-9, 4",
    "602, 0, 0",
    "602, NaN, 0"
  })
  void decimalsShowADigitOfTheError(double size, double error, int decimals) {
    assertThat(Figures.decimals(size, error)).isEqualTo(decimals);
  }

  @Test
  void signedMarksAGain() {
    assertThat(Figures.signed(2720, 0)).isEqualTo("+2,720");
    assertThat(Figures.signed(-3, 0)).isEqualTo("-3");
  }

  @Test
  void daysAndDurationsReadTheSameEverywhere() {
    assertThat(Figures.day(LocalDate.of(2025, 9, 30))).isEqualTo("30 Sep 2025");
    assertThat(Figures.duration(Duration.ofMillis(9_640))).isEqualTo("9.6 s");
    assertThat(Figures.duration(Duration.ofSeconds(90))).isEqualTo("90 s");
    assertThat(Figures.duration(Duration.ofSeconds(600))).isEqualTo("10 min");
  }
}
