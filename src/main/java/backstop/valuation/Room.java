package backstop.valuation;

import java.util.function.IntToLongFunction;

/**
 * How many numbers a valuation keeps, whatever the machine.
 *
 * <p>Outcomes are kept as long as there are at most so many; past that each distribution is held in
 * sketches that together have at most as many.
 */
record Room(long numbers) {

  /** 512 MiB: statistics and charts of as many need about twice that while they are made. */
  static final Room USUAL = new Room(1L << 26);

  /** Wider sketches than this gain nothing that a reader could see. */
  private static final int WIDEST = 1 << 14;

  private static final int NARROWEST = 1 << 6;

  /** Whether all outcomes of so many columns fit. */
  boolean holds(int columns, int paths) {
    return paths <= paths(columns);
  }

  /** The most paths of which all outcomes of so many columns fit. */
  int paths(int columns) {
    return (int) Math.min(Integer.MAX_VALUE, numbers / Math.max(1, columns));
  }

  /**
   * The widest sketches that fit.
   *
   * @param needed numbers that all sketches of a width hold at the most
   * @return a power of two
   */
  int width(IntToLongFunction needed) {
    int width = WIDEST;
    while (width > NARROWEST && needed.applyAsLong(width) > numbers) {
      width /= 2;
    }
    return width;
  }
}
