package backstop.valuation;

import backstop.paths.Sampling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How often, and up to what, paths are doubled until errors are small enough. */
public final class Doubling {

  /** Where it begins, or below. */
  static final int FIRST = 1 << 14;

  /** Where it ends when nothing else is said. */
  private static final int MOST = 1 << 20;

  private Doubling() {}

  /**
   * As many paths as {@code sampling}, as far as {@code columns} of outcomes fit, and at least
   * those that are simulated first.
   */
  public static Sampling most(Sampling sampling, int columns) {
    long room = Math.max(FIRST, Math.min(MOST, Room.USUAL.numbers() / Math.max(1, columns)));
    int points = (int) Math.max(1, room / sampling.replicates());
    return with(sampling, Integer.highestOneBit(points));
  }

  /** From at most {@code first} paths to {@code most}, each twice those before. */
  static List<Sampling> stages(Sampling most, int first) {
    List<Sampling> stages = new ArrayList<>(List.of(most));
    int points = most.points();
    while (points * most.replicates() > first && points % 2 == 0) {
      points /= 2;
      stages.add(with(most, points));
    }
    Collections.reverse(stages);
    return stages;
  }

  private static Sampling with(Sampling sampling, int points) {
    return new Sampling(
        points * sampling.replicates(), sampling.replicates(), sampling.seed(), sampling.sampler());
  }
}
