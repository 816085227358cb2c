package backstop.valuation;

/**
 * How near the error of a characteristic came to what was wanted under one posture.
 *
 * @param error NaN where the replicates cannot tell
 * @param wanted in the same unit
 * @param paths about how many would reach it, in doublings of those simulated; NaN where that
 *     cannot be told
 */
public record Reach(ErrorTarget target, int posture, double error, double wanted, double paths) {

  public boolean met() {
    return error <= wanted;
  }
}
