package backstop.paths;

/**
 * Philox4x32-10 (Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2,
 * 3"): 128 random bits as a function of a 128-bit counter and a 64-bit key.
 *
 * <p>A uniform is (m + ½)·2^-52 with m of 52 bits: never 0 or 1, and 1 − u is exact. The counter of
 * path p is (lane, purpose, index, 0) with lane = ⌊p/256⌋·128 + p mod 128; its first two words
 * serve the paths with p mod 256 below 128, the other two the rest.
 */
final class Philox {

  /** What a stream of one key is used for. */
  enum Purpose {
    PATHS,
    PERMUTATION,
    SCRAMBLE,
    STRATUM
  }

  private static final long MULTIPLIER_0 = 0xD2511F53L;
  private static final long MULTIPLIER_1 = 0xCD9E8D57L;
  private static final int WEYL_0 = 0x9E3779B9;
  private static final int WEYL_1 = 0xBB67AE85;
  private static final long LOW = 0xffff_ffffL;
  private static final int ROUNDS = 10;
  private static final int LANES = 128;
  private static final int GROUP = 2 * LANES;
  private static final long ONE = 0x3ff0_0000_0000_0000L;
  private static final double CENTRE = 0x1p-53;

  private Philox() {}

  /** The four words of a counter, from counter word 0 up. */
  static int[] words(long key, int[] counter) {
    int[] c = counter.clone();
    int k0 = (int) key;
    int k1 = (int) (key >>> 32);
    for (int round = 0; round < ROUNDS; round++) {
      long p0 = (c[0] & LOW) * MULTIPLIER_0;
      long p1 = (c[2] & LOW) * MULTIPLIER_1;
      c =
          new int[] {
            (int) (p1 >>> 32) ^ c[1] ^ k0, (int) p1, (int) (p0 >>> 32) ^ c[3] ^ k1, (int) p0
          };
      k0 += WEYL_0;
      k1 += WEYL_1;
    }
    return c;
  }

  static int[] words(long key, Purpose purpose, int index, int lane) {
    return words(key, new int[] {lane, purpose.ordinal(), index, 0});
  }

  /** Uniforms of paths {@code first} … {@code first + n − 1}. */
  static void uniforms(long key, Purpose purpose, int index, int first, int n, double[] out) {
    Lanes lanes = new Lanes();
    for (int done = 0; done < n; ) {
      int path = first + done;
      int skip = path % GROUP;
      int size = Math.min(GROUP - skip, n - done);
      lanes.start(path / GROUP * LANES, purpose.ordinal(), index);
      lanes.run((int) key, (int) (key >>> 32));
      lanes.uniforms();
      System.arraycopy(lanes.uniform, skip, out, done, size);
      done += size;
    }
  }

  /** 52 bits as a uniform. */
  static double uniform(long bits52) {
    return (Double.longBitsToDouble(ONE | bits52) - 1) + CENTRE;
  }

  /** 128 counters side by side; one loop a round, small enough to be vectorised. */
  private static final class Lanes {

    private final long[] c0 = new long[LANES];
    private final long[] c1 = new long[LANES];
    private final long[] c2 = new long[LANES];
    private final long[] c3 = new long[LANES];
    private final double[] uniform = new double[GROUP];

    void start(int lane, int purpose, int index) {
      for (int i = 0; i < LANES; i++) {
        c0[i] = lane + i;
        c1[i] = purpose;
        c2[i] = index & LOW;
        c3[i] = 0;
      }
    }

    void run(int key0, int key1) {
      int k0 = key0;
      int k1 = key1;
      for (int round = 0; round < ROUNDS; round++) {
        round(c0, c1, c2, c3, k0 & LOW, k1 & LOW);
        k0 += WEYL_0;
        k1 += WEYL_1;
      }
    }

    private static void round(long[] c0, long[] c1, long[] c2, long[] c3, long k0, long k1) {
      for (int i = 0; i < LANES; i++) {
        long p0 = c0[i] * MULTIPLIER_0;
        long p1 = c2[i] * MULTIPLIER_1;
        c0[i] = (p1 >>> 32) ^ c1[i] ^ k0;
        c1[i] = p1 & LOW;
        c2[i] = (p0 >>> 32) ^ c3[i] ^ k1;
        c3[i] = p0 & LOW;
      }
    }

    void uniforms() {
      for (int i = 0; i < LANES; i++) {
        uniform[i] = Philox.uniform((c0[i] << 20) | (c1[i] >>> 12));
      }
      for (int i = 0; i < LANES; i++) {
        uniform[LANES + i] = Philox.uniform((c2[i] << 20) | (c3[i] >>> 12));
      }
    }
  }
}
