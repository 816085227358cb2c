package backstop.kernel;

import java.util.List;
import java.util.stream.Stream;

/**
 * Two sums, differences or products in one: {@code (a first b) second c}, or {@code c second (a
 * first b)} when turned.
 */
record Fusion(Op first, Op second, boolean turned) {

  private static final List<Op> OPS = List.of(Op.ADD, Op.SUBTRACT, Op.MULTIPLY);
  private static final List<Fusion> ALL =
      OPS.stream()
          .flatMap(
              first ->
                  Stream.concat(
                      OPS.stream().map(second -> new Fusion(first, second, false)),
                      Stream.of(new Fusion(first, Op.SUBTRACT, true))))
          .toList();

  /** Whether an operation can be half of one. */
  static boolean takes(Op op) {
    return OPS.contains(op);
  }

  static Fusion at(int index) {
    return ALL.get(index);
  }

  int index() {
    return ALL.indexOf(this);
  }

  double number(double a, double b, double c) {
    double inner = Singles.of(first, a, b);
    return turned ? Singles.of(second, c, inner) : Singles.of(second, inner, c);
  }
}
