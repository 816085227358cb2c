package backstop.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Shares of a move among the parts that make it together: a part's share is the mean, over all
 * orders in which parts may move one after another, of what its own move changes (Shapley 1953, A
 * Value for n-Person Games). Shares add up to the move. Of more than {@link #MOST_EXACT} parts the
 * mean is over some orders and their reversals (Castro and others 2009,
 * doi:10.1016/j.cor.2008.04.004); shares still add up.
 *
 * <p>A coalition is a set of parts that have moved, part i being bit i of a number.
 */
public final class Shapley {

  /** So many parts are shared among by all their coalitions. */
  public static final int MOST_EXACT = 7;

  /** Orders sampled, each with its reversal: about as many coalitions as all of seven parts. */
  private static final int PAIRS = 8;

  private static final long SEED = 1953;

  private final int parts;
  private final List<List<Integer>> orders;

  private Shapley(int parts, List<List<Integer>> orders) {
    this.parts = parts;
    this.orders = orders;
  }

  public static Shapley of(int parts) {
    return new Shapley(parts, parts <= MOST_EXACT ? List.of() : orders(parts));
  }

  private static List<List<Integer>> orders(int parts) {
    Random random = new Random(SEED);
    List<Integer> order = new ArrayList<>(IntStream.range(0, parts).boxed().toList());
    List<List<Integer>> orders = new ArrayList<>();
    for (int pair = 0; pair < PAIRS; pair++) {
      Collections.shuffle(order, random);
      orders.add(List.copyOf(order));
      List<Integer> reversed = new ArrayList<>(order);
      Collections.reverse(reversed);
      orders.add(reversed);
    }
    return orders;
  }

  /** Whether all coalitions are looked at. */
  public boolean exact() {
    return orders.isEmpty();
  }

  /** How many orders are looked at where not all are. */
  public int sampledOrders() {
    return orders.size();
  }

  /** All that is looked at, rising: nothing has moved in the first, everything in the last. */
  public List<Integer> coalitions() {
    if (exact()) {
      return IntStream.range(0, 1 << parts).boxed().toList();
    }
    TreeSet<Integer> coalitions = new TreeSet<>();
    orders.forEach(
        order -> {
          int moved = 0;
          coalitions.add(moved);
          for (int part : order) {
            moved |= 1 << part;
            coalitions.add(moved);
          }
        });
    return List.copyOf(coalitions);
  }

  /** The share of each part in what {@code value} makes of the last coalition less the first. */
  public double[] shares(IntToDoubleFunction value) {
    return exact() ? weighted(value) : mean(orders.stream().map(o -> steps(o, value)).toList());
  }

  /**
   * The standard errors of shares that come from not looking at all orders: the spread of pairs of
   * an order and its reversal.
   */
  public double[] orderErrors(IntToDoubleFunction value) {
    double[] errors = new double[parts];
    if (exact()) {
      return errors;
    }
    List<double[]> pairs = new ArrayList<>();
    for (int i = 0; i < orders.size(); i += 2) {
      pairs.add(mean(List.of(steps(orders.get(i), value), steps(orders.get(i + 1), value))));
    }
    double[] mean = mean(pairs);
    for (int part = 0; part < parts; part++) {
      int at = part;
      double squares =
          pairs.stream().mapToDouble(p -> (p[at] - mean[at]) * (p[at] - mean[at])).sum();
      errors[part] = Math.sqrt(squares / (PAIRS - 1) / PAIRS);
    }
    return errors;
  }

  private double[] weighted(IntToDoubleFunction value) {
    double[] values = IntStream.range(0, 1 << parts).mapToDouble(value).toArray();
    double[] weights = weights();
    double[] shares = new double[parts];
    for (int part = 0; part < parts; part++) {
      for (int moved = 0; moved < values.length; moved++) {
        if ((moved >> part & 1) == 0) {
          double step = values[moved | 1 << part] - values[moved];
          shares[part] += weights[Integer.bitCount(moved)] * step;
        }
      }
    }
    return shares;
  }

  /** s! (k − s − 1)! / k! for coalitions of s others. */
  private double[] weights() {
    double[] weights = new double[parts];
    double choices = 1;
    for (int s = 0; s < parts; s++) {
      weights[s] = 1 / (choices * parts);
      choices = choices * (parts - 1 - s) / (s + 1);
    }
    return weights;
  }

  private double[] steps(List<Integer> order, IntToDoubleFunction value) {
    double[] steps = new double[parts];
    int moved = 0;
    double before = value.applyAsDouble(0);
    for (int part : order) {
      moved |= 1 << part;
      double after = value.applyAsDouble(moved);
      steps[part] = after - before;
      before = after;
    }
    return steps;
  }

  private static double[] mean(List<double[]> all) {
    double[] sum = new double[all.get(0).length];
    for (double[] one : all) {
      Arrays.setAll(sum, i -> sum[i] + one[i]);
    }
    return Arrays.stream(sum).map(total -> total / all.size()).toArray();
  }
}
