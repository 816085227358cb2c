package backstop.valuation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Paths of note among those that come one stretch after another. Values are only kept of the first:
 * the nearest to a percentile is one of these.
 */
final class Sightings implements Seen {

  /** Of which the values are kept: enough for a case within a thousandth of any percentile. */
  static final int FIRST = 1 << 16;

  private final Tracked tracked;
  private final double[] headline;
  private final List<Integer> first = new ArrayList<>();
  private Summary summary;
  private double least = Double.POSITIVE_INFINITY;
  private int worst = -1;
  private int loss = -1;

  Sightings(Tracked tracked) {
    this.tracked = tracked;
    this.headline = new double[Math.min(FIRST, tracked.request().sampling().paths())];
    tracked.library().milestones().forEach(milestone -> first.add(-1));
  }

  void add(Portion portion) {
    int from = portion.stretch().from();
    double[] values = portion.headline();
    if (from < headline.length) {
      int kept = Math.min(values.length, headline.length - from);
      System.arraycopy(values, 0, headline, from, kept);
    }
    for (int p = 0; p < values.length; p++) {
      worst = values[p] < least ? from + p : worst;
      least = values[p] < least ? values[p] : least;
      loss = loss < 0 && values[p] < 0 ? from + p : loss;
    }
    for (int i = 0; i < first.size(); i++) {
      first.set(i, first.get(i) < 0 ? portion.first().get(i) : first.get(i));
    }
  }

  /** The same, with the statistics of the headline. */
  Sightings told(Summary all) {
    summary = all;
    return this;
  }

  /** Paths whose values are kept. */
  int kept() {
    return headline.length;
  }

  @Override
  public Summary summary() {
    boolean none = Arrays.stream(headline).allMatch(Double::isNaN);
    return none ? Summary.of(new double[0]) : summary;
  }

  @Override
  public int nearest(double target) {
    return Seen.nearest(headline, target);
  }

  @Override
  public int worst() {
    return worst;
  }

  @Override
  public OptionalInt firstLoss() {
    return loss < 0 ? OptionalInt.empty() : OptionalInt.of(loss);
  }

  @Override
  public OptionalInt firstAbove(int measure) {
    int milestone = 0;
    while (tracked.library().milestones().get(milestone).measure() != measure) {
      milestone++;
    }
    int path = first.get(milestone);
    return path < 0 ? OptionalInt.empty() : OptionalInt.of(path);
  }
}
