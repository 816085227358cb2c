package backstop.risk;

import java.util.BitSet;
import java.util.List;

/**
 * Draws that count as one: a process over all periods, a chain's clock with where it goes, what is
 * correlated with it, and by choice all keys of a table or a whole model.
 *
 * @param name of the first, and how many were joined to it
 * @param draws positions in the library's draws, ascending
 */
public record Driver(String name, List<Integer> draws, List<Coordinate> coordinates) {

  public Driver {
    draws = List.copyOf(draws);
    coordinates = List.copyOf(coordinates);
    if (draws.isEmpty()) {
      throw new IllegalArgumentException(name + " has no draw");
    }
  }

  /** The model of the first draw. */
  public String model() {
    return name.replaceFirst("\\..*", "");
  }

  /** What is drawn anew when this driver is. */
  BitSet taken() {
    BitSet taken = new BitSet();
    draws.forEach(taken::set);
    return taken;
  }
}
