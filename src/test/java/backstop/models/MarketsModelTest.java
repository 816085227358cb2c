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
import org.junit.jupiter.api.Test;

/** Prices of money as docs/models/markets.md tells them. */
final class MarketsModelTest {

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

  private static double mean(String name, String value, String measure) {
    Library library = Futures.with(Map.of(name, value));
    Sampling sampling = new Sampling(4096, 16, 1, Sampler.RANDOM);
    Request request =
        new Request(List.of("markets"), List.of(0), 0, sampling, List.of(), Overlay.NONE);
    Result result = Valuation.value(library, request, new Execution(1, 512, (done, of) -> {}));
    int position = library.measures().indexOf(library.measure(measure).orElseThrow());
    return result.estimate(0, position).value().mean();
  }
}
