package backstop.kernel;

import backstop.model.Elementary;

/**
 * Operations on one number for all paths, with the bits that a column of it would have. They are
 * apart from the loops over columns, which the compiler would else fit to loops of one step.
 */
final class Singles {

  private Singles() {}

  static double of(Op op, double a, double b) {
    return switch (op) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b - (b - b);
      case MIN -> Math.min(a, b) - ((a - a) + (b - b));
      case MAX -> Math.max(a, b) - ((a - a) + (b - b));
      case LESS -> Conditions.less(a, b);
      case NOT_LESS -> Conditions.notLess(a, b);
      case EQUAL -> Conditions.equal(a, b);
      case NOT_EQUAL -> 1 - Conditions.equal(a, b);
      case POISSON -> Arithmetic.poisson(a, b);
      default -> of(op, a);
    };
  }

  private static double of(Op op, double a) {
    return switch (op) {
      case NEGATE -> -a;
      case ABS -> Math.abs(a);
      case EXP -> Elementary.exp(a) - (a - a);
      case LN -> Elementary.log(a);
      case LOG10 -> Elementary.log10(a);
      case LOG2 -> Elementary.log2(a);
      case SQRT -> Math.sqrt(a);
      case SIN -> Elementary.sin(a);
      case COS -> Elementary.cos(a);
      case SIGN -> Conditions.sign(a);
      case INT -> Math.floor(a);
      case STEPS -> Arithmetic.steps(a);
      case TRUTH -> Conditions.truth(a);
      case NOT -> 1 - a;
      default -> throw new IllegalStateException(op + " is no operation on numbers");
    };
  }
}
