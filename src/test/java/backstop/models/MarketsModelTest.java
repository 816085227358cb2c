package backstop.models;

import static backstop.models.Futures.everywhere;
import static backstop.models.Futures.same;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.valuation.Execution;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import backstop.valuation.Result;
import backstop.valuation.Valuation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prices of money as docs/models/markets.md tells them. */
final class MarketsModelTest {

  private static final Offset<Double> TINY = within(1e-12);

  @Test
  void priceLevelCompoundsInflation() {
    everywhere(
        Futures.of("paper_assurances"),
        (f, t) -> {
          double before = t == 0 ? 1 : f.at("markets.us_cpi", t - 1);
          double grown = before * Math.exp(f.at("markets.us_inflation", t) * f.length(t));
          same("price level", t, f.at("markets.us_cpi", t), grown);
        });
  }

  @Test
  void risklessFactorIsTheClosedForm() {
    everywhere(
        Futures.of("paper_assurances"),
        (f, t) ->
            same("factor", t, f.at("markets.riskless_factor", t), Math.pow(1.0426, -f.years(t))));
  }

  /** The log of the relative price after ten years has sd 0.02·√10 = 0.063. */
  @Test
  void defencePricesDriftOverConsumerPrices() {
    double slow = mean("markets.defence_real_drift", "0", "markets.defence_prices_10y");
    double fast = mean("markets.defence_real_drift", "0.02", "markets.defence_prices_10y");
    assertThat(fast / slow).isCloseTo(Math.exp(0.2), within(1e-9));
    double level = mean("markets.defence_real_drift", "0", "markets.cpi_10y");
    assertThat(slow / level).isCloseTo(1, within(4.5 * 0.063 / 64));
  }

  /**
   * Ten years are 2.5 half-lives: the log has come 1 − 2^−2.5 of its way from ln 1.17 towards α =
   * ln mean − volatility²/(4κ); sd of the log is 0.134.
   */
  @Test
  void euroRevertsToItsMean() {
    double kappa = Math.log(2) / 4;
    double left = Math.pow(2, -2.5);
    double alpha = Math.log(1.10) - 0.08 * 0.08 / (4 * kappa);
    double variance = 0.08 * 0.08 / (2 * kappa) * (1 - left * left);
    double log = Math.log(1.17) * left + alpha * (1 - left);
    double mean = mean("markets.eur_usd_mean", "1.10", "markets.eur_usd_10y");
    double expected = Math.exp(log + variance / 2);
    assertThat(mean).isCloseTo(expected, within(4.5 * expected * Math.sqrt(variance) / 64));
  }

  /** Ten years are two half-lives: three quarters of the way; sd 0.009·√(5·(1 − 2^−4)/(2 ln 2)). */
  @Test
  void yieldRevertsToItsMean() {
    double mean = mean("markets.us_10y_mean", "0.05", "markets.us_10y_after_10y");
    double expected = 0.05 + (0.0426 - 0.05) / 4;
    assertThat(mean).isCloseTo(expected, within(4.5 * 0.0166 / 64));
  }

  /** As the American yield, from 3.41%. */
  @Test
  void europeanYieldRevertsToItsMean() {
    double mean = mean("markets.eu_10y_mean", "0.04", "markets.eu_10y_after_10y");
    double expected = 0.04 + (0.0341 - 0.04) / 4;
    assertThat(mean).isCloseTo(expected, within(4.5 * 0.0148 / 64));
  }

  /** Premiums over ten years of R031: −0.89, 0, 0.035 and 0.675 points at 5, 10, 15, 30 years. */
  @ParameterizedTest
  @CsvSource({"30, 0.00675", "15, 0.00035", "22.5, 0.00355", "45, 0.00675", "7.5, -0.00445"})
  void theLongYieldIsTheTenYearYieldPlusThePremiumOfItsTerm(String term, double premium) {
    List<Future> futures =
        Futures.of(Futures.with(Map.of("markets.eu_long_term", term)), "paper_assurances", 4);
    assertThat(futures)
        .allSatisfy(f -> assertThat(f.at("markets.eu_30y", -1)).isCloseTo(0.0341 + premium, TINY));
    everywhere(
        futures,
        (f, t) -> same("yield", t, f.at("markets.eu_30y", t), f.at("markets.eu_10y", t) + premium));
  }

  /** Innovations of the three series correlate by 0.5, 0.7 and 0.35. */
  @Test
  void yieldsAndInflationMoveTogether() {
    List<Future> futures = Futures.of(Futures.shipped(), "self_reliance", 64);
    double[] inflation = steps(futures, "markets.us_inflation", 1.5);
    double[] american = steps(futures, "markets.us_10y", 5);
    double[] european = steps(futures, "markets.eu_10y", 5);
    double error = 1 / Math.sqrt(inflation.length);
    assertThat(cosine(inflation, american)).isCloseTo(0.5, within(4.5 * error));
    assertThat(cosine(american, european)).isCloseTo(0.7, within(4.5 * error));
    assertThat(cosine(inflation, european)).isCloseTo(0.35, within(4.5 * error));
  }

  /** Ten years are 3⅓ half-lives: sd of the log is 0.1·√(3·(1 − 2^−6⅔)/(2 ln 2)) = 0.146. */
  @Test
  void theRealHryvniaIsExpectedAtParity() {
    double log = 0;
    double square = 0;
    List<Future> futures = Futures.of(Futures.shipped(), "self_reliance", 256);
    for (Future future : futures) {
      double x = Math.log(future.at("markets.hryvnia", 39));
      log += x / futures.size();
      square += x * x / futures.size();
    }
    double variance = 0.01 * 3 / (2 * Math.log(2)) * (1 - Math.pow(2, -20 / 3.0));
    double mean = -0.01 * 3 / (4 * Math.log(2)) * (1 - Math.pow(2, -10 / 3.0));
    assertThat(log).isCloseTo(mean, within(4.5 * Math.sqrt(variance) / 16));
    assertThat(square - log * log).isCloseTo(variance, within(4.5 * variance * Math.sqrt(2) / 16));
  }

  /** Departures from what the reversion leaves of the last departure, quarter by quarter. */
  private static double[] steps(List<Future> futures, String row, double halfLife) {
    String start = row.equals("markets.us_inflation") ? "markets.inflation_mean" : row + "_mean";
    return futures.stream()
        .flatMapToDouble(
            f ->
                IntStream.range(0, f.periods())
                    .mapToDouble(
                        t -> {
                          double mean = f.given(start);
                          double left = Math.pow(2, -f.length(t) / halfLife);
                          return f.at(row, t) - mean - (f.at(row, t - 1) - mean) * left;
                        }))
        .toArray();
  }

  private static double cosine(double[] a, double[] b) {
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += a[i] * b[i];
      aa += a[i] * a[i];
      bb += b[i] * b[i];
    }
    return ab / Math.sqrt(aa * bb);
  }

  private static double mean(String name, String value, String measure) {
    Library library = Lean.of(Futures.with(Map.of(name, value)), Set.of("markets"));
    Sampling sampling = new Sampling(4096, 16, 1, Sampler.RANDOM);
    Request request =
        new Request(List.of("markets"), List.of(0), 0, sampling, List.of(), Overlay.NONE);
    Result result = Valuation.value(library, request, new Execution(1, 512, (done, of) -> {}));
    int position = library.measures().indexOf(library.measure(measure).orElseThrow());
    return result.estimate(0, position).value().mean();
  }
}
