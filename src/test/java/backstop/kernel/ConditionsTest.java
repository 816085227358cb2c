package backstop.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Relation;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

  private static final int STEPS = 40;

  /** k, its 40 neighbours on either side, and numbers far away. */
  private static double[] around(double k) {
    double[] near = new double[2 * STEPS + 1];
    near[STEPS] = k;
    for (int i = 1; i <= STEPS; i++) {
      near[STEPS - i] = Math.nextDown(near[STEPS - i + 1]);
      near[STEPS + i] = Math.nextUp(near[STEPS + i - 1]);
    }
    double[] far = {0, -0.0, -k, 2 * k, 1e308, -1e308, Double.MIN_VALUE, -Double.MIN_VALUE, 1e-300};
    return DoubleStream.concat(DoubleStream.of(near), DoubleStream.of(far)).toArray();
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0,
        -0.0,
        1,
        2,
        3,
        -1,
        0.1,
        0.75,
        -1e-9,
        4e-320,
        1e-290,
        3e200,
        -7e307,
        1.9999999999999998
      })
  void comparisonsAreThoseOfRelations(double k) {
    double[] x = around(k);
    for (Relation relation : new Relation[] {Relation.LESS, Relation.AT_LEAST, Relation.EQUAL}) {
      double[] expected =
          DoubleStream.of(x).map(value -> relation.holds(value, k) ? 1 : 0).toArray();
      double[] turned = DoubleStream.of(x).map(value -> relation.holds(k, value) ? 1 : 0).toArray();
      assertThat(withScalar(relation, x, k)).as(relation + " " + k).isEqualTo(expected);
      assertThat(columns(relation, x, filled(x.length, k))).isEqualTo(expected);
      assertThat(columns(relation, filled(x.length, k), x)).isEqualTo(turned);
      assertThat(fromScalar(relation, k, x)).isEqualTo(turned);
    }
  }

  @Test
  void whatIsNotFiniteIsNotCompared() {
    double[] x = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    double[] ones = {1, 1, 1};
    for (Relation relation : new Relation[] {Relation.LESS, Relation.AT_LEAST, Relation.EQUAL}) {
      assertThat(withScalar(relation, x, 1)).containsOnly(Double.NaN);
      assertThat(columns(relation, x, ones)).containsOnly(Double.NaN);
      assertThat(columns(relation, ones, x)).containsOnly(Double.NaN);
      for (double k : x) {
        assertThat(withScalar(relation, ones, k)).containsOnly(Double.NaN);
        assertThat(fromScalar(relation, k, ones)).containsOnly(Double.NaN);
      }
    }
  }

  @Test
  void truthAndSign() {
    double[] x = {0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE, 5, -5, Double.NaN, 1 / 0.0};
    double[] out = new double[x.length];
    Conditions.truth(x, out, x.length);
    assertThat(out).containsExactly(0, 0, 1, 1, 1, 1, Double.NaN, Double.NaN);
    Conditions.sign(x, out, x.length);
    assertThat(out).containsExactly(0, 0, 1, -1, 1, -1, Double.NaN, Double.NaN);
  }

  private static double[] filled(int n, double k) {
    return DoubleStream.generate(() -> k).limit(n).toArray();
  }

  private static double[] withScalar(Relation relation, double[] a, double k) {
    double[] out = new double[a.length];
    switch (relation) {
      case LESS -> Conditions.less(a, k, out, a.length);
      case AT_LEAST -> Conditions.notLess(a, k, out, a.length);
      default -> Conditions.equal(a, k, new double[a.length], out, a.length);
    }
    return out;
  }

  private static double[] fromScalar(Relation relation, double k, double[] b) {
    double[] out = new double[b.length];
    switch (relation) {
      case LESS -> Conditions.less(k, b, out, b.length);
      case AT_LEAST -> Conditions.notLess(k, b, out, b.length);
      default -> Conditions.equal(b, k, new double[b.length], out, b.length);
    }
    return out;
  }

  private static double[] columns(Relation relation, double[] a, double[] b) {
    double[] out = new double[a.length];
    switch (relation) {
      case LESS -> Conditions.less(a, b, new double[a.length], out, a.length);
      case AT_LEAST -> Conditions.notLess(a, b, new double[a.length], out, a.length);
      default -> Conditions.equal(a, b, new double[a.length], out, a.length);
    }
    return out;
  }
}
