package backstop.workbook;

import java.util.List;

/** Colours that the colour-blind tell apart, the same for the same thing on all sheets. */
final class Palette {

  /** Okabe and Ito 2008, Color Universal Design, but for black, which is for totals; two greys. */
  static final List<Integer> DISTINCT =
      List.of(
          0x0072B2, 0xE69F00, 0x009E73, 0xD55E00, 0x56B4E9, 0xCC79A7, 0x999999, 0xF0E442, 0x555555);

  /** War, ceasefire, then settlements. */
  private static final List<Integer> STATES =
      List.of(0xD55E00, 0xF0E442, 0x56B4E9, 0x0072B2, 0x009E73, 0xCC79A7, 0x999999);

  static final int INK = 0x222222;
  static final int GRID = 0xD9DDE3;
  static final int AXIS = 0x8A929C;
  static final int BAR = 0xB9C6D6;
  static final int MEDIAN = 0x0B3C6F;
  static final int OUTER = 0xC6DBEF;
  static final int INNER = 0x6BAED6;

  /**
   * From the weak end of the ladder of guarantees to the strong one: viridis (van der Walt and
   * Smith 2015) without its palest part, whose lightness falls evenly, so that it reads in grey.
   */
  private static final List<Integer> LADDER =
      List.of(0xA0DA39, 0x4AC16D, 0x1FA187, 0x277F8E, 0x365C8D, 0x46327E, 0x440154);

  private Palette() {}

  /** The colour of a guarantee by its place in the catalogue of {@code count}. */
  static int rung(int place, int count) {
    double at = count > 1 ? (double) place / (count - 1) * (LADDER.size() - 1) : 0;
    int below = Math.min((int) at, LADDER.size() - 2);
    return mix(LADDER.get(below), LADDER.get(below + 1), at - below);
  }

  static int distinct(int place) {
    return DISTINCT.get(place % DISTINCT.size());
  }

  static int state(int place) {
    return STATES.get(place % STATES.size());
  }

  private static int mix(int a, int b, double share) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int from = a >> shift & 0xFF;
      int to = b >> shift & 0xFF;
      mixed |= (int) Math.round(from + share * (to - from)) << shift;
    }
    return mixed;
  }
}
