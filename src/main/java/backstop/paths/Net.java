package backstop.paths;

import backstop.paths.Philox.Purpose;

/**
 * The scrambled and shuffled Sobol net of one driver: an independent randomisation for each
 * replicate.
 *
 * <p>Scrambling is Owen's nested uniform one (Owen 1995), each digit flipped by a hash of the
 * digits above it (Laine and Karras 2011; Burley 2020, "Practical hash-based Owen scrambling", JCGT
 * 9(4)), here with three keys of 32 bits for each dimension and replicate. The 20 bits below the 32
 * of the sequence are a keyed hash of them. The order of the points is a {@link Permutation} of the
 * whole replicate, so that nets of different drivers are independent of each other.
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

  /**
   * The indices into the sequence of {@code n} points of a replicate of {@code points}, from the
   * {@code first}, written from {@code offset}.
   */
  void order(Span span, int points, int[] out) {
    Permutation permutation = new Permutation(key, 0, span.replicate(), points);
    for (int i = 0; i < span.size(); i++) {
      out[span.offset() + i] = permutation.of(span.first() + i);
    }
  }

  /** Coordinate {@code dimension} of the points of {@link #order}. */
  void uniforms(int dimension, Span span, int[] order, double[] out) {
    int[] keys = Philox.words(key, Purpose.SCRAMBLE, dimension, span.replicate());
    for (int i = span.offset(); i < span.offset() + span.size(); i++) {
      int digits = scrambled(sobol.reversed(dimension, order[i]), keys);
      long low = mixed(digits ^ keys[3]) >>> 12;
      out[i] = Philox.uniform((Integer.reverse(digits) & LOW) << 20 | low);
    }
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
