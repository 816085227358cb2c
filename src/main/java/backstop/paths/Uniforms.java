package backstop.paths;

import backstop.paths.Net.Span;
import backstop.paths.Philox.Purpose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The uniforms of a block of paths under a sampler. */
final class Uniforms {

  private static final double LEAST = 0x1p-53;

  private final Sampling sampling;
  private final Sobol sobol;
  private final int first;
  private final int size;
  private final List<Span> spans;
  private final Map<Long, int[]> orders = new HashMap<>();
  private final int[] apart;

  Uniforms(Sampling sampling, Sobol sobol, int first, int size) {
    this.sampling = sampling;
    this.sobol = sobol;
    this.first = first;
    this.size = size;
    spans = spans(sampling.points(), first, size);
    apart = new int[size];
  }

  /**
   * Where a uniform comes from.
   *
   * @param key of the driver
   * @param index calendar quarter, or stay, or 0: position in the driver's own stream
   * @param netKey of the driver whose net it belongs to
   * @param dimension in that net; outside 0 to 15 there is none, and the driver is stratified
   */
  record Place(long key, int index, long netKey, int dimension) {}

  double[] at(Place place) {
    double[] out = new double[size];
    boolean inNet = place.dimension() >= 0 && place.dimension() < Sobol.DIMENSIONS;
    if (sampling.sampler() == Sampler.RANDOM) {
      Philox.uniforms(place.key(), Purpose.PATHS, place.index(), first, size, out);
    } else if (sampling.sampler() == Sampler.SOBOL && inNet) {
      net(place.netKey(), place.dimension(), out);
    } else if (sampling.sampler() == Sampler.SOBOL) {
      spans.forEach(span -> Net.stratified(place.key(), place.index(), span, apart, out));
    } else {
      stratified(place.key(), place.index(), out);
    }
    return out;
  }

  /** u = (stratum + v) / points, the strata in a random order of their own for each index. */
  private void stratified(long key, int index, double[] out) {
    Philox.uniforms(key, Purpose.STRATUM, index, first, size, out);
    int points = sampling.points();
    for (Span span : spans) {
      Permutation strata = new Permutation(key, index, span.replicate(), points);
      for (int i = 0; i < span.size(); i++) {
        int at = span.offset() + i;
        out[at] = inside((strata.of(span.first() + i) + out[at]) / points);
      }
    }
  }

  private void net(long key, int dimension, double[] out) {
    Net net = new Net(sobol, key);
    int[] order = orders.computeIfAbsent(key, k -> order(net));
    for (Span span : spans) {
      net.uniforms(dimension, span, order, out);
    }
  }

  private int[] order(Net net) {
    int[] order = new int[size];
    spans.forEach(span -> net.order(span, order));
    return order;
  }

  private static List<Span> spans(int points, int first, int size) {
    List<Span> spans = new ArrayList<>();
    for (int done = 0; done < size; ) {
      int within = (first + done) % points;
      int length = Math.min(points - within, size - done);
      spans.add(new Span((first + done) / points, within, length, done));
      done += length;
    }
    return List.copyOf(spans);
  }

  /** The nearest number from 2^-53 to 1 − 2^-53. */
  static double inside(double u) {
    return Math.min(Math.max(u, LEAST), 1 - LEAST);
  }
}
