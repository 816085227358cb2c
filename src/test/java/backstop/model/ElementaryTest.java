package backstop.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementaryTest {

  private static final List<String[]> REFERENCE = reference();

  @ParameterizedTest
  @CsvSource({"exp, 1.0", "log, 1.0", "log2, 2.0", "log10, 2.0"})
  void isWithinTheStatedUnitsOfTheLastPlace(String name, double bound) {
    DoubleUnaryOperator function = function(name);
    List<String[]> rows = REFERENCE.stream().filter(row -> row[0].equals(name)).toList();
    assertThat(rows).hasSizeGreaterThan(1000);
    for (String[] row : rows) {
      double x = Double.parseDouble(row[1]);
      assertThat(error(function.applyAsDouble(x), row[2])).as("%s(%s)", name, x).isLessThan(bound);
    }
  }

  @Test
  void powersAreWithinTheStatedRelativeError() {
    for (String[] row : REFERENCE) {
      if (row[0].equals("pow")) {
        double x = Double.parseDouble(row[1]);
        double y = Double.parseDouble(row[2]);
        boolean whole = y == Math.rint(y);
        double bound =
            whole ? (2 + Math.abs(y)) * 0x1p-53 : (2 + Math.abs(y * Math.log(x))) * 0x1p-52;
        BigDecimal exact = new BigDecimal(row[3]);
        if (!(exact.doubleValue() > 1e-300 && exact.doubleValue() < 1e300)) {
          continue;
        }
        double relative =
            new BigDecimal(Elementary.pow(x, y))
                .subtract(exact)
                .divide(exact, MathContext.DECIMAL64)
                .abs()
                .doubleValue();
        assertThat(relative).as("%s to the %s", x, y).isLessThan(bound);
      }
    }
  }

  @Test
  void agreesWithStrictMathOnManyNumbers() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 200_000; i++) {
      double x = random.nextDouble(-745, 709.7);
      assertThat(Math.abs(Elementary.exp(x) - StrictMath.exp(x)))
          .isLessThanOrEqualTo(2 * Math.ulp(StrictMath.exp(x)));
      double y = StrictMath.exp(random.nextDouble(-700, 700));
      assertThat(Math.abs(Elementary.log(y) - StrictMath.log(y)))
          .isLessThanOrEqualTo(2 * Math.ulp(StrictMath.log(y)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "exp", "log", "log2", "log10", "sin", "cos", "cube", "root", "inverse", "tenth", "none"
  })
  void columnsHaveTheBitsOfScalars(String name) {
    double[] x = sample();
    double[] out = new double[x.length];
    column(name, x, out);
    for (int i = 0; i < x.length; i++) {
      assertThat(Double.doubleToRawLongBits(out[i]))
          .as("%s(%s)", name, x[i])
          .isEqualTo(Double.doubleToRawLongBits(function(name).applyAsDouble(x[i])));
    }
    column(name, x, x);
    assertThat(x).as("in place").isEqualTo(out);
  }

  @Test
  void powersOfTwoColumnsHaveTheBitsOfScalars() {
    double[] x = sample();
    double[] y = new double[x.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = i % 3 == 0 ? i % 70 - 35 : x[(i * 7) % x.length] % 50;
    }
    double[] out = new double[x.length];
    new ElementaryColumns().pow(x, logs(x), y, out, x.length);
    for (int i = 0; i < x.length; i++) {
      assertThat(out[i])
          .as("%s to the %s", x[i], y[i])
          .isEqualTo(Double.valueOf(Elementary.pow(x[i], y[i])));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "exp, 0, 1",
    "exp, -0.0, 1",
    "exp, Infinity, Infinity",
    "exp, -Infinity, 0",
    "exp, NaN, NaN",
    "exp, 709.782712893384, 1.7976931348622732E308",
    "exp, 709.7827128933841, Infinity",
    "exp, 1e300, Infinity",
    "exp, -1e300, 0",
    "exp, -745.1332191019411, 4.9E-324",
    "exp, -745.1332191019412, 0",
    "exp, 5e-324, 1",
    "log, 1, 0",
    "log, 0, -Infinity",
    "log, -0.0, -Infinity",
    "log, -1, NaN",
    "log, NaN, NaN",
    "log, -Infinity, NaN",
    "log, Infinity, Infinity",
    "log, 4.9E-324, -744.4400719213812",
    "log, 1.7976931348623157E308, 709.782712893384",
    "log2, 4.9E-324, -1074",
    "log2, 0, -Infinity",
    "log2, -3, NaN",
    "log2, 0.125, -3",
    "log10, 1e15, 15",
    "log10, 1e22, 22",
    "log10, 1, 0",
    "log10, -1, NaN",
    "log10, 0, -Infinity",
    "log10, 4.9E-324, -323.3062153431158"
  })
  void definesSpecialValues(String name, double x, double expected) {
    assertThat(function(name).applyAsDouble(x)).isEqualTo(Double.valueOf(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "2, 10, 1024",
    "2, -2, 0.25",
    "-2, 3, -8",
    "-2, 65, -36893488147419103232",
    "0, 0, NaN",
    "0, 2.5, 0",
    "0, -1, Infinity",
    "0, -1.5, Infinity",
    "-8, 0.5, NaN",
    "NaN, 1, NaN",
    "1, 0, 1",
    "1.5, 0, 1",
    "NaN, 0, NaN",
    "4, 0.5, 2",
    "2, 2000, Infinity",
    "2, -2000, 0",
    "-1, 101, -1",
    "-1, 100, 1",
    "1, NaN, NaN",
    "0, NaN, NaN"
  })
  void definesSpecialPowers(double x, double y, double expected) {
    double actual = Elementary.pow(x, y);
    if (Double.isNaN(expected) || Double.isInfinite(expected) || expected == 0) {
      assertThat(actual).isEqualTo(Double.valueOf(expected));
    } else {
      assertThat(Math.abs(actual / expected - 1)).isLessThan(0x1p-46);
    }
  }

  private static DoubleUnaryOperator function(String name) {
    return switch (name) {
      case "exp" -> Elementary::exp;
      case "log" -> Elementary::log;
      case "log2" -> Elementary::log2;
      case "log10" -> Elementary::log10;
      case "sin" -> Elementary::sin;
      case "cos" -> Elementary::cos;
      case "cube" -> x -> Elementary.pow(x, 3);
      case "root" -> x -> Elementary.pow(x, 0.37);
      case "inverse" -> x -> Elementary.pow(x, -1);
      case "tenth" -> x -> Elementary.pow(x, -10);
      case "none" -> x -> Elementary.pow(x, 0);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static void column(String name, double[] x, double[] out) {
    switch (name) {
      case "exp" -> new ElementaryColumns().exp(x, out, x.length);
      case "log" -> new ElementaryColumns().log(x, out, x.length);
      case "log2" -> Elementary.log2(x, out, x.length);
      case "log10" -> Elementary.log10(x, out, x.length);
      case "sin" -> Elementary.sin(x, out, x.length);
      case "cos" -> Elementary.cos(x, out, x.length);
      case "cube" -> new ElementaryColumns().multiply(x, 3, out, x.length);
      case "root" -> new ElementaryColumns().pow(x, logs(x), 0.37, out, x.length);
      case "tenth" -> new ElementaryColumns().multiply(x, -10, out, x.length);
      case "none" -> new ElementaryColumns().multiply(x, 0, out, x.length);
      case "inverse" -> new ElementaryColumns().multiply(x, -1, out, x.length);
      default -> throw new IllegalArgumentException(name);
    }
  }

  private static double[] logs(double[] x) {
    double[] logs = new double[x.length];
    new ElementaryColumns().log(x, logs, x.length);
    return logs;
  }

  private static double[] sample() {
    SplittableRandom random = new SplittableRandom(11);
    double[] x = new double[20_011];
    for (int i = 0; i < x.length; i++) {
      x[i] = i < 15_000 ? random.nextDouble(1e-9, 700) : random.nextDouble(-800, 800);
    }
    double[] special = {0, -0.0, Double.NaN, 1 / 0.0, -1 / 0.0, 4.9e-324, 1e-310, 710, 1e308, 1};
    System.arraycopy(special, 0, x, 19_000, special.length);
    System.arraycopy(special, 0, x, 0, special.length);
    return x;
  }

  /** In units of the last place of the exact value. */
  private static double error(double actual, String exact) {
    BigDecimal reference = new BigDecimal(exact);
    BigDecimal unit = new BigDecimal(Math.ulp(reference.doubleValue()));
    return new BigDecimal(actual)
        .subtract(reference)
        .abs()
        .divide(unit, MathContext.DECIMAL32)
        .doubleValue();
  }

  private static List<String[]> reference() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                ElementaryTest.class.getResourceAsStream("elementary.csv"),
                StandardCharsets.UTF_8))) {
      return in.lines().map(line -> line.split(",")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
