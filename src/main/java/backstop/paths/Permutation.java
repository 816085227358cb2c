package backstop.paths;

import backstop.paths.Philox.Purpose;

/**
 * A keyed permutation of 0 … size − 1: multiply-add and xor-shift rounds on the next power of two,
 * repeated until the number is below size ("cycle walking", Black and Rogaway 2002).
 */
final class Permutation {

  private static final int ROUNDS = 6;

  private final int size;
  private final int mask;
  private final int shift;
  private final int[] factors = new int[ROUNDS];
  private final int[] terms = new int[ROUNDS];

  /** One permutation for each (key, index, replicate). */
  Permutation(long key, int index, int replicate, int size) {
    this(key, index, replicate, size, 0);
  }

  /** One permutation for each (key, index, replicate, part). */
  Permutation(long key, int index, int replicate, int size, int part) {
    this.size = size;
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(size - 1);
    mask = (1 << bits) - 1;
    shift = Math.max(1, (bits + 1) / 2);
    for (int pair = 0; pair < ROUNDS / 2; pair++) {
      int lane = part * (ROUNDS / 2) + pair;
      int[] words =
          Philox.words(key, new int[] {replicate, Purpose.PERMUTATION.ordinal(), index, lane});
      factors[2 * pair] = words[0] | 1;
      terms[2 * pair] = words[1];
      factors[2 * pair + 1] = words[2] | 1;
      terms[2 * pair + 1] = words[3];
    }
  }

  int of(int i) {
    int x = i;
    do {
      for (int round = 0; round < ROUNDS; round++) {
        x = (x * factors[round] + terms[round]) & mask;
        x ^= x >>> shift;
      }
    } while (x >= size);
    return x;
  }
}
