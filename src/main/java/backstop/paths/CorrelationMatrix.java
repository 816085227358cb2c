package backstop.paths;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** Symmetric matrices with ones on the diagonal. */
final class CorrelationMatrix {

  /** Eigenvalues this little below 0 are rounding. */
  private static final double ROUNDING = 1e-10;

  private static final double CLOSE = 1e-12;
  private static final int ITERATIONS = 5000;

  private CorrelationMatrix() {}

  static boolean valid(double[][] matrix) {
    return smallestEigenvalue(matrix) >= -ROUNDING;
  }

  static double smallestEigenvalue(double[][] matrix) {
    double[] values = new EigenDecomposition(new Array2DRowRealMatrix(matrix)).getRealEigenvalues();
    return Arrays.stream(values).min().orElse(1);
  }

  /**
   * The valid correlation matrix nearest in the Frobenius norm: alternating projections with
   * Dykstra's correction (Higham 2002, IMA J. Numer. Anal. 22, algorithm 3.3).
   */
  static double[][] nearest(double[][] matrix) {
    RealMatrix y = new Array2DRowRealMatrix(matrix);
    RealMatrix correction = y.scalarMultiply(0);
    for (int i = 0; i < ITERATIONS; i++) {
      RealMatrix r = y.subtract(correction);
      RealMatrix x = semidefinite(r);
      correction = x.subtract(r);
      RealMatrix next = x.copy();
      for (int d = 0; d < matrix.length; d++) {
        next.setEntry(d, d, 1);
      }
      double change = next.subtract(y).getFrobeniusNorm();
      y = next;
      if (change <= CLOSE * y.getFrobeniusNorm()) {
        break;
      }
    }
    return unitDiagonal(semidefinite(y));
  }

  private static RealMatrix semidefinite(RealMatrix matrix) {
    EigenDecomposition eigen = new EigenDecomposition(matrix);
    RealMatrix d = eigen.getD();
    for (int i = 0; i < d.getRowDimension(); i++) {
      d.setEntry(i, i, Math.max(d.getEntry(i, i), 0));
    }
    RealMatrix product = eigen.getV().multiply(d).multiply(eigen.getVT());
    return product.add(product.transpose()).scalarMultiply(0.5);
  }

  private static double[][] unitDiagonal(RealMatrix matrix) {
    int n = matrix.getRowDimension();
    double[][] scaled = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double scale = Math.sqrt(matrix.getEntry(i, i) * matrix.getEntry(j, j));
        scaled[i][j] = i == j ? 1 : matrix.getEntry(i, j) / scale;
      }
    }
    return scaled;
  }

  /**
   * Lower-triangular L with L·Lᵀ = {@code matrix}; row i depends on the first i rows and columns
   * only. A driver that others determine gets a 0 pivot.
   */
  static double[][] factor(double[][] matrix) {
    int n = matrix.length;
    double[][] l = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j];
        for (int k = 0; k < j; k++) {
          rest -= l[i][k] * l[j][k];
        }
        if (i == j) {
          l[i][i] = rest > ROUNDING ? Math.sqrt(rest) : 0;
        } else {
          l[i][j] = l[j][j] > 0 ? rest / l[j][j] : 0;
        }
      }
    }
    return l;
  }

  /**
   * The weights of the best linear guess of some members from others: C_tk · C_kk⁺, with the
   * pseudo-inverse, as members that others determine leave no inverse.
   */
  static double[][] regression(double[][] matrix, int[] guessed, int[] known) {
    RealMatrix all = new Array2DRowRealMatrix(matrix);
    EigenDecomposition eigen = new EigenDecomposition(all.getSubMatrix(known, known));
    RealMatrix d = eigen.getD();
    for (int i = 0; i < d.getRowDimension(); i++) {
      double value = d.getEntry(i, i);
      d.setEntry(i, i, value > ROUNDING ? 1 / value : 0);
    }
    RealMatrix inverse = eigen.getV().multiply(d).multiply(eigen.getVT());
    return all.getSubMatrix(guessed, known).multiply(inverse).getData();
  }
}
