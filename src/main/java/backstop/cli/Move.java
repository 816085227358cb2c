package backstop.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How one measure under one guarantee moved from one run to another.
 *
 * @param error of the later mean; NaN when it has none
 */
record Move(
    RunSide.Key key,
    String unit,
    double baseBefore,
    double baseAfter,
    double meanBefore,
    double meanAfter,
    double error) {

  static final Comparator<Move> LARGEST_FIRST = Comparator.comparingDouble(Move::size).reversed();

  static final List<String> HEADINGS =
      List.of(
          "guarantee",
          "measure",
          "unit",
          "base before",
          "base after",
          "mean before",
          "mean after",
          "move",
          "standard error");

  static Move of(RunSide.Key key, Map<String, Object> before, Map<String, Object> after) {
    return new Move(
        key,
        String.valueOf(after.get("unit")),
        number(before, "base"),
        number(after, "base"),
        number(before, "mean"),
        number(after, "mean"),
        number(after, "standard_error"));
  }

  boolean moved() {
    return Double.compare(baseBefore, baseAfter) != 0 || Double.compare(meanBefore, meanAfter) != 0;
  }

  List<Object> cells() {
    return List.of(
        key.guarantee(),
        key.measure(),
        unit,
        baseBefore,
        baseAfter,
        meanBefore,
        meanAfter,
        meanAfter - meanBefore,
        error);
  }

  /** In errors of the later mean, so that units do not matter. */
  private double size() {
    double move = Math.abs(meanAfter - meanBefore);
    return error > 0 ? move / error : move;
  }

  private static double number(Map<String, Object> row, String field) {
    return row.get(field) instanceof Double value ? value : Double.NaN;
  }
}
