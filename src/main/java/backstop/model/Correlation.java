package backstop.model;

/**
 * Dependence between two draws of one kind (VALUE with VALUE, NORMAL with NORMAL), of their normal
 * scores.
 *
 * @param a position in {@link Library#draws()}
 * @param b position in {@link Library#draws()}
 * @param rank whether {@code value} is Spearman's
 * @param degrees of freedom of a Student t copula, or 0 for the Gaussian one
 */
public record Correlation(int a, int b, double value, boolean rank, double degrees, Place place) {
  public Correlation {
    if (!(Math.abs(value) <= 1)) {
      throw new IllegalArgumentException("a correlation lies in −1 to 1, not " + value);
    }
  }
}
