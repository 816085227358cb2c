package backstop.valuation;

import backstop.paths.Sampler;
import backstop.paths.Sampling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a characteristic of a measure settles as paths are added, told by the first points of each
 * replicate of one run.
 *
 * @param parts the fewest paths first, the last all of them
 * @param random error that as many independent paths would have; NaN where no formula tells
 * @param rate r of an error that falls as n^−r, from ½ to 1
 * @param replicates the characteristic in each replicate alone
 */
public record Convergence(
    int posture,
    int measure,
    Characteristic characteristic,
    List<Part> parts,
    double random,
    double rate,
    List<Double> replicates) {

  /** An estimate from some of the paths, with its standard error. */
  public record Part(int paths, double value, double error) {}

  /** What is told of every measure that it is told of. */
  public static final List<Characteristic> TOLD =
      List.of(Characteristic.MEAN, Characteristic.PROB_NEGATIVE, Characteristic.CVAR95);

  /** A part is never below all paths over this. */
  private static final int MOST_HALVINGS = 4;

  /** Of a replicate in a part. */
  private static final int LEAST_POINTS = 8;

  /** Of errors a rate is fitted to. */
  private static final int LEAST_PARTS = 3;

  private static final double SLOWEST = 0.5;

  public Convergence {
    parts = List.copyOf(parts);
    replicates = List.copyOf(replicates);
  }

  /** Of some characteristics of one column of outcomes. */
  static List<Convergence> of(
      Outcomes.Column column, List<Characteristic> characteristics, Sampling sampling) {
    List<Pooled> pooled =
        points(sampling).stream()
            .map(points -> Pooled.of(column.values(), sampling, points))
            .toList();
    return characteristics.stream().map(one -> of(column, one, pooled, sampling)).toList();
  }

  private static Convergence of(
      Outcomes.Column column, Characteristic one, List<Pooled> pooled, Sampling sampling) {
    List<Part> parts = pooled.stream().map(each -> each.part(one)).toList();
    Pooled whole = pooled.get(pooled.size() - 1);
    return new Convergence(
        column.posture(),
        column.measure(),
        one,
        parts,
        RandomError.of(one, whole.sorted(), whole.summary(), sampling.replicates()),
        sampling.sampler() == Sampler.SOBOL ? rate(parts) : SLOWEST,
        whole.replicates().stream().map(one::of).toList());
  }

  /** Of some characteristics of a column in digests. */
  static List<Convergence> of(Outcomes.Column column, ColumnDigest digests, Sampling sampling) {
    List<Integer> points = points(sampling);
    List<Digested> pooled =
        IntStream.range(0, points.size())
            .mapToObj(share -> Digested.of(digests.pooled(share)))
            .toList();
    return TOLD.stream()
        .map(
            one -> {
              List<Part> parts = parts(one, points, pooled, digests);
              return new Convergence(
                  column.posture(),
                  column.measure(),
                  one,
                  parts,
                  random(one, digests, pooled.get(pooled.size() - 1), sampling),
                  sampling.sampler() == Sampler.SOBOL ? rate(parts) : SLOWEST,
                  digests.replicates().stream().map(one::of).toList());
            })
        .toList();
  }

  private static List<Part> parts(
      Characteristic one, List<Integer> points, List<Digested> pooled, ColumnDigest digests) {
    List<Part> parts = new ArrayList<>();
    for (int share = 0; share < points.size(); share++) {
      double[] apart = digests.replicates(share).stream().mapToDouble(one::of).toArray();
      Digested all = pooled.get(share);
      double error = new Replicates(apart.length).spread(apart) + one.of(all.slack());
      parts.add(new Part(points.get(share) * apart.length, one.of(all.value()), error));
    }
    return parts;
  }

  private static double random(
      Characteristic one, ColumnDigest digests, Digested whole, Sampling sampling) {
    Ranked ranked = digests.whole().sketch().ranked(1);
    return RandomError.of(one, ranked, whole.value(), sampling.replicates());
  }

  /** Points of each replicate in each part, halves of halves, ascending. */
  static List<Integer> points(Sampling sampling) {
    List<Integer> points = new ArrayList<>();
    for (int halvings = MOST_HALVINGS; halvings >= 0; halvings--) {
      int size = sampling.points() >> halvings;
      if (size >= LEAST_POINTS || halvings == 0) {
        points.add(size);
      }
    }
    return points;
  }

  /** The first points of every replicate, apart and together. */
  private record Pooled(int paths, double[] sorted, Summary summary, List<Summary> replicates) {

    static Pooled of(double[] values, Sampling sampling, int points) {
      List<double[]> apart =
          IntStream.range(0, sampling.replicates())
              .mapToObj(r -> sorted(values, r * sampling.points(), points))
              .toList();
      double[] sorted = Replicates.joined(apart);
      int paths = points * sampling.replicates();
      return new Pooled(
          paths,
          sorted,
          Summary.ofSorted(sorted, paths),
          apart.stream().map(part -> Summary.ofSorted(part, points)).toList());
    }

    private static double[] sorted(double[] values, int from, int points) {
      return Arrays.stream(values, from, from + points)
          .filter(v -> !Double.isNaN(v))
          .sorted()
          .toArray();
    }

    Part part(Characteristic one) {
      double[] apart = replicates.stream().mapToDouble(one::of).toArray();
      double error = new Replicates(apart.length).spread(apart);
      return new Part(paths, one.of(summary), error);
    }
  }

  /** The slope of log error over log paths by least squares, held between n^−½ and n^−1. */
  private static double rate(List<Part> parts) {
    List<Part> known = parts.stream().filter(part -> part.error() > 0).toList();
    if (known.size() < LEAST_PARTS) {
      return SLOWEST;
    }
    double[] x = known.stream().mapToDouble(part -> StrictMath.log(part.paths())).toArray();
    double[] y = known.stream().mapToDouble(part -> StrictMath.log(part.error())).toArray();
    double meanX = Arrays.stream(x).sum() / x.length;
    double meanY = Arrays.stream(y).sum() / y.length;
    double across = 0;
    double along = 0;
    for (int i = 0; i < x.length; i++) {
      across += (x[i] - meanX) * (x[i] - meanX);
      along += (x[i] - meanX) * (y[i] - meanY);
    }
    return Math.min(1, Math.max(SLOWEST, -along / across));
  }

  /** All paths. */
  public Part whole() {
    return parts.get(parts.size() - 1);
  }

  /** Error² of as many independent paths over the error² here; NaN where there is no error. */
  public double ratio() {
    double times = random / whole().error();
    return times < Double.POSITIVE_INFINITY ? times * times : Double.NaN;
  }

  /** Independent paths that would have the same error. */
  public double effective() {
    return whole().paths() * ratio();
  }

  /** In the replicate where it is least; NaN where one has none. */
  public double least() {
    return replicates.stream().reduce(Double.POSITIVE_INFINITY, Math::min);
  }

  /** In the replicate where it is most; likewise. */
  public double most() {
    return replicates.stream().reduce(Double.NEGATIVE_INFINITY, Math::max);
  }

  /** Standard deviation of the replicates around each other. */
  public double spread() {
    return whole().error() * Math.sqrt(replicates.size());
  }

  /** About how many paths have an error, if it goes on to fall at the rate. */
  public double paths(double wanted) {
    double error = whole().error();
    if (error <= wanted && error == 0) {
      return whole().paths();
    }
    return wanted > 0 ? whole().paths() * StrictMath.pow(error / wanted, 1 / rate) : Double.NaN;
  }

  /** As {@link #paths}, in doublings of the paths there are. */
  double doubled(double wanted) {
    double times = paths(wanted) / whole().paths();
    double doublings = Math.ceil(StrictMath.log(Math.max(1, times)) / StrictMath.log(2) - 1e-9);
    return whole().paths() * StrictMath.pow(2, doublings);
  }
}
