package backstop.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {

  private static final int ROWS = 200;
  private static final SplittableRandom RANDOM = new SplittableRandom(1);
  private static final int[] ALL = IntStream.range(0, ROWS).toArray();

  private static double[] drawn() {
    double[] column = new double[ROWS];
    Arrays.setAll(column, i -> RANDOM.nextGaussian());
    return column;
  }

  private static List<double[]> columns(int count) {
    double[] one = new double[ROWS];
    Arrays.fill(one, 1);
    List<double[]> columns = new ArrayList<>(List.of(one));
    IntStream.range(0, count).forEach(c -> columns.add(drawn()));
    return columns;
  }

  /** Powers of a number far from 0, which are nearly dependent. */
  private static List<double[]> powers() {
    List<double[]> columns = columns(1);
    double[] x = columns.get(1);
    for (int power = 2; power <= 4; power++) {
      int to = power;
      double[] column = new double[ROWS];
      Arrays.setAll(column, i -> Math.pow(3 + x[i], to));
      columns.add(column);
    }
    return columns;
  }

  private static double[] reference(List<double[]> columns, double[] y) {
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
    regression.setNoIntercept(true);
    double[][] rows = new double[ROWS][columns.size()];
    for (int i = 0; i < ROWS; i++) {
      for (int j = 0; j < columns.size(); j++) {
        rows[i][j] = columns.get(j)[i];
      }
    }
    regression.newSampleData(y, rows);
    return regression.estimateRegressionParameters();
  }

  @Test
  void coefficientsAreThoseOfCommonsMath() {
    for (List<double[]> columns : List.of(columns(6), powers())) {
      double[] y = drawn();
      LeastSquares fit = LeastSquares.fit(columns, y, ALL, 0);

      assertThat(fit.coefficients()).containsExactly(reference(columns, y), within(1e-8));
    }
  }

  @Test
  void columnsThatOthersDetermineAreNotTaken() {
    List<double[]> columns = columns(2);
    double[] sum = new double[ROWS];
    Arrays.setAll(sum, i -> 2 * columns.get(1)[i] - columns.get(2)[i] + 5);
    columns.add(sum);
    columns.add(new double[ROWS]);
    LeastSquares fit = LeastSquares.fit(columns, sum, ALL, 0);

    assertThat(fit.taken()).hasSizeLessThanOrEqualTo(3).doesNotContain(4);
    assertThat(fit.values(columns)).containsExactly(sum, within(1e-10));
  }

  /** Of 40 columns one tells: the penalty leaves the others out. */
  @Test
  void noiseIsNotTaken() {
    List<double[]> columns = columns(40);
    double[] y = drawn();
    Arrays.setAll(y, i -> y[i] + 2 * columns.get(17)[i]);
    double penalty = LeastSquares.penalty(ROWS, columns.size());

    assertThat(LeastSquares.fit(columns, y, ALL, penalty).taken()).containsExactly(0, 17);
    assertThat(LeastSquares.fit(columns, y, ALL, 0).taken()).hasSize(41);
  }

  @Test
  void onlyRowsThatCountAreFitted() {
    List<double[]> columns = columns(1);
    double[] y = columns.get(1).clone();
    Arrays.fill(y, 100, ROWS, 1e6);
    int[] rows = IntStream.range(0, 100).toArray();

    assertThat(LeastSquares.fit(columns, y, rows, 0).coefficients())
        .containsExactly(new double[] {0, 1}, within(1e-12));
    assertThat(LeastSquares.fit(columns, y, new int[0], 0).values(columns)).containsOnly(0);
  }
}
