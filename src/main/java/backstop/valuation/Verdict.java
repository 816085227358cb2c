package backstop.valuation;

import java.util.Comparator;
import java.util.Optional;

/**
 * How a check came out over all paths, periods and postures, the base case included.
 *
 * @param check position in {@code library.checks()}
 * @param failures how often it did not hold
 * @param first where it failed first
 */
public record Verdict(int check, long failures, Optional<Spot> first) {

  /**
   * A place in the simulation; the earliest period comes first, then the lowest path, then the
   * lowest posture.
   *
   * @param path number of the path, or {@link StoredCase#BASE}
   * @param period from 1; 0 for an opening and for a measure
   */
  public record Spot(int posture, int path, int period) implements Comparable<Spot> {

    private static final Comparator<Spot> ORDER =
        Comparator.comparingInt(Spot::period)
            .thenComparingInt(Spot::path)
            .thenComparingInt(Spot::posture);

    @Override
    public int compareTo(Spot other) {
      return ORDER.compare(this, other);
    }
  }

  public boolean held() {
    return failures == 0;
  }
}
