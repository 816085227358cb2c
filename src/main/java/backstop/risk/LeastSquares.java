package backstop.risk;

import java.util.ArrayList;
import java.util.List;

/**
 * A linear least-squares fit that takes columns one by one, each time the one that explains most of
 * what is left, by modified Gram–Schmidt with pivots: nothing is squared before it is orthogonal,
 * and a column that the taken ones determine is never taken.
 *
 * @param coefficients by column; 0 where it is not taken
 * @param taken columns in the order in which they were
 */
record LeastSquares(double[] coefficients, List<Integer> taken) {

  /** Length of what the taken columns leave of one, relative to it, below which it adds nothing. */
  private static final double DEPENDENT = 1e-8;

  LeastSquares {
    taken = List.copyOf(taken);
  }

  /**
   * @param columns the first always taken; not written
   * @param rows that count
   * @param penalty that a column must lower n·ln(sum of squares) by; at 0 all that add are taken
   */
  static LeastSquares fit(List<double[]> columns, double[] y, int[] rows, double penalty) {
    if (rows.length == 0) {
      return new LeastSquares(new double[columns.size()], List.of());
    }
    return new Fitting(columns, y, rows, penalty).fit();
  }

  /**
   * What a column must explain to be taken among many (Chen and Chen 2008, extended BIC, γ = 1).
   */
  static double penalty(int rows, int columns) {
    return Math.log(rows) + 2 * Math.log(columns);
  }

  /** The fitted value in every row. */
  double[] values(List<double[]> columns) {
    double[] values = new double[columns.get(0).length];
    for (int column : taken) {
      double[] x = columns.get(column);
      for (int i = 0; i < values.length; i++) {
        values[i] += coefficients[column] * x[i];
      }
    }
    return values;
  }

  private static final class Fitting {

    private final double[][] left;
    private final double[] lengths;
    private final double[] rest;
    private final double penalty;
    private final List<Integer> taken = new ArrayList<>();

    /** By step: what each column has of the step's direction. */
    private final List<double[]> shares = new ArrayList<>();

    private final List<Double> explained = new ArrayList<>();

    Fitting(List<double[]> columns, double[] y, int[] rows, double penalty) {
      left = columns.stream().map(column -> gathered(column, rows)).toArray(double[][]::new);
      rest = gathered(y, rows);
      lengths = new double[left.length];
      for (int j = 0; j < left.length; j++) {
        lengths[j] = Math.sqrt(dot(left[j], left[j]));
      }
      this.penalty = penalty;
    }

    private static double[] gathered(double[] column, int[] rows) {
      double[] some = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        some[i] = column[rows[i]];
      }
      return some;
    }

    LeastSquares fit() {
      int next = lengths[0] > 0 ? 0 : best();
      while (next >= 0) {
        take(next);
        next = taken.size() < rest.length ? best() : -1;
      }
      return new LeastSquares(coefficients(), taken);
    }

    /** The column that explains most; −1 where none is worth its penalty. */
    private int best() {
      double sum = dot(rest, rest);
      double most = 0;
      int best = -1;
      for (int j = 0; j < left.length; j++) {
        double length = taken.contains(j) ? 0 : Math.sqrt(dot(left[j], left[j]));
        if (length > DEPENDENT * lengths[j]) {
          double part = dot(left[j], rest) / length;
          if (part * part > most) {
            most = part * part;
            best = j;
          }
        }
      }
      double fall = most < sum ? -rest.length * Math.log1p(-most / sum) : Double.POSITIVE_INFINITY;
      return best >= 0 && fall > penalty ? best : -1;
    }

    private void take(int column) {
      double[] direction = left[column].clone();
      double length = Math.sqrt(dot(direction, direction));
      for (int i = 0; i < direction.length; i++) {
        direction[i] /= length;
      }
      double[] share = new double[left.length];
      for (int j = 0; j < left.length; j++) {
        share[j] = taken.contains(j) ? 0 : without(left[j], direction);
      }
      shares.add(share);
      explained.add(without(rest, direction));
      taken.add(column);
    }

    /** Takes a direction out of a vector; how much of it there was. */
    private static double without(double[] vector, double[] direction) {
      double share = dot(vector, direction);
      for (int i = 0; i < vector.length; i++) {
        vector[i] -= share * direction[i];
      }
      return share;
    }

    private double[] coefficients() {
      double[] coefficients = new double[left.length];
      for (int s = taken.size() - 1; s >= 0; s--) {
        double value = explained.get(s);
        for (int later = s + 1; later < taken.size(); later++) {
          value -= shares.get(s)[taken.get(later)] * coefficients[taken.get(later)];
        }
        coefficients[taken.get(s)] = value / shares.get(s)[taken.get(s)];
      }
      return coefficients;
    }

    private static double dot(double[] a, double[] b) {
      double sum = 0;
      for (int i = 0; i < a.length; i++) {
        sum += a[i] * b[i];
      }
      return sum;
    }
  }
}
