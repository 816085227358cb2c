package backstop.risk;

import backstop.valuation.Statistic;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Two strengths between which a function of the margin changes from above 0 to not above it, or
 * back. Each narrowing asks for the root of the chord, for its neighbours at a sixteenth of the
 * width, and for the middle, which bounds the number of narrowings.
 */
final class Bracket {

  /**
   * Narrow enough to be linear in: a chord over a width w is off by w²/8 times curvature over
   * slope.
   */
  static final double WIDTH = 0.004;

  private static final double NEAR = 1.0 / 16;

  /** Asked for by a narrowing: of the root, then of both ends of its interval together. */
  private static final int WANTS = 4;

  private final ToDoubleFunction<Statistic> function;
  private double low;
  private double high;
  private double atLow;
  private double atHigh;

  Bracket(
      ToDoubleFunction<Statistic> function,
      Map.Entry<Double, Double> a,
      Map.Entry<Double, Double> b) {
    this.function = function;
    boolean rising = a.getKey() <= b.getKey();
    this.low = rising ? a.getKey() : b.getKey();
    this.high = rising ? b.getKey() : a.getKey();
    this.atLow = rising ? a.getValue() : b.getValue();
    this.atHigh = rising ? b.getValue() : a.getValue();
  }

  /** The most strengths that a root and the ends of its interval take, from brackets of a width. */
  static int most(double width) {
    int halvings = (int) Math.max(0, Math.ceil(Math.log(width / WIDTH) / Math.log(2)));
    return 3 * WANTS * halvings;
  }

  boolean narrow() {
    return high - low <= WIDTH;
  }

  /** Whether the function is above 0 at the lower end. */
  boolean falling() {
    return atLow > 0;
  }

  /** Where the chord is 0; the middle where it is not known. */
  double root() {
    double share = atLow / (atLow - atHigh);
    return low + (high - low) * (share >= 0 && share <= 1 ? share : 0.5);
  }

  /** Strengths whose margins narrow the bracket; none when it is narrow. */
  List<Double> wants() {
    if (narrow()) {
      return List.of();
    }
    double step = NEAR * (high - low);
    double root = root();
    return Stream.of(root - step, root, root + step, low + (high - low) / 2)
        .filter(strength -> strength > low && strength < high)
        .toList();
  }

  /** Narrows to the first change between neighbouring strengths. */
  void take(NavigableMap<Double, Statistic> margins) {
    TreeMap<Double, Double> points = new TreeMap<>();
    margins
        .subMap(low, false, high, false)
        .forEach((strength, margin) -> points.put(strength, function.applyAsDouble(margin)));
    points.put(high, atHigh);
    for (Map.Entry<Double, Double> point : points.entrySet()) {
      if (point.getValue() > 0 != atLow > 0) {
        high = point.getKey();
        atHigh = point.getValue();
        return;
      }
      low = point.getKey();
      atLow = point.getValue();
    }
  }
}
