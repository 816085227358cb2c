package backstop.valuation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** From digests, which are all there is of outcomes too many to be kept. */
final class TalliedPaths implements Pathwise {

  /** Of a spread. */
  private static final int QUANTILES = 1 << 14;

  private final Digesting digesting;
  private final Tracked tracked;
  private final Replicates replicates;
  private final PairTally all;
  private final Sketching sketching;

  /**
   * @param rankError the largest of any measure
   */
  TalliedPaths(Digesting digesting, double rankError) {
    this.digesting = digesting;
    this.tracked = digesting.tracked();
    this.replicates = new Replicates(digesting.pairs().size());
    this.sketching =
        new Sketching(rankError, Math.min(Sighting.KEPT, tracked.request().sampling().paths()));
    this.all = digesting.pairs().stream().reduce(tracked.nothingPaired(), PairTally::and);
  }

  private ColumnDigest column(int posture, int measure) {
    int width = tracked.measures().size();
    return digesting.columns().get(tracked.posture(posture) * width + tracked.measure(measure));
  }

  @Override
  public double[][] better(int measure) {
    List<Integer> postures = tracked.request().postures();
    return postures.stream()
        .map(a -> postures.stream().mapToDouble(b -> better(a, b, measure)).toArray())
        .toArray(double[][]::new);
  }

  @Override
  public double better(int posture, int other, int measure) {
    if (posture == Estimate.MIXTURE) {
      List<Integer> postures = tracked.request().postures();
      Mixture mixture = tracked.request().mixture().orElseThrow();
      return mixture.mean(g -> better(postures.get(g), other, measure));
    }
    return betterThan(all, posture, other, measure);
  }

  private double betterThan(PairTally tally, int posture, int other, int measure) {
    return posture == other
        ? itself(posture, measure)
        : tally.better(tracked.posture(posture), tracked.posture(other), tracked.measure(measure));
  }

  /** A difference from itself: 0, or NaN where there is no path. */
  private double itself(int posture, int measure) {
    return column(posture, measure).whole().gathered().count() == 0 ? Double.NaN : 0;
  }

  @Override
  public Statistic betterThan(int posture, int other, int measure) {
    return new Statistic(
        better(posture, other, measure),
        replicates.spread(each(tally -> betterThan(tally, posture, other, measure))));
  }

  private double[] each(ToDoubleFunction<PairTally> ofReplicate) {
    return digesting.pairs().stream().mapToDouble(ofReplicate).toArray();
  }

  /** The place of a posture among those compared; the mixture's is the last. */
  private int place(int posture) {
    return posture == Estimate.MIXTURE
        ? tracked.request().postures().size()
        : tracked.posture(posture);
  }

  private double mean(PairTally tally, int posture, int other, int measure) {
    return posture == other
        ? itself(posture, measure)
        : tally.mean(place(posture), place(other), tracked.measure(measure));
  }

  @Override
  public Difference difference(int posture, int other, int measure) {
    return new Difference(
        posture,
        other,
        measure,
        mean(all, posture, other, measure),
        replicates.spread(each(tally -> mean(tally, posture, other, measure))),
        better(posture, other, measure),
        posture == other
            ? itself(posture, measure)
            : all.moved(place(posture), place(other), tracked.measure(measure)));
  }

  @Override
  public Statistic ofMeans(
      int posture, int other, List<Integer> measures, ToDoubleFunction<double[]> formula) {
    ToDoubleFunction<PairTally> of =
        tally ->
            formula.applyAsDouble(
                measures.stream().mapToDouble(m -> mean(tally, posture, other, m)).toArray());
    return new Statistic(of.applyAsDouble(all), replicates.spread(each(of)));
  }

  @Override
  public double[] shortfalls(int posture, int measure) {
    List<Summary> apart =
        posture == Estimate.MIXTURE
            ? digesting.mixedReplicates(tracked.measure(measure))
            : column(posture, measure).replicates();
    return apart.stream().mapToDouble(Summary::cvar95).toArray();
  }

  @Override
  public double[] spread(int posture, int measure) {
    Digest whole = column(posture, measure).whole();
    RankedQuantiles quantiles = RankedQuantiles.of(whole.sketch().ranked(1));
    double[] spread = new double[whole.gathered().count() == 0 ? 0 : QUANTILES];
    double last = whole.gathered().count() - 1;
    Arrays.setAll(spread, i -> quantiles.at(last * (i + 0.5) / QUANTILES));
    return spread;
  }

  @Override
  public Optional<Sketching> sketching() {
    return Optional.of(sketching);
  }
}
