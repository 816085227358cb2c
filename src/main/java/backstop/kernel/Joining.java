package backstop.kernel;

/** Operations on two operands, of which one may be a number for all paths. One thread's own. */
final class Joining {

  private final double[] room;

  /**
   * @param width most paths at once
   */
  Joining(int width) {
    room = new double[width];
  }

  void columns(Op op, double[] a, double[] b, double[] out, int n) {
    switch (op) {
      case ADD -> Arithmetic.add(a, b, out, n);
      case SUBTRACT -> Arithmetic.subtract(a, b, out, n);
      case MULTIPLY -> Arithmetic.multiply(a, b, out, n);
      case DIVIDE -> Arithmetic.divide(a, b, out, n);
      case MIN -> Arithmetic.min(a, b, out, n);
      case MAX -> Arithmetic.max(a, b, out, n);
      case NOT_LESS -> Conditions.notLess(a, b, room, out, n);
      case EQUAL -> Conditions.equal(a, b, room, out, n);
      case LESS -> Conditions.less(a, b, room, out, n);
      case NOT_EQUAL -> {
        Conditions.equal(a, b, room, out, n);
        Conditions.not(out, out, n);
      }
      default -> throw new IllegalStateException(op + " joins no columns");
    }
  }

  void withScalar(Op op, double[] a, double k, double[] out, int n) {
    switch (op) {
      case ADD -> Arithmetic.add(a, k, out, n);
      case SUBTRACT -> Arithmetic.add(a, -k, out, n);
      case MULTIPLY -> Arithmetic.multiply(a, k, out, n);
      case DIVIDE -> Arithmetic.divide(a, k, out, n);
      case MIN -> Arithmetic.min(a, k, out, n);
      case MAX -> Arithmetic.max(a, k, out, n);
      case NOT_LESS -> Conditions.notLess(a, k, out, n);
      case EQUAL -> Conditions.equal(a, k, room, out, n);
      case LESS -> Conditions.less(a, k, out, n);
      case NOT_EQUAL -> Conditions.notEqual(a, k, room, out, n);
      default -> throw new IllegalStateException(op + " joins no columns");
    }
  }

  void fromScalar(Op op, double k, double[] b, double[] out, int n) {
    switch (op) {
      case SUBTRACT -> Arithmetic.subtract(k, b, out, n);
      case DIVIDE -> Arithmetic.divide(k, b, out, n);
      case NOT_LESS -> Conditions.notLess(k, b, out, n);
      case LESS -> Conditions.less(k, b, out, n);
      default -> throw new IllegalStateException(op + " joins no columns");
    }
  }
}
