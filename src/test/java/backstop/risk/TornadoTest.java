package backstop.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.model.Draw.Kind;
import backstop.valuation.Statistic;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Swings and rank correlations of linear functions of normals, in closed form. */
class TornadoTest {

  private static final int SEEDS = Integer.getInteger("seeds", 40);
  private static final double MISS = SEEDS >= 300 ? 0.03 : 4 * Math.sqrt(0.05 * 0.95 / SEEDS);

  /** Mean of the highest fifth of a standard normal: φ(z₀.₈) / 0.2. */
  private static final double FIFTH = 1.3998096;

  private static final Sensitivity LINEAR =
      Response.of("functions.linear_end", Response.sobol(65536));

  @ParameterizedTest
  @CsvSource({"functions.n_1, 3", "functions.n_2, -2", "functions.n_3, 1"})
  void swingsAreThoseOfTheWeights(String driver, double weight) {
    Swing swing = swing(LINEAR, driver);

    assertThat(swing.swing().value()).isCloseTo(2 * FIFTH * weight, within(0.05));
    assertThat(swing.atHigh().value()).isCloseTo(FIFTH * weight, within(0.04));
    assertThat(swing.atLow().value()).isCloseTo(-FIFTH * weight, within(0.04));
    assertThat(swing.low()).isCloseTo(-1.2815516, within(0.002));
    assertThat(swing.high()).isCloseTo(1.2815516, within(0.002));
  }

  @Test
  void theLargestSwingIsFirst() {
    assertThat(LINEAR.swings())
        .extracting(swing -> swing.coordinate().name())
        .containsExactly("functions.n_1", "functions.n_2", "functions.n_3");
  }

  /** Spearman's of a normal pair is (6/π)·asin(ρ/2) (Kruskal 1958), ρ the weight by √14. */
  @ParameterizedTest
  @CsvSource({"functions.n_1, 3", "functions.n_2, -2", "functions.n_3, 1"})
  void rankCorrelationsAreThoseOfTheNormal(String driver, double weight) {
    double theory = 6 / Math.PI * Math.asin(weight / Math.sqrt(14) / 2);

    assertThat(association(LINEAR, driver).rank().value()).isCloseTo(theory, within(0.005));
  }

  @Test
  void intervalsCoverAsOftenAsTheySay() {
    List<Sensitivity> found =
        IntStream.rangeClosed(1, SEEDS)
            .mapToObj(seed -> Response.of("functions.linear_end", Response.random(2048, seed)))
            .toList();
    double rank = 6 / Math.PI * Math.asin(-2 / Math.sqrt(14) / 2);

    assertThat(covered(found, one -> swing(one, "functions.n_2").swing(), -4 * FIFTH))
        .isCloseTo(0.95, within(MISS));
    assertThat(covered(found, one -> association(one, "functions.n_2").rank(), rank))
        .isCloseTo(0.95, within(MISS));
  }

  private static double covered(
      List<Sensitivity> found, Function<Sensitivity, Interval> of, double truth) {
    long covered =
        found.stream().map(of).filter(one -> one.low() <= truth && truth <= one.high()).count();
    System.getLogger("coverage")
        .log(System.Logger.Level.INFO, truth + ": " + covered + " of " + found.size());
    return (double) covered / found.size();
  }

  /** Against residuals of two least-squares regressions of ranks. */
  @Test
  void partialCorrelationsAreThoseOfResiduals() {
    Random random = new Random(7);
    int paths = 400;
    double[][] x = new double[3][paths];
    double[] y = new double[paths];
    for (int i = 0; i < paths; i++) {
      for (double[] column : x) {
        column[i] = random.nextGaussian();
      }
      x[1][i] += x[0][i];
      y[i] = Math.exp(x[0][i]) - x[1][i] + random.nextGaussian();
    }
    Sample sample = Sample.of(y, List.of(x), paths, 1);
    List<Coordinate> coordinates =
        IntStream.range(0, 3).mapToObj(c -> new Coordinate("x" + c, c, Kind.VALUE)).toList();

    List<Association> found = Associations.of(sample, coordinates, List.of(0, 1, 2));

    for (int c = 0; c < 3; c++) {
      assertThat(found.get(c).partial().value()).isCloseTo(residuals(x, y, c), within(1e-10));
    }
  }

  private static double residuals(double[][] x, double[] y, int at) {
    NaturalRanking ranking = new NaturalRanking();
    double[][] others =
        IntStream.range(0, y.length)
            .mapToObj(
                i ->
                    IntStream.range(0, x.length)
                        .filter(c -> c != at)
                        .mapToDouble(c -> ranking.rank(x[c])[i])
                        .toArray())
            .toArray(double[][]::new);
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
    regression.newSampleData(ranking.rank(x[at]), others);
    double[] own = regression.estimateResiduals();
    regression.newSampleData(ranking.rank(y), others);
    return new PearsonsCorrelation().correlation(own, regression.estimateResiduals());
  }

  /** A driver of two values has as many paths at each end as share the value. */
  @Test
  void aStepIsTakenWhole() {
    Swing swing =
        swing(Response.of("functions.stepped_end", Response.sobol(16384)), "functions.step");

    assertThat(swing.low()).isZero();
    assertThat(swing.high()).isOne();
    assertThat(swing.swing().value()).isCloseTo(1, within(4 * swing.swing().error()));
  }

  /** Means of the tenths of a standard normal: (φ(z₍ₖ₎) − φ(z₍ₖ₊₁₎)) / 0.1 by the weight. */
  @Test
  void theSpiderFollowsTheTenths() {
    Spider spider = LINEAR.spiders().get(0);
    double[] tenths = {-1.754983, -1.044636, -0.677307, -0.386499, -0.125997};

    assertThat(spider.coordinate().name()).isEqualTo("functions.n_1");
    for (int t = 0; t < tenths.length; t++) {
      Statistic low = spider.tenths().get(t);
      Statistic high = spider.tenths().get(Spider.TENTHS - 1 - t);
      assertThat(low.value()).isCloseTo(3 * tenths[t], within(0.06));
      assertThat(high.value()).isCloseTo(-3 * tenths[t], within(0.06));
    }
  }

  @Test
  void theScatterShowsThePathsThatWereValued() {
    Scatter scatter = LINEAR.scatters().get(0);

    assertThat(scatter.x()).hasSize(400);
    assertThat(Arrays.stream(scatter.y()).max().orElseThrow()).isGreaterThan(5);
    assertThat(new PearsonsCorrelation().correlation(scatter.x(), scatter.y()))
        .isCloseTo(3 / Math.sqrt(14), within(0.1));
  }

  private static Swing swing(Sensitivity found, String driver) {
    return found.swings().stream()
        .filter(swing -> swing.coordinate().name().equals(driver))
        .findFirst()
        .orElseThrow();
  }

  private static Association association(Sensitivity found, String driver) {
    return found.associations().stream()
        .filter(one -> one.coordinate().name().equals(driver))
        .findFirst()
        .orElseThrow();
  }
}
