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
 */
final class Sketch {

  private static final double[] NOTHING = {};

  private final int width;
  private final List<double[]> levels = new ArrayList<>(List.of(NOTHING));
  private final List<Boolean> higher = new ArrayList<>(List.of(false));
  private long count;
  private long over;
  private long under;

  Sketch(int width) {
    this.width = width;
  }

  /** The most values that a sketch of so many holds. */
  static long most(int width, int count) {
    int levels = 1;
    for (long full = 2L * width; full < count; full *= 2) {
      levels++;
    }
    return 2L * width * levels;
  }

  /** Adds values, ascending. */
  void add(double[] sorted) {
    count += sorted.length;
    levels.set(0, merged(levels.get(0), sorted));
    settle();
  }

  /** Adds all that another stands for; the other stays as it is. */
  void add(Sketch other) {
    count += other.count;
    over += other.over;
    under += other.under;
    for (int level = 0; level < other.levels.size(); level++) {
      grow(level);
      levels.set(level, merged(levels.get(level), other.levels.get(level)));
    }
    settle();
  }

  private void grow(int level) {
    if (level == levels.size()) {
      levels.add(NOTHING);
      higher.add(false);
    }
  }

  private void settle() {
    for (int level = 0; level < levels.size(); level++) {
      if (levels.get(level).length >= 2 * width) {
        halve(level);
      }
    }
  }

  /**
   * An odd last value stays. A value between two neighbours is then over- or underestimated by one
   * of them.
   */
  private void halve(int level) {
    double[] run = levels.get(level);
    int offset = higher.get(level) ? 1 : 0;
    double[] kept = new double[run.length / 2];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = run[2 * i + offset];
    }
    over += offset == 0 ? 1L << level : 0;
    under += offset == 1 ? 1L << level : 0;
    higher.set(level, offset == 0);
    grow(level + 1);
    levels.set(level, Arrays.copyOfRange(run, 2 * kept.length, run.length));
    levels.set(level + 1, merged(levels.get(level + 1), kept));
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

  /** How many values were added. */
  long count() {
    return count;
  }

  /** Values held. */
  long held() {
    return levels.stream().mapToLong(run -> run.length).sum();
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
    for (int level = levels.size() - 1; level >= 0; level--) {
      ranked = ranked.and(levels.get(level), weight * (1L << level));
    }
    return ranked;
  }
}
