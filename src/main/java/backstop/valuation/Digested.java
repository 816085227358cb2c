package backstop.valuation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What digests tell.
 *
 * @param slack by which a statistic may be off for certain, since it is read from a sketch; 0 for
 *     those that are not
 * @param rankError the same of ranks, as a share of the values
 */
record Digested(Summary value, Summary slack, double rankError) {

  private static final double TAIL = 0.05;

  static Digested of(Digest digest) {
    return of(List.of(digest), List.of(1.0));
  }

  /** The mixture of several. */
  static Digested of(List<Digest> parts, List<Double> weights) {
    return new Reading(parts, weights).digested();
  }

  /** Standard errors that the slack is added to. */
  Summary widened(Summary error) {
    return new Summary(
        error.count(),
        error.undefined(),
        error.mean(),
        error.sd(),
        error.skewness(),
        error.kurtosis(),
        error.min(),
        error.max(),
        IntStream.range(0, Summary.LEVELS.size())
            .mapToObj(i -> error.percentiles().get(i) + slack.percentiles().get(i))
            .toList(),
        error.probNegative(),
        error.var95() + slack.var95(),
        error.cvar95() + slack.cvar95());
  }

  private static final class Reading {

    private final List<Digest> parts;
    private final List<Double> weights;
    private final List<Ranked> apart;
    private final Gathered all;
    private final Ranked ranked;
    private final RankedQuantiles quantiles;
    private final double off;

    Reading(List<Digest> parts, List<Double> weights) {
      this.parts = parts;
      this.weights = weights;
      this.apart =
          IntStream.range(0, parts.size())
              .mapToObj(g -> parts.get(g).sketch().ranked(weights.get(g)))
              .toList();
      this.all =
          IntStream.range(0, parts.size())
              .mapToObj(g -> parts.get(g).gathered().times(weights.get(g)))
              .reduce(Gathered.NONE, Gathered::and);
      this.ranked = apart.stream().reduce(Ranked.NONE, Ranked::and);
      this.quantiles = RankedQuantiles.of(ranked);
      this.off = off();
    }

    /** By how many ranks a quantile may be off: half a value's own weight comes on top. */
    private double off() {
      double error = 0;
      for (int g = 0; g < parts.size(); g++) {
        error += weights.get(g) * parts.get(g).sketch().rankError();
      }
      return error == 0 ? 0 : error + ranked.heaviest() / 2 + 1;
    }

    Digested digested() {
      boolean none = ranked.values().length == 0;
      int undefined = (int) Math.rint(all.undefined());
      double var95 = quantile(TAIL, 0);
      Summary value =
          new Summary(
              (int) Math.rint(all.count() + all.undefined()) - undefined,
              undefined,
              all.mean(),
              all.sd(),
              all.skewness(),
              all.kurtosis(),
              none ? Double.NaN : all.min(),
              none ? Double.NaN : all.max(),
              Summary.LEVELS.stream().map(level -> quantile(level / 100.0, 0)).toList(),
              none ? Double.NaN : all.negative() / all.count(),
              var95,
              none ? Double.NaN : shortfall(var95));
      return new Digested(value, slack(value), none ? 0 : off / all.count());
    }

    private Summary slack(Summary value) {
      double zero = 0;
      return new Summary(
          value.count(),
          0,
          zero,
          zero,
          zero,
          zero,
          zero,
          zero,
          Summary.LEVELS.stream().map(level -> slack(level / 100.0)).toList(),
          zero,
          slack(TAIL),
          shortfallSlack(value));
    }

    private double quantile(double probability, double beside) {
      return quantiles.at(Math.max(0, all.count() - 1) * probability + beside);
    }

    private double slack(double probability) {
      double at = quantile(probability, 0);
      return Math.max(quantile(probability, off) - at, at - quantile(probability, -off));
    }

    /** Whether several values held are equal to the quantile, or all values are held. */
    private boolean counted(double quantile) {
      double below = Math.nextDown(quantile);
      return off == 0 || ranked.strip(below, quantile).weight() > ranked.heaviest();
    }

    /** Weight of the values not above the 5% quantile. */
    private double worst(double quantile) {
      return counted(quantile)
          ? ranked.strip(Double.NEGATIVE_INFINITY, quantile).weight()
          : Math.floor((all.count() - 1) * TAIL) + 1;
    }

    /** The mean up to the quantile; what lies between it and a limit is read from the sketch. */
    private double shortfall(double quantile) {
      double weight = 0;
      double sum = 0;
      for (int g = 0; g < parts.size(); g++) {
        Ranked.Strip strip = upTo(parts.get(g), weights.get(g), apart.get(g), quantile);
        weight += strip.weight();
        sum += strip.sum();
      }
      double worst = worst(quantile);
      return (sum + (worst - weight) * quantile) / worst;
    }

    private static Ranked.Strip upTo(Digest part, double weight, Ranked held, double quantile) {
      double limit = part.limit();
      double sign = limit <= quantile ? 1 : -1;
      Ranked.Strip between = held.strip(Math.min(limit, quantile), Math.max(limit, quantile));
      return new Ranked.Strip(
          weight * part.tail().weight() + sign * between.weight(),
          weight * part.tail().sum() + sign * between.sum());
    }

    /**
     * The integral of an error of at most so many ranks between the limits and where the quantile
     * may be; where values are counted, also of the count.
     */
    private double shortfallSlack(Summary value) {
      if (off == 0) {
        return 0;
      }
      double low = quantile(TAIL, -off);
      double high = quantile(TAIL, off);
      double apart = high - low;
      for (Digest part : parts) {
        double limit = Math.max(part.limit(), value.min());
        apart = Math.max(apart, Math.max(high, limit) - Math.min(low, limit) + high - low);
      }
      double counting = counted(value.var95()) ? value.var95() - value.cvar95() : 0;
      return off * (apart + counting) / worst(value.var95());
    }
  }
}
