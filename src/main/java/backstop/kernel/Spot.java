package backstop.kernel;

/**
 * A place in the simulation; an earlier period comes first, then a lower path.
 *
 * @param period from 1; 0 for the opening of a row and for a measure
 * @param path from 0 in its block
 */
public record Spot(int period, int path) implements Comparable<Spot> {

  @Override
  public int compareTo(Spot other) {
    int byPeriod = Integer.compare(period, other.period);
    return byPeriod != 0 ? byPeriod : Integer.compare(path, other.path);
  }
}
