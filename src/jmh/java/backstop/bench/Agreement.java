package backstop.bench;

import backstop.kernel.Interpreter;
import backstop.model.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a twin and the kernel give the same numbers, path by path: within 1e-9 of the number, or
 * within 1e-12 of the largest of its measure, where only rounding is left.
 */
final class Agreement {

  private static final double TOLERANCE = 1e-9;
  private static final double ROUNDING = 1e-12;

  /** Size of a line of which 1e-9 is only rounding. */
  private static final double LARGE = 1e3;

  private final Kernel kernel;
  private final Twin twin;

  Agreement(Kernel kernel, Twin twin) {
    this.kernel = kernel;
    this.twin = twin;
  }

  /** A measure that differs on a path, or, on path −1, that the twin does not have. */
  record Miss(String measure, int path, double ours, double theirs) {

    String told() {
      return path < 0
          ? measure + " is no measure of the twin"
          : measure + " on path " + path + ": " + ours + " here, " + theirs + " there";
    }
  }

  /**
   * What differs, after a run of both: the first path of each measure; empty where nothing does.
   */
  List<Miss> misses(Path file) throws IOException {
    Map<String, double[]> ours = kernel.measures();
    Map<String, double[]> theirs = twin.measures(kernel.held().paths(), file);
    List<Miss> misses = new ArrayList<>();
    for (String measure : ours.keySet()) {
      double[] a = ours.get(measure);
      double[] b = theirs.get(measure);
      int path = b == null ? -1 : firstMiss(measure, a, b);
      if (b == null) {
        misses.add(new Miss(measure, -1, Double.NaN, Double.NaN));
      } else if (path >= 0) {
        misses.add(new Miss(measure, path, a[path], b[path]));
      }
    }
    return misses;
  }

  private static int firstMiss(String measure, double[] ours, double[] theirs) {
    double scale = 0;
    for (double value : ours) {
      scale = Double.isNaN(value) ? scale : Math.max(scale, Math.abs(value));
    }
    for (int path = 0; path < ours.length; path++) {
      if (!agree(ours[path], theirs[path], scale)) {
        return path;
      }
    }
    return -1;
  }

  private static boolean agree(double a, double b, double scale) {
    if (Double.isNaN(a) || Double.isNaN(b)) {
      return Double.isNaN(a) == Double.isNaN(b);
    }
    double size = Math.max(Math.abs(a), Math.abs(b));
    return Math.abs(a - b) <= Math.max(TOLERANCE * size, ROUNDING * scale);
  }

  /** The first line of a path, in the order of the models, whose values differ. */
  String firstLine(int path) throws IOException {
    Interpreter interpreter = kernel.path(path);
    Map<String, Integer> rows = new HashMap<>();
    for (Line line : kernel.read().lines()) {
      String name = line.name();
      int point = name.indexOf('.') + 1;
      rows.putIfAbsent(
          name.substring(0, point) + name.substring(point).replace('.', '_'), line.firstRow());
    }
    for (String said : twin.lines(path)) {
      String[] words = said.split(" ");
      Integer row = rows.get(words[0].replaceAll("_$", ""));
      if (row != null) {
        double ours =
            interpreter.value(row + Integer.parseInt(words[1]), Integer.parseInt(words[2]) - 1);
        double theirs = Double.parseDouble(words[3]);
        if (!agree(ours, theirs, LARGE)) {
          return words[0] + " in period " + words[2] + ": " + ours + " here, " + theirs + " there";
        }
      }
    }
    return "no line of the path";
  }
}
