package backstop.models;

import static backstop.models.Futures.everywhere;
import static backstop.models.Futures.same;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.valuation.Execution;
import backstop.valuation.Outcomes;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import backstop.valuation.Valuation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Minerals and gas against the one-factor model of Schwartz 1997 ("The Stochastic Behavior of
 * Commodity Prices", Journal of Finance 52(3)): the log reverts, and {@code mean} is the expected
 * price of the long run. Figures of the parameters are those of docs/models/markets.md.
 */
final class MarketsPricesTest {

  private static final List<String> MINERALS =
      List.of(
          "lithium",
          "graphite",
          "titanium",
          "iron_ore",
          "manganese",
          "rare_earths",
          "uranium",
          "gas");

  private static final int PATHS = 8192;
  private static final double ROOT = Math.sqrt(PATHS);

  /** Quarters in five years. */
  private static final int WINDOW = 20;

  /**
   * A dollar that keeps its worth and no jump at a return of war, so that nominal prices are real
   * ones; long-run means at their values.
   */
  private static final Map<String, String> REAL =
      Map.ofEntries(
          Map.entry("markets.inflation_start", "0"),
          Map.entry("markets.inflation_mean", "0"),
          Map.entry("markets.inflation_volatility", "0"),
          Map.entry("markets.gas_relapse_jump", "0"),
          Map.entry("markets.price_long_run[lithium]", "1000"),
          Map.entry("markets.price_long_run[graphite]", "850"),
          Map.entry("markets.price_long_run[titanium]", "270"),
          Map.entry("markets.price_long_run[iron_ore]", "99.7"),
          Map.entry("markets.price_long_run[manganese]", "215"),
          Map.entry("markets.price_long_run[rare_earths]", "5612"),
          Map.entry("markets.price_long_run[uranium]", "175000"),
          Map.entry("markets.price_long_run[gas]", "304"));

  private static final Library FLAT = Futures.with(REAL);

  private static Outcomes after;

  @BeforeAll
  static void value() {
    Sampling sampling = new Sampling(PATHS, 16, 1, Sampler.RANDOM);
    Request request =
        new Request(List.of("markets"), List.of(0), 0, sampling, List.of(), Overlay.NONE);
    after = Valuation.value(FLAT, request, new Execution(1, 512, (done, of) -> {})).outcomes();
  }

  private static final List<Future> FUTURES = Futures.of(Futures.shipped(), "self_reliance", 256);

  /** Start, mean, half-life in years and yearly volatility of a price. */
  private record Law(double start, double mean, double halfLife, double volatility) {

    static Law of(Future future, String mineral) {
      String key = "[" + mineral + "]";
      return new Law(
          future.given("markets.price_start" + key),
          future.given("markets.price_long_run" + key),
          future.given("markets.price_half_life" + key),
          future.given("markets.price_volatility" + key));
    }

    /** What is left of a departure after some years. */
    double left(double years) {
      return Math.pow(2, -years / halfLife);
    }

    /** Variance of the log after some years, given the price now. */
    double variance(double years) {
      double d = left(years);
      return volatility * volatility * halfLife / (2 * Math.log(2)) * (1 - d * d);
    }

    /** Mean of the log after some years, given the price now. */
    double log(double spot, double years) {
      double d = left(years);
      double alpha = Math.log(mean) - volatility * volatility * halfLife / (4 * Math.log(2));
      return Math.log(spot) * d + alpha * (1 - d);
    }

    /** Expected price after some years, given the price now. */
    double expected(double spot, double years) {
      double d = left(years);
      double convexity = volatility * volatility * halfLife / (4 * Math.log(2)) * (d - d * d);
      return Math.pow(mean, 1 - d) * Math.pow(spot, d) * Math.exp(convexity);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "lithium, 950, 1000, 4, 0.6",
    "graphite, 600, 850, 3, 0.22",
    "titanium, 270, 270, 3, 0.18",
    "iron_ore, 103.3, 99.7, 2.5, 0.34",
    "manganese, 190, 215, 2.5, 0.42",
    "rare_earths, 6443, 5612, 2.5, 0.34",
    "uranium, 165000, 175000, 8, 0.26",
    "gas, 415, 304, 2.5, 0.55",
  })
  void pricesAfterTenYearsFollowTheLaw(
      String mineral, double start, double mean, double halfLife, double volatility) {
    Law law = new Law(start, mean, halfLife, volatility);
    double[] prices = afterTenYears(mineral);
    double[] logs = Arrays.stream(prices).map(Math::log).toArray();
    double variance = law.variance(10);
    double average = Arrays.stream(logs).average().orElseThrow();
    assertThat(average).isCloseTo(law.log(start, 10), within(4.5 * Math.sqrt(variance) / ROOT));
    double spread = Arrays.stream(logs).map(x -> (x - average) * (x - average)).sum() / PATHS;
    assertThat(spread).isCloseTo(variance, within(4.5 * variance * Math.sqrt(2) / ROOT));
    double expected = law.expected(start, 10);
    double error = expected * Math.sqrt(Math.expm1(variance)) / ROOT;
    double price = Arrays.stream(prices).average().orElseThrow();
    assertThat(price).isCloseTo(expected, within(4.5 * error));
  }

  /** A price far ahead is expected at its long-run mean, wherever it starts. */
  @Test
  void theMeanIsTheExpectedPriceOfTheLongRun() {
    for (Future future : FUTURES) {
      for (String mineral : MINERALS) {
        Law law = Law.of(future, mineral);
        assertThat(law.expected(law.start() * 10, 60 * law.halfLife()))
            .isCloseTo(law.mean(), within(1e-9 * law.mean()));
      }
    }
  }

  /**
   * A price over what was expected of it five years before is 1 on average, where it was dear then
   * as where it was cheap; windows of five years do not overlap.
   */
  @ParameterizedTest
  @ValueSource(strings = {"lithium", "titanium", "rare_earths", "uranium", "gas"})
  void theExpectedPriceGivenSpotIsTheClosedForm(String mineral) {
    String row = "markets.real_price[" + mineral + "]";
    double[] dear = new double[2];
    double[] cheap = new double[2];
    for (Future future : FUTURES) {
      Law law = Law.of(future, mineral);
      for (int t = 0; t + WINDOW < future.periods(); t += WINDOW) {
        double years = future.years(t + WINDOW) - future.years(t);
        double spot = future.at(row, t);
        double[] side = spot > law.mean() ? dear : cheap;
        side[0] += future.at(row, t + WINDOW) / law.expected(spot, years) - 1;
        side[1]++;
      }
    }
    double sd = Math.sqrt(Math.expm1(Law.of(FUTURES.get(0), mineral).variance(5)));
    for (double[] side : List.of(dear, cheap)) {
      assertThat(side[1]).isGreaterThan(200);
      assertThat(side[0] / side[1]).isCloseTo(0, within(4.5 * sd / Math.sqrt(side[1])));
    }
  }

  @Test
  void pricesAreRealPricesAtThePriceLevel() {
    everywhere(
        FUTURES.subList(0, 8),
        (f, t) -> {
          for (String mineral : MINERALS.subList(0, 7)) {
            double real = f.at("markets.real_price[" + mineral + "]", t);
            double level = f.at("markets.us_cpi", t);
            same(mineral, t, f.at("markets.price[" + mineral + "]", t), real * level);
          }
        });
    for (Future future : FUTURES) {
      for (String mineral : MINERALS) {
        double start = Law.of(future, mineral).start();
        assertThat(future.at("markets.price[" + mineral + "]", -1)).isEqualTo(start);
        assertThat(future.at("markets.real_price[" + mineral + "]", -1)).isEqualTo(start);
      }
    }
  }

  /** Of the logs' innovations; the table is that of the fact base [M040], other pairs are 0. */
  @Test
  void innovationsCorrelateAsMeasured() {
    Map<String, Double> measured =
        Map.of(
            "lithium/rare_earths", 0.32,
            "manganese/rare_earths", 0.20,
            "lithium/gas", 0.20,
            "iron_ore/rare_earths", 0.11,
            "lithium/manganese", 0.11,
            "rare_earths/uranium", -0.11);
    Map<String, double[]> shocks = new HashMap<>();
    MINERALS.forEach(mineral -> shocks.put(mineral, innovations(mineral)));
    for (String a : MINERALS) {
      for (String b : MINERALS) {
        double expected =
            measured.getOrDefault(a + "/" + b, measured.getOrDefault(b + "/" + a, 0.0));
        double found = correlation(shocks.get(a), shocks.get(b));
        double error = (1 - expected * expected) / Math.sqrt(shocks.get(a).length);
        if (!a.equals(b)) {
          assertThat(found).as("%s and %s", a, b).isCloseTo(expected, within(4.5 * error));
        }
      }
    }
  }

  /** Standard normal if the price follows its law. */
  private static double[] innovations(String mineral) {
    String row = "markets.real_price[" + mineral + "]";
    return FUTURES.stream()
        .flatMapToDouble(
            future ->
                IntStream.range(0, future.periods())
                    .mapToDouble(
                        t -> {
                          Law law = Law.of(future, mineral);
                          double log = law.log(future.at(row, t - 1), future.length(t));
                          double sd = Math.sqrt(law.variance(future.length(t)));
                          return (Math.log(future.at(row, t)) - log) / sd;
                        }))
        .toArray();
  }

  private static double correlation(double[] a, double[] b) {
    double meanA = Arrays.stream(a).average().orElseThrow();
    double meanB = Arrays.stream(b).average().orElseThrow();
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += (a[i] - meanA) * (b[i] - meanB);
      aa += (a[i] - meanA) * (a[i] - meanA);
      bb += (b[i] - meanB) * (b[i] - meanB);
    }
    return ab / Math.sqrt(aa * bb);
  }

  private static double[] afterTenYears(String mineral) {
    String name = "markets." + mineral + "_10y";
    return after.column(0, FLAT.measures().indexOf(FLAT.measure(name).orElseThrow())).values();
  }
}
