package backstop.paths;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Laws given by a list of values. */
final class StepLaws {

  private StepLaws() {}

  /** Values with probabilities; a probability of 0 never comes. */
  static final class Discrete implements Law {

    private final double[] values;
    private final double[] cumulative;

    Discrete(List<Double> values, List<Double> probabilities) {
      int[] kept =
          IntStream.range(0, values.size())
              .filter(i -> probabilities.get(i) > 0)
              .boxed()
              .sorted((i, j) -> Double.compare(values.get(i), values.get(j)))
              .mapToInt(i -> i)
              .toArray();
      this.values = Arrays.stream(kept).mapToDouble(values::get).toArray();
      double[] shares = Arrays.stream(kept).mapToDouble(probabilities::get).toArray();
      double total = Arrays.stream(shares).sum();
      cumulative = new double[kept.length];
      double sum = 0;
      for (int i = 0; i < kept.length; i++) {
        sum += shares[i];
        cumulative[i] = sum / total;
      }
    }

    /** Those values of {@code law} that lie in [low, high]. */
    static Discrete truncated(
        List<Double> values, List<Double> probabilities, double low, double high) {
      int[] kept =
          IntStream.range(0, values.size())
              .filter(i -> values.get(i) >= low && values.get(i) <= high)
              .filter(i -> probabilities.get(i) > 0)
              .toArray();
      if (kept.length == 0) {
        throw new IllegalArgumentException(
            "truncated(" + low + ", " + high + ") leaves no value of the discrete law");
      }
      return new Discrete(
          Arrays.stream(kept).mapToObj(values::get).toList(),
          Arrays.stream(kept).mapToObj(probabilities::get).toList());
    }

    @Override
    public Argument argument() {
      return Argument.UNIFORM;
    }

    @Override
    public double at(double u) {
      int i = 0;
      while (i < values.length - 1 && u >= cumulative[i]) {
        i++;
      }
      return values[i];
    }

    @Override
    public double below(double x) {
      double sum = 0;
      for (int i = 0; i < values.length && values[i] <= x; i++) {
        sum = cumulative[i];
      }
      return sum;
    }

    @Override
    public double above(double x) {
      return 1 - below(x);
    }
  }

  /** Linear between ascending observations: the u-quantile lies at position (n − 1)·u. */
  static final class Empirical implements Law {

    private final double[] sorted;

    Empirical(List<Double> observations) {
      sorted = observations.stream().mapToDouble(x -> x).sorted().toArray();
    }

    @Override
    public Argument argument() {
      return Argument.UNIFORM;
    }

    @Override
    public double at(double u) {
      double position = (sorted.length - 1) * u;
      int i = Math.min((int) position, sorted.length - 2);
      return sorted[i] + (position - i) * (sorted[i + 1] - sorted[i]);
    }

    @Override
    public double below(double x) {
      if (x < sorted[0]) {
        return 0;
      }
      int i = 0;
      while (i < sorted.length - 1 && sorted[i + 1] <= x) {
        i++;
      }
      double part = i == sorted.length - 1 ? 0 : (x - sorted[i]) / (sorted[i + 1] - sorted[i]);
      return (i + part) / (sorted.length - 1);
    }

    @Override
    public double above(double x) {
      return 1 - below(x);
    }
  }
}
