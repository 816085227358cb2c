package backstop.valuation;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Paths of note where outcomes are not kept. Those nearest to a percentile are among the first
 * ones.
 *
 * @param all of all paths
 * @param statistics of the headline
 */
record Sighted(Tracked tracked, Sighting all, Summary statistics) implements Seen {

  @Override
  public Summary summary() {
    boolean none = Arrays.stream(all.headline()).allMatch(Double::isNaN);
    return none ? Summary.of(new double[0]) : statistics;
  }

  @Override
  public int nearest(double target) {
    return Seen.nearest(all.headline(), target);
  }

  @Override
  public int worst() {
    return all.worst();
  }

  @Override
  public OptionalInt firstLoss() {
    return known(all.loss());
  }

  @Override
  public OptionalInt firstAbove(int measure) {
    int milestone = 0;
    while (tracked.library().milestones().get(milestone).measure() != measure) {
      milestone++;
    }
    return known(all.first().get(milestone));
  }

  private static OptionalInt known(int path) {
    return path < 0 ? OptionalInt.empty() : OptionalInt.of(path);
  }
}
