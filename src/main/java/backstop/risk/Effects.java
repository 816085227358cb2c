package backstop.risk;

import backstop.paths.Sampling;
import backstop.valuation.Measured;
import backstop.valuation.TwinFutures.Part;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Shapley effects by orders: drivers are drawn anew from the second futures one after another,
 * those not yet drawn anew being kept, and correlated ones drawn given what is kept. Half the mean
 * square of what the drivers drawn so far change is the mean of the variance given all others, and
 * an effect is the mean of what its driver adds to that (Song, Nelson and Staum 2016,
 * doi:10.1137/15M1048070).
 *
 * <p>Each {@link #TOGETHER} paths have an order of their own, every second the reversal of the one
 * before, so that errors by replicates hold the error of not looking at all orders.
 *
 * @param groups sets of draws
 * @param own values of the first futures, by path
 * @param other of the second
 */
record Effects(List<BitSet> groups, double[] own, double[] other, Sampling sampling) {

  /** Paths with the same order: narrower blocks are slow. */
  private static final int TOGETHER = 32;

  private static final long SEED = 2014;

  /** Paths that share an order, which is by position in the groups. */
  private record Ordered(int from, int paths, List<Integer> order) {}

  private List<Ordered> orders() {
    Random random = new Random(SEED);
    List<Ordered> all = new ArrayList<>();
    List<Integer> order = new ArrayList<>(IntStream.range(0, groups.size()).boxed().toList());
    for (int r = 0; r < sampling.replicates(); r++) {
      for (int from = 0; from < sampling.points(); from += TOGETHER) {
        if (from / TOGETHER % 2 == 0) {
          Collections.shuffle(order, random);
        } else {
          Collections.reverse(order);
        }
        int paths = Math.min(TOGETHER, sampling.points() - from);
        all.add(new Ordered(r * sampling.points() + from, paths, List.copyOf(order)));
      }
    }
    return all;
  }

  /** By group. */
  List<Interval> of(Function<List<Part>, List<Measured>> valuation) {
    List<Ordered> orders = orders();
    List<double[]> mixed = List.of();
    if (groups.size() > 1) {
      List<Part> parts = orders.stream().map(this::part).toList();
      mixed =
          valuation.apply(parts).stream()
              .map(measured -> measured.outcomes().columns().get(0).values())
              .toList();
    }
    Steps steps = new Steps(Stream.concat(mixed.stream(), Stream.of(other)).toList());
    orders.forEach(steps::add);
    return steps.intervals();
  }

  /** The sets that are drawn anew, but for none and all, which are valued already. */
  private Part part(Ordered ordered) {
    List<BitSet> sets = new ArrayList<>();
    BitSet taken = new BitSet();
    for (int group : ordered.order().subList(0, groups.size() - 1)) {
      taken.or(groups.get(group));
      sets.add((BitSet) taken.clone());
    }
    return new Part(ordered.from(), ordered.paths(), sets);
  }

  /** What each group adds, by path. */
  private final class Steps {

    private final List<double[]> values;
    private final double[][] added = new double[groups.size()][own.length];
    private final double[] whole = new double[own.length];
    private final boolean[] used = new boolean[own.length];

    /**
     * @param values with more and more groups drawn anew
     */
    Steps(List<double[]> values) {
      this.values = values;
    }

    void add(Ordered ordered) {
      for (int i = ordered.from(); i < ordered.from() + ordered.paths(); i++) {
        for (int place = 0; place < groups.size(); place++) {
          double move = own[i] - values.get(place)[i];
          double variance = move * move / 2;
          added[ordered.order().get(place)][i] = variance - whole[i];
          whole[i] = variance;
        }
        int path = i;
        used[i] = values.stream().noneMatch(v -> Double.isNaN(v[path] + own[path]));
      }
    }

    List<Interval> intervals() {
      Ratio ratio = new Ratio(whole, used, sampling.replicates());
      return Stream.of(added).map(ratio::of).toList();
    }
  }
}
