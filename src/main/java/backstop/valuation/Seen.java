package backstop.valuation;

import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Paths of note under the reference posture. */
interface Seen {

  /** Of the headline. */
  Summary summary();

  /** The first path on which the headline is closest to a value. */
  int nearest(double target);

  /** The first path on which the headline is least. */
  int worst();

  /** The first path on which the headline is below 0. */
  OptionalInt firstLoss();

  /** The first path on which a measure is above 0. */
  OptionalInt firstAbove(int measure);

  /** In outcomes that are all kept. */
  record Kept(Outcomes outcomes, int reference, double[] headline) implements Seen {

    @Override
    public Summary summary() {
      return Summary.of(headline);
    }

    @Override
    public int nearest(double target) {
      return Seen.nearest(headline, target);
    }

    @Override
    public int worst() {
      return nearest(summary().min());
    }

    @Override
    public OptionalInt firstLoss() {
      return Seen.first(headline, -1);
    }

    @Override
    public OptionalInt firstAbove(int measure) {
      return Seen.first(outcomes.column(reference, measure).values(), 1);
    }
  }

  /** The first place of the value closest to {@code target}; −1 where none is defined. */
  static int nearest(double[] values, double target) {
    int best = -1;
    for (int i = 0; i < values.length; i++) {
      boolean closer = best < 0 || Math.abs(values[i] - target) < Math.abs(values[best] - target);
      best = !Double.isNaN(values[i]) && closer ? i : best;
    }
    return best;
  }

  /** The first place of a value with a sign. */
  static OptionalInt first(double[] values, int sign) {
    return IntStream.range(0, values.length).filter(i -> sign * values[i] > 0).findFirst();
  }
}
