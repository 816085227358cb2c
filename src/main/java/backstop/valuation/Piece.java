package backstop.valuation;

import java.util.Arrays;

/**
 * Some outcomes of a column on consecutive paths, ready to be added to others.
 *
 * @param sorted the defined values, ascending
 */
record Piece(double[] sorted, Gathered gathered) {

  /** Of values by path; NaN stands for undefined. */
  static Piece of(double[] values) {
    double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    return new Piece(sorted, Gathered.of(sorted, values.length - sorted.length));
  }
}
