package backstop.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A histogram of equal bins: values beyond the first or last edge count in that bin.
 *
 * @param edges one more than bins
 * @param shares of all defined values, by bin
 */
record Bins(List<Double> edges, List<Double> shares) {

  private static final int COUNT = 30;
  private static final double TAIL = 0.005;

  Bins {
    edges = List.copyOf(edges);
    shares = List.copyOf(shares);
  }

  /** From about the 0.5% to the 99.5% quantile of values in any order; NaN are left out. */
  static Bins of(double[] values) {
    double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    double low = sorted[(int) (TAIL * (sorted.length - 1))];
    double high = sorted[(int) Math.ceil((1 - TAIL) * (sorted.length - 1))];
    double width = high > low ? (high - low) / COUNT : 1.0 / COUNT;
    double[] counts = new double[COUNT];
    for (double value : sorted) {
      counts[Math.max(0, Math.min(COUNT - 1, (int) ((value - low) / width)))]++;
    }
    List<Double> edges = new ArrayList<>();
    IntStream.rangeClosed(0, COUNT).forEach(i -> edges.add(low + i * width));
    return new Bins(edges, Arrays.stream(counts).map(c -> c / sorted.length).boxed().toList());
  }

  int size() {
    return shares.size();
  }

  double width() {
    return edges.get(1) - edges.get(0);
  }

  double middle(int bin) {
    return (edges.get(bin) + edges.get(bin + 1)) / 2;
  }

  /** The bin that holds a value. */
  int holding(double value) {
    int bin = 0;
    while (bin < size() - 1 && value >= edges.get(bin + 1)) {
      bin++;
    }
    return bin;
  }

  /** Shares up to and with each bin. */
  List<Double> upTo() {
    List<Double> sums = new ArrayList<>();
    double sum = 0;
    for (double share : shares) {
      sum += share;
      sums.add(sum);
    }
    return sums;
  }
}
