package backstop.valuation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A distribution in bounded room: ascending runs of values, of which those of level h stand for 2^h
 * each. A run that has grown to twice the width is halved: of each two neighbours one goes on to
 * the next level, in turn the lower and the higher (Manku, Rajagopalan and Lindsay 1998, SIGMOD,
 * section 3.2; Munro and Paterson 1980).
 *
 * <p>Nothing is random: the same values and sketches added in the same order leave the same bits.
 *
 * @param higher whether the higher neighbour has the first turn at each level; sketches that are to
 *     be added begin in turn, so that their errors cancel
 * @param count how many values were added
 * @param over by how much, for certain at the most, the number of values up to a limit is
 *     overestimated by {@link #ranked}; {@code under} by how much underestimated
 */
record Sketch(int width, boolean higher, List<Level> levels, long count, long over, long under) {

  private static final double[] NOTHING = {};

  /**
   * Values of one weight.
   *
   * @param higher whose turn it is
   */
  record Level(double[] run, boolean higher) {

    private Level and(double[] more) {
      return more.length == 0 ? this : new Level(merged(run, more), higher);
    }

    /** An odd last value stays, and it is the other's turn. */
    private Level rest() {
      return new Level(Arrays.copyOfRange(run, run.length / 2 * 2, run.length), !higher);
    }

    private double[] half() {
      double[] kept = new double[run.length / 2];
      for (int i = 0; i < kept.length; i++) {
        kept[i] = run[2 * i + (higher ? 1 : 0)];
      }
      return kept;
    }
  }

  Sketch {
    if (width < 1) {
      throw new IllegalArgumentException("a sketch must be 1 or more wide, not " + width);
    }
    levels = List.copyOf(levels);
  }

  /** Of nothing. */
  Sketch(int width, boolean higher) {
    this(width, higher, List.of(), 0, 0, 0);
  }

  /** The most values that a sketch of so many holds. */
  static long most(int width, int count) {
    int levels = 1;
    for (long full = 2L * width; full < count; full *= 2) {
      levels++;
    }
    return 2L * width * levels;
  }

  /** These values and more, ascending. */
  Sketch and(double[] sorted) {
    return and(List.of(sorted), sorted.length, 0, 0);
  }

  /** These values and all that another stands for. */
  Sketch and(Sketch other) {
    return and(
        other.levels.stream().map(Level::run).toList(), other.count, other.over, other.under);
  }

  /** A value between two neighbours is over- or underestimated by one of them. */
  private Sketch and(List<double[]> runs, long more, long moreOver, long moreUnder) {
    List<Level> all = new ArrayList<>(levels);
    long above = over + moreOver;
    long below = under + moreUnder;
    double[] carried = NOTHING;
    for (int h = 0; h < Math.max(all.size(), runs.size()) || carried.length > 0; h++) {
      if (h == all.size()) {
        all.add(new Level(NOTHING, higher));
      }
      Level level = all.get(h).and(h < runs.size() ? runs.get(h) : NOTHING).and(carried);
      boolean full = level.run.length >= 2 * width;
      carried = full ? level.half() : NOTHING;
      above += full && !level.higher ? 1L << h : 0;
      below += full && level.higher ? 1L << h : 0;
      all.set(h, full ? level.rest() : level);
    }
    return new Sketch(width, higher, all, count + more, above, below);
  }

  private static double[] merged(double[] a, double[] b) {
    if (a.length == 0 || b.length == 0) {
      return a.length == 0 ? b : a;
    }
    double[] both = new double[a.length + b.length];
    int i = 0;
    int j = 0;
    for (int at = 0; at < both.length; at++) {
      both[at] = j == b.length || i < a.length && a[i] <= b[j] ? a[i++] : b[j++];
    }
    return both;
  }

  /** Values held. */
  long held() {
    return levels.stream().mapToLong(level -> level.run.length).sum();
  }

  /** How far, for certain, the number of values up to any limit is from that of {@link #ranked}. */
  long rankError() {
    return Math.max(over, under);
  }

  /**
   * What it holds, ascending.
   *
   * @param weight of each value added
   */
  Ranked ranked(double weight) {
    Ranked ranked = Ranked.NONE;
    for (int h = levels.size() - 1; h >= 0; h--) {
      ranked = ranked.and(levels.get(h).run, weight * (1L << h));
    }
    return ranked;
  }
}
