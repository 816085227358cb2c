package backstop.risk;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * Standard errors of parameters by the observed information: the roots of the diagonal of the
 * inverse of −H, H the second derivatives of the log-likelihood at its maximum (Efron and Hinkley
 * 1978), by central differences.
 */
final class Curvature {

  /** Fall of the log-likelihood that a step is to make: far above rounding, still quadratic. */
  private static final double FALL = 1e-2;

  private static final int HALVINGS = 60;

  private Curvature() {}

  /** NaN where the likelihood does not fall to every side. */
  static double[] errors(double[] at, ToDoubleFunction<double[]> logLikelihood) {
    double[] steps = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      steps[i] = step(at, i, logLikelihood);
    }
    double[] none = new double[at.length];
    Arrays.fill(none, Double.NaN);
    try {
      RealMatrix information = information(at, steps, logLikelihood);
      RealMatrix inverse = new LUDecomposition(information).getSolver().getInverse();
      double[] errors = new double[at.length];
      for (int i = 0; i < at.length; i++) {
        errors[i] = Math.sqrt(inverse.getEntry(i, i));
      }
      return Arrays.stream(errors).allMatch(Double::isFinite) ? errors : none;
    } catch (SingularMatrixException e) {
      return none;
    }
  }

  /** The step at which the fall is near {@link #FALL}. */
  private static double step(double[] at, int i, ToDoubleFunction<double[]> logLikelihood) {
    double peak = logLikelihood.applyAsDouble(at);
    double step = Math.max(1e-3, Math.abs(at[i])) * 0.1;
    for (int k = 0; k < HALVINGS; k++) {
      double[] up = moved(at, i, step);
      double[] down = moved(at, i, -step);
      double fall =
          peak - Math.min(logLikelihood.applyAsDouble(up), logLikelihood.applyAsDouble(down));
      if (fall <= FALL) {
        return fall < FALL / 8 && k == 0 ? Math.min(step * 4, Math.abs(at[i]) + step) : step;
      }
      step /= 2;
    }
    return step;
  }

  private static RealMatrix information(double[] at, double[] steps, ToDoubleFunction<double[]> f) {
    int n = at.length;
    double[][] information = new double[n][n];
    double peak = f.applyAsDouble(at);
    for (int i = 0; i < n; i++) {
      double up = f.applyAsDouble(moved(at, i, steps[i]));
      double down = f.applyAsDouble(moved(at, i, -steps[i]));
      information[i][i] = -(up - 2 * peak + down) / (steps[i] * steps[i]);
      for (int j = 0; j < i; j++) {
        double mixed = 0;
        for (int signs = 0; signs < 4; signs++) {
          double a = (signs & 1) == 0 ? steps[i] : -steps[i];
          double b = (signs & 2) == 0 ? steps[j] : -steps[j];
          double sign = Math.signum(a) * Math.signum(b);
          mixed += sign * f.applyAsDouble(moved(moved(at, i, a), j, b));
        }
        information[i][j] = -mixed / (4 * steps[i] * steps[j]);
        information[j][i] = information[i][j];
      }
    }
    return MatrixUtils.createRealMatrix(information);
  }

  private static double[] moved(double[] at, int i, double step) {
    double[] moved = at.clone();
    moved[i] += step;
    return moved;
  }
}
