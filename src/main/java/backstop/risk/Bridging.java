package backstop.risk;

import backstop.model.Library;
import backstop.model.Measure;
import backstop.paths.ReadyLaws;
import backstop.valuation.Execution;
import backstop.valuation.Measured;
import backstop.valuation.Replicates;
import backstop.valuation.Statistic;
import backstop.valuation.Valuation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Values coalitions one after another and keeps of each what the shares need. */
final class Bridging {

  private final BridgeAsked asked;
  private final Execution execution;
  private final Shapley shapley;
  private final List<Integer> coalitions;
  private final Replicates replicates;
  private final ReadyLaws laws = new ReadyLaws();

  /** By coalition, then guarantee and measure. */
  private final Map<Integer, List<Sampled>> valued = new HashMap<>();

  private final List<Bridge.Fault> faults = new ArrayList<>();

  Bridging(BridgeAsked asked, Execution execution) {
    this.asked = asked;
    this.execution = execution;
    this.shapley = asked.shapley();
    this.coalitions = shapley.coalitions();
    this.replicates = new Replicates(asked.replicates());
  }

  Bridge bridge(IntFunction<World> worlds) {
    valueAll(worlds);
    Bridge bridge = new Bridge(asked, List.of(), faults);
    return bridge.computed() ? new Bridge(asked, moves(), faults) : bridge;
  }

  /** While one world is valued the next is made. */
  private void valueAll(IntFunction<World> worlds) {
    ExecutorService ahead = Executors.newSingleThreadExecutor();
    try {
      Future<World> next = ahead.submit(() -> worlds.apply(coalitions.get(0)));
      for (int i = 0; i < coalitions.size(); i++) {
        World world = got(next);
        if (i + 1 < coalitions.size()) {
          int following = coalitions.get(i + 1);
          next = ahead.submit(() -> worlds.apply(following));
        }
        if (!value(i, world)) {
          return;
        }
      }
    } finally {
      ahead.shutdownNow();
    }
  }

  private static World got(Future<World> made) {
    try {
      return made.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }

  /** Whether every number could be computed. */
  private boolean value(int place, World world) {
    Measured measured =
        Valuation.measured(
            world.library(), world.request(), measures(world), told(place, world), laws);
    int coalition = coalitions.get(place);
    if (!measured.sound()) {
      faults.add(new Bridge.Fault(coalition, world, measured));
    }
    valued.put(
        coalition,
        measured.outcomes().columns().stream().map(column -> sampled(column.values())).toList());
    return measured.breakdowns().isEmpty();
  }

  private List<Integer> measures(World world) {
    Library library = world.library();
    List<String> names = library.measures().stream().map(Measure::name).toList();
    return asked.measures().stream().map(names::indexOf).toList();
  }

  /** Progress is told as if all worlds had as many paths as this one. */
  private Execution told(int place, World world) {
    long all = (long) coalitions.size() * world.request().sampling().paths();
    int unit = (int) (1 + all / Integer.MAX_VALUE);
    int before = place * (world.request().sampling().paths() / unit);
    return execution.hearing(
        (done, of) -> execution.progress().done(before + done / unit, (int) (all / unit)));
  }

  /**
   * A statistic of a measure under a guarantee.
   *
   * @param whole of all paths
   * @param parts of each replicate alone
   */
  private record Sampled(double whole, double[] parts) {}

  private Sampled sampled(double[] values) {
    return new Sampled(
        asked.statistic().of(values),
        replicates.parts(values).stream().mapToDouble(asked.statistic()::of).toArray());
  }

  private List<BridgeMove> moves() {
    List<BridgeMove> moves = new ArrayList<>();
    for (String guarantee : asked.guarantees()) {
      for (String measure : asked.measures()) {
        moves.add(move(guarantee, measure, moves.size()));
      }
    }
    return moves;
  }

  private BridgeMove move(String guarantee, String measure, int column) {
    int last = coalitions.get(coalitions.size() - 1);
    Sampled before = sample(0, column);
    Sampled after = sample(last, column);
    double[] moved =
        IntStream.range(0, asked.replicates())
            .mapToDouble(r -> after.parts[r] - before.parts[r])
            .toArray();
    return new BridgeMove(
        guarantee,
        measure,
        new Statistic(before.whole, replicates.spread(before.parts)),
        new Statistic(after.whole, replicates.spread(after.parts)),
        new Statistic(after.whole - before.whole, replicates.spread(moved)),
        amounts(column));
  }

  private List<BridgeMove.Amount> amounts(int column) {
    double[] shares = shapley.shares(coalition -> sample(coalition, column).whole);
    double[] ordered = shapley.orderErrors(coalition -> sample(coalition, column).whole);
    List<double[]> each =
        IntStream.range(0, asked.replicates())
            .mapToObj(r -> shapley.shares(coalition -> sample(coalition, column).parts[r]))
            .toList();
    return IntStream.range(0, shares.length)
        .mapToObj(
            part -> {
              double[] spread = each.stream().mapToDouble(one -> one[part]).toArray();
              return new BridgeMove.Amount(shares[part], replicates.spread(spread), ordered[part]);
            })
        .toList();
  }

  private Sampled sample(int coalition, int column) {
    return valued.get(coalition).get(column);
  }
}
