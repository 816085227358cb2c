package backstop.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.valuation.Replicates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * American puts of Longstaff and Schwartz (2001, Review of Financial Studies 14, Table 1): strike
 * 40, riskless rate 6%, 50 dates a year, with their finite differences, simulation and its error.
 */
class StoppingTest {

  private static final double STRIKE = 40;
  private static final double RATE = 0.06;
  private static final int DATES_A_YEAR = 50;
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
  private static final Replicates REPLICATES = new Replicates(16);
  private static final int PATHS = 16 * 256;

  /** A put on simulated prices, in multiples of the strike. */
  private record Put(double spot, double volatility, int years) {

    double step() {
      return 1.0 / DATES_A_YEAR;
    }

    int last() {
      return years * DATES_A_YEAR;
    }

    /** By date but the first, standard normals; every second path has those of the one before. */
    double[][] normals(int seed) {
      SplittableRandom random = new SplittableRandom(seed);
      double[][] normals = new double[last() + 1][PATHS];
      for (int i = 0; i < PATHS; i += 2) {
        for (int t = 1; t <= last(); t++) {
          normals[t][i] = random.nextGaussian();
          normals[t][i + 1] = -normals[t][i];
        }
      }
      return normals;
    }

    double[][] prices(double[][] normals) {
      double drift = (RATE - volatility * volatility / 2) * step();
      double[][] prices = new double[last() + 1][PATHS];
      Arrays.fill(prices[0], spot);
      for (int t = 1; t <= last(); t++) {
        for (int i = 0; i < PATHS; i++) {
          double change = drift + volatility * Math.sqrt(step()) * normals[t][i];
          prices[t][i] = prices[t - 1][i] * Math.exp(change);
        }
      }
      return prices;
    }

    /** Black and Scholes (1973), discounted to the first date. */
    double european(double price, int date) {
      double left = (last() - date) * step();
      double discount = Math.exp(-RATE * date * step());
      if (left == 0) {
        return discount * Math.max(STRIKE - price, 0);
      }
      double sd = volatility * Math.sqrt(left);
      double d = (Math.log(price / STRIKE) + RATE * left) / sd + sd / 2;
      return discount
          * (STRIKE * Math.exp(-RATE * left) * NORMAL.cumulativeProbability(sd - d)
              - price * NORMAL.cumulativeProbability(-d));
    }

    StoppingProblem problem(double[][] prices) {
      double[][] payoffs = new double[last() + 1][PATHS];
      List<List<double[]>> states = new ArrayList<>();
      List<List<double[]>> moves = new ArrayList<>();
      for (int t = 0; t <= last(); t++) {
        double discount = Math.exp(-RATE * t * step());
        for (int i = 0; i < PATHS; i++) {
          payoffs[t][i] = discount * Math.max(STRIKE - prices[t][i], 0);
        }
        states.add(laguerre(prices[t]));
        if (t < last()) {
          moves.add(moves(prices, t));
        }
      }
      return new StoppingProblem(payoffs, states, moves, true, false, REPLICATES.count());
    }

    /** A constant and the first three weighted Laguerre polynomials, as in the paper. */
    private static List<double[]> laguerre(double[] prices) {
      double[][] columns = new double[4][PATHS];
      for (int i = 0; i < PATHS; i++) {
        double x = prices[i] / STRIKE;
        double weight = Math.exp(-x / 2);
        columns[0][i] = 1;
        columns[1][i] = weight;
        columns[2][i] = weight * (1 - x);
        columns[3][i] = weight * (1 - 2 * x + x * x / 2);
      }
      return List.of(columns);
    }

    /** Changes of the discounted price and of the European put's, times what is known before. */
    private List<double[]> moves(double[][] prices, int date) {
      double discount = Math.exp(-RATE * step());
      double[][] columns = new double[5][PATHS];
      for (int i = 0; i < PATHS; i++) {
        double from = prices[date][i];
        double to = prices[date + 1][i];
        double put = european(to, date + 1) - european(from, date);
        double price = (discount * to - from) / STRIKE;
        double in = from < STRIKE ? 1 : 0;
        double[] each = {put, put * from / STRIKE, price, price * in, put * in};
        for (int c = 0; c < each.length; c++) {
          columns[c][i] = each[c];
        }
      }
      return List.of(columns);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "36,.20,1,4.478,4.472,.010", "36,.20,2,4.840,4.821,.012",
    "36,.40,1,7.101,7.091,.020", "36,.40,2,8.508,8.488,.024",
    "38,.20,1,3.250,3.244,.009", "38,.20,2,3.745,3.735,.011",
    "38,.40,1,6.148,6.139,.019", "38,.40,2,7.670,7.669,.022",
    "40,.20,1,2.314,2.313,.009", "40,.20,2,2.885,2.879,.010",
    "40,.40,1,5.312,5.308,.018", "40,.40,2,6.920,6.921,.022",
    "42,.20,1,1.617,1.617,.007", "42,.20,2,2.212,2.206,.010",
    "42,.40,1,4.582,4.588,.017", "42,.40,2,6.248,6.243,.021",
    "44,.20,1,1.110,1.118,.007", "44,.20,2,1.690,1.675,.009",
    "44,.40,1,3.948,3.957,.017", "44,.40,2,5.647,5.622,.021"
  })
  void americanPuts(
      double spot, double volatility, int years, double exact, double published, double error) {
    Put put = new Put(spot, volatility, years);
    double[][] prices = put.prices(put.normals(1));
    Stopping found = Stopping.of(put.problem(prices));

    double[] lower = found.lower().clone();
    for (int i = 0; i < PATHS; i++) {
      int date = Math.min(found.dates()[i], put.last());
      lower[i] -= put.european(prices[date][i], date) - put.european(spot, 0);
    }
    double low = mean(lower);
    double lowError = REPLICATES.meanError(lower);
    double high = mean(found.martingale());
    double highError = REPLICATES.meanError(found.martingale());
    assertThat(low).isCloseTo(published, within(3 * Math.hypot(error, lowError)));
    assertThat(low).isLessThan(exact + 3 * lowError);
    assertThat(high).isGreaterThan(exact - 3 * highError);
    assertThat(low).isLessThan(high);
    assertThat(high).isLessThan(mean(found.clairvoyant()));
    assertThat(high / low).isLessThan(1.05);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }
}
