package backstop.paths;

import backstop.paths.Net.Span;

/**
 * A random order of the points of a sequence in which the first 2ᵐ stay the first 2ᵐ, for every m:
 * the points from 2ᵐ to 2ᵐ⁺¹ − 1 are permuted among themselves. It does not depend on how many
 * points are drawn, so that more can follow.
 */
final class NestedOrder {

  private NestedOrder() {}

  /** Places in the sequence of the points of a span, written from its offset. */
  static void of(long key, int index, Span span, int[] out) {
    int end = span.first() + span.size();
    int shift = span.offset() - span.first();
    for (int from = span.first(); from < end; ) {
      int start = Integer.highestOneBit(from);
      int size = Math.max(1, start);
      Permutation permutation =
          new Permutation(key, index, span.replicate(), size, 1 + Integer.bitCount(start - 1));
      int to = Math.min(end, start + size);
      for (int i = from; i < to; i++) {
        out[shift + i] = start + permutation.of(i - start);
      }
      from = to;
    }
  }
}
