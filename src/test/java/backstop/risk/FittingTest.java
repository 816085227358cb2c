package backstop.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import backstop.model.Series;
import backstop.source.SeriesFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fits against closed forms and against SciPy, whose numbers {@code fit.py} wrote. */
class FittingTest {

  private static final Path FOLDER = Path.of("src/test/resources/backstop/risk/fit");
  private static final Series SHARES = read("shares.csv");
  private static final Series PRICES = read("prices.csv");

  private static Series read(String name) {
    return SeriesFile.read(FOLDER.resolve(name)).series().orElseThrow();
  }

  private static Fit fit(List<Fit> fits, String name) {
    return fits.stream().filter(fit -> fit.name().equals(name)).findFirst().orElseThrow();
  }

  static List<String> laws() throws IOException {
    return Files.readAllLines(FOLDER.resolve("laws.csv")).stream().skip(1).toList();
  }

  @ParameterizedTest
  @MethodSource("laws")
  void lawsAreThoseOfScipy(String line) {
    String[] cells = line.split(",");
    Fit fit = fit(Fitting.of(SHARES).laws(), cells[0]);
    double[] expected =
        Arrays.stream(cells[1].split(" ")).mapToDouble(Double::parseDouble).toArray();

    for (int i = 0; i < expected.length; i++) {
      assertThat(fit.values().get(i)).isCloseTo(expected[i], within(2e-5 * expected[i]));
    }
    assertThat(fit.logLikelihood()).isCloseTo(Double.parseDouble(cells[2]), within(1e-6));
    assertThat(fit.distance()).isCloseTo(Double.parseDouble(cells[3]), within(1e-5));
    assertThat(fit.probability()).isCloseTo(Double.parseDouble(cells[4]), within(2e-3));
  }

  /** Errors of a normal's mean and sd: sd/√n and sd/√2n. */
  @Test
  void errorsOfANormalAreTheTextbooks() {
    Fit fit = fit(Fitting.of(SHARES).laws(), "normal");
    double sd = fit.values().get(1);

    assertThat(fit.parameters().get(0).error()).isCloseTo(sd / Math.sqrt(150), within(1e-4 * sd));
    assertThat(fit.parameters().get(1).error()).isCloseTo(sd / Math.sqrt(300), within(1e-3 * sd));
  }

  /** Of r ~ N(m·dt, σ²·dt): m = Σr / Σdt, σ² the mean of (r − m·dt)² / dt; drift m + σ²/2. */
  @Test
  void aGeometricBrownianMotionIsItsClosedForm() {
    double[] x = PRICES.values().stream().mapToDouble(v -> v).toArray();
    List<LocalDate> days = PRICES.dates();
    int n = x.length - 1;
    double span = (days.get(n).toEpochDay() - days.get(0).toEpochDay()) / 365.25;
    double m = Math.log(x[n] / x[0]) / span;
    double variance =
        IntStream.range(0, n)
            .mapToDouble(
                i -> {
                  double dt = (days.get(i + 1).toEpochDay() - days.get(i).toEpochDay()) / 365.25;
                  double left = Math.log(x[i + 1] / x[i]) - m * dt;
                  return left * left / dt;
                })
            .average()
            .orElseThrow();

    Fit fit = fit(Fitting.of(PRICES).processes(), "geometric_brownian");

    assertThat(fit.values().get(0)).isCloseTo(m + variance / 2, within(1e-12));
    assertThat(fit.values().get(1)).isCloseTo(Math.sqrt(variance), within(1e-12));
    assertThat(fit.parameters().get(1).error())
        .isCloseTo(Math.sqrt(variance / (2 * n)), within(2e-4));
  }

  /** The general search finds no higher likelihood than the regression given κ. */
  @Test
  void noOtherParametersAreLikelier() {
    for (Family family : Fitting.processes(PRICES)) {
      double[] at = family.likeliest();
      double[] climbed = Maximum.of(family.parameters(), at, 1, family::logLikelihood);

      assertThat(family.logLikelihood(climbed))
          .as(family.name())
          .isLessThan(family.logLikelihood(at) + 1e-5);
    }
  }

  @Test
  void whatMadeTheSampleRanksFirstOrAsGood() {
    Fitting prices = Fitting.of(PRICES);
    Fitting shares = Fitting.of(SHARES);

    assertThat(fit(prices.processes(), "geometric_brownian").aic())
        .isLessThan(prices.processes().get(0).aic() + 4);
    assertThat(fit(shares.laws(), "gamma").aic()).isLessThan(shares.laws().get(0).aic() + 4);
    assertThat(shares.processes()).isEmpty();
  }

  @Test
  void quantilesLieOnTheLineWhereTheFitIsRight() {
    Fit fit = fit(Fitting.of(PRICES).processes(), "geometric_brownian");
    int n = fit.quantiles().size();

    assertThat(n).isEqualTo(300);
    for (Fit.Quantile point : fit.quantiles().subList(n / 10, 9 * n / 10)) {
      assertThat(point.observed()).isCloseTo(point.expected(), within(0.2));
    }
  }

  @Test
  void tooLittleIsRefused() {
    assertThatThrownBy(() -> Fitting.of(new Series("few", List.of(), List.of(1.0, 2.0, 3.0))))
        .hasMessage("3 observations are too few: a fit needs 20 or more");
    Series flat = new Series("flat", List.of(), Collections.nCopies(30, 1.0));
    assertThatThrownBy(() -> Fitting.of(flat)).hasMessageContaining("hardly vary");
  }
}
