package backstop.valuation;

import backstop.model.Draws;
import backstop.model.Library;

/**
 * A future that the workbook can replay.
 *
 * @param name such as {@code base}, {@code P5 of drones.jv_npv}, {@code first relapse}
 * @param path number of the path, or {@link #BASE}
 * @param draws one path wide
 */
public record StoredCase(String name, int path, Draws draws) {

  /** The path number of the base case. */
  public static final int BASE = -1;

  public boolean base() {
    return path == BASE;
  }

  /** The same with every draw read, so that several threads may read it at once. */
  public StoredCase read(Library library) {
    return base() ? this : new StoredCase(name, path, new ReadDraws(library, draws));
  }
}
