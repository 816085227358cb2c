package backstop.paths;

import backstop.paths.Philox.Purpose;

/**
 * The scrambled and shuffled Sobol net of one driver: an independent randomisation for each
 * replicate.
 *
 * <p>Scrambling is Owen's nested uniform one (Owen 1995), each digit flipped by a hash of the
 * digits above it (Laine and Karras 2011; Burley 2020, "Practical hash-based Owen scrambling", JCGT
 * 9(4)), here with three keys of 32 bits for each dimension and replicate. The 20 bits below the 32
 * of the sequence are a keyed hash of them. The points are in a {@link NestedOrder}, so that nets
 * of different drivers are independent of each other, and the first 2ᵐ points of a replicate are a
 * net for every driver, whatever follows.
 */
final class Net {

  /**
   * Even multipliers of Vegdahl's refinement of the hash: a digit depends on those above it only.
   */
  private static final int[] EVEN = {0x3d20adea, 0x05526c56, 0x53a22864};

  /** Finalizer of MurmurHash3 (Appleby), for the low bits. */
  private static final int MIX_1 = 0x85ebca6b;

  private static final int MIX_2 = 0xc2b2ae35;
  private static final long LOW = 0xffff_ffffL;

  private final Sobol sobol;
  private final long key;

  Net(Sobol sobol, long key) {
    this.sobol = sobol;
    this.key = key;
  }

  /** Places in the sequence of the points of a span, written from its offset. */
  void order(Span span, int[] out) {
    NestedOrder.of(key, 0, span, out);
  }

  /** Coordinate {@code dimension} of the points of {@link #order}. */
  void uniforms(int dimension, Span span, int[] order, double[] out) {
    int[] keys = Philox.words(key, Purpose.SCRAMBLE, dimension, span.replicate());
    for (int i = span.offset(); i < span.offset() + span.size(); i++) {
      out[i] = uniform(sobol.reversed(dimension, order[i]), keys);
    }
  }

  /**
   * A net of one dimension of its own for each {@code index} of the key: one point in each of n
   * strata, for every n = 2ᵐ.
   */
  static void stratified(long key, int index, Span span, int[] order, double[] out) {
    NestedOrder.of(key, index, span, order);
    int[] keys = Philox.words(key, Purpose.STRATUM, index, span.replicate());
    for (int i = span.offset(); i < span.offset() + span.size(); i++) {
      out[i] = uniform(order[i], keys);
    }
  }

  /** Of a coordinate's digits, the highest in bit 0: in one dimension they are the place's own. */
  private static double uniform(int reversed, int[] keys) {
    int digits = scrambled(reversed, keys);
    long low = mixed(digits ^ keys[3]) >>> 12;
    return Philox.uniform((Integer.reverse(digits) & LOW) << 20 | low);
  }

  private static int scrambled(int reversed, int[] keys) {
    int x = reversed;
    x ^= x * EVEN[0];
    x += keys[0];
    x *= keys[1] | 1;
    x ^= x * EVEN[1];
    x += keys[2];
    x ^= x * EVEN[2];
    return x;
  }

  private static int mixed(int bits) {
    int x = bits;
    x ^= x >>> 16;
    x *= MIX_1;
    x ^= x >>> 13;
    x *= MIX_2;
    return x ^ (x >>> 16);
  }

  /**
   * Consecutive points of one replicate.
   *
   * @param first point within the replicate
   * @param offset of its number in the column of the block
   */
  record Span(int replicate, int first, int size, int offset) {}
}
