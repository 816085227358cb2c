package backstop.valuation;

import java.util.Arrays;

/**
 * Puts some of a column's numbers where sorting would put them, without sorting the others. Numbers
 * are dealt into buckets of equal width; only buckets with a wanted rank are sorted. One thread's
 * own.
 */
final class Ranks {

  private static final int BUCKETS = 512;

  private final int[] wanted;
  private final int[] from = new int[BUCKETS + 1];
  private final int[] next = new int[BUCKETS];
  private final double[] dealt;
  private double least;
  private double most;
  private int below;
  private int minusZeros;
  private boolean numbers;

  /**
   * @param wanted ranks from 0, ascending
   * @param size of the columns
   */
  Ranks(int[] wanted, int size) {
    this.wanted = wanted.clone();
    this.dealt = new double[size];
  }

  /**
   * Afterwards the wanted ranks hold what they hold in {@link Arrays#sort(double[])}'s order, to
   * the last bit; what the others hold is not said.
   */
  void place(double[] column) {
    look(column);
    double scale = (BUCKETS - 1) / (most - least);
    if (!numbers || most > least && !(scale < Double.MAX_VALUE)) {
      Arrays.sort(column);
    } else if (most == least) {
      for (int rank : wanted) {
        column[rank] = signed(least, rank);
      }
    } else {
      deal(column, scale);
      pick(column);
    }
  }

  private void look(double[] column) {
    least = Double.POSITIVE_INFINITY;
    most = Double.NEGATIVE_INFINITY;
    below = 0;
    minusZeros = 0;
    numbers = true;
    for (double x : column) {
      least = x < least ? x : least;
      most = x > most ? x : most;
      below += x < 0 ? 1 : 0;
      minusZeros += Double.doubleToRawLongBits(x) == Long.MIN_VALUE ? 1 : 0;
      numbers &= x == x;
    }
  }

  private void deal(double[] column, double scale) {
    Arrays.fill(from, 0);
    for (double x : column) {
      from[bucket(x, scale) + 1]++;
    }
    for (int b = 0; b < BUCKETS; b++) {
      next[b] = from[b];
      from[b + 1] += from[b];
    }
    for (double x : column) {
      dealt[next[bucket(x, scale)]++] = x;
    }
  }

  /** A larger number is in no earlier bucket. */
  private int bucket(double x, double scale) {
    return (int) ((x - least) * scale);
  }

  private void pick(double[] column) {
    int bucket = -1;
    for (int rank : wanted) {
      int last = bucket;
      while (bucket < 0 || from[bucket + 1] <= rank) {
        bucket++;
      }
      if (bucket != last) {
        Arrays.sort(dealt, from[bucket], from[bucket + 1]);
      }
      column[rank] = signed(dealt[rank], rank);
    }
  }

  /** Zeros with a minus come before the others. */
  private double signed(double x, int rank) {
    return x != 0 ? x : rank < below + minusZeros ? -0.0 : 0.0;
  }
}
