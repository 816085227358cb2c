package backstop.valuation;

import backstop.model.Draws;

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
}
