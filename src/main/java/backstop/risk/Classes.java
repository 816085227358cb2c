package backstop.risk;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Futures sorted by what is known of them.
 *
 * @param labels of the classes, each with a future or more
 * @param of class by place of the guarantee, then path; read, never written
 */
record Classes(List<String> labels, int[][] of) {

  /** Into which a number is sorted. */
  static final int GROUPS = 10;

  private static final int SIGNIFICANT = 4;

  Classes {
    labels = List.copyOf(labels);
  }

  /** All futures in one class: nothing is known. */
  static Classes one(int postures, int paths) {
    return new Classes(List.of(""), new int[postures][paths]);
  }

  /** Each guarantee has one label. */
  static Classes ofPostures(List<String> labels, int paths) {
    List<String> distinct = labels.stream().distinct().toList();
    int[][] of = new int[labels.size()][paths];
    for (int g = 0; g < of.length; g++) {
      Arrays.fill(of[g], distinct.indexOf(labels.get(g)));
    }
    return new Classes(distinct, of);
  }

  /**
   * By the number of a state.
   *
   * @param states in their order, the first with the number {@code first}
   */
  static Classes ofStates(List<double[]> values, List<String> states, int first) {
    int[][] of =
        values.stream()
            .map(column -> Arrays.stream(column).mapToInt(v -> (int) v - first).toArray())
            .toArray(int[][]::new);
    return new Classes(states, of).present();
  }

  /** By the tenth of all futures, guarantees alike, in which a number lies. */
  static Classes ofNumbers(List<double[]> values) {
    double[] all =
        values.stream()
            .flatMapToDouble(Arrays::stream)
            .filter(v -> !Double.isNaN(v))
            .sorted()
            .toArray();
    double[] edges =
        IntStream.range(1, GROUPS)
            .mapToDouble(k -> all.length == 0 ? 0 : all[(int) ((long) k * all.length / GROUPS)])
            .distinct()
            .toArray();
    List<String> labels = new ArrayList<>(List.of("below " + text(edges[0])));
    for (int k = 1; k < edges.length; k++) {
      labels.add(text(edges[k - 1]) + " to " + text(edges[k]));
    }
    labels.add(text(edges[edges.length - 1]) + " or more");
    labels.add("undefined");
    int[][] of =
        values.stream()
            .map(column -> Arrays.stream(column).mapToInt(v -> group(v, edges)).toArray())
            .toArray(int[][]::new);
    return new Classes(labels, of).present();
  }

  private static int group(double value, double[] edges) {
    if (Double.isNaN(value)) {
      return edges.length + 1;
    }
    int group = 0;
    while (group < edges.length && value >= edges[group]) {
      group++;
    }
    return group;
  }

  private static String text(double value) {
    return new BigDecimal(value)
        .round(new MathContext(SIGNIFICANT))
        .stripTrailingZeros()
        .toPlainString();
  }

  /** By both. */
  Classes and(Classes other) {
    List<String> pairs = new ArrayList<>();
    labels.forEach(a -> other.labels.forEach(b -> pairs.add(a + ", " + b)));
    int[][] both = new int[of.length][];
    for (int g = 0; g < of.length; g++) {
      both[g] = new int[of[g].length];
      for (int i = 0; i < both[g].length; i++) {
        both[g][i] = of[g][i] * other.labels.size() + other.of[g][i];
      }
    }
    return new Classes(pairs, both).present();
  }

  /** Without the classes that are empty. */
  private Classes present() {
    Map<Integer, Integer> kept = new TreeMap<>();
    for (int[] column : of) {
      for (int one : column) {
        kept.put(one, 0);
      }
    }
    List<String> names = new ArrayList<>();
    kept.replaceAll(
        (one, nothing) -> {
          names.add(labels.get(one));
          return names.size() - 1;
        });
    int[][] renamed =
        Arrays.stream(of)
            .map(column -> Arrays.stream(column).map(kept::get).toArray())
            .toArray(int[][]::new);
    return new Classes(names, renamed);
  }
}
