package backstop.model;

/**
 * Exponential, logarithms and powers from {@code + - * /} and bits alone: one input has one result
 * on every machine and Java version, and a column has the bits of its scalars.
 *
 * <p>exp: x = k·ln 2 + r, exp(x) = 2ᵏ·(1 + r + r²·q(r)), after Cody and Waite 1980. log: x = 2ᵏ·(1
 * + f), s = f/(2 + f), ln(1 + f) = 2s + s·z·p(z), z = s², summed as in Sun's fdlibm 5.3 (e_log.c).
 * The coefficients of q and p are our own: minimax by a Remez exchange in 60 digits, {@code
 * src/test/resources/backstop/model/coefficients.py}, relative errors 2^-57.9 and 2^-59.5 before
 * rounding.
 *
 * <p>Errors, measured against 40-digit references: exp and log below 1 unit in the last place, log2
 * and log10 below 2; powers as stated there.
 */
public final class Elementary {

  static final double LOG2_E = 0x1.71547652b82fep0;
  static final double LN2_HIGH = 0x1.62e42fefp-1;
  static final double LN2_LOW = 0x1.473de6af278edp-34;
  private static final double LOG10_2_HIGH = 0x1.34413509f7p-2;
  private static final double LOG10_2_LOW = 0x1.3fde623e2566bp-43;
  private static final double LOG10_E = 0x1.bcb7b1526e50ep-2;

  private static final double Q0 = 0x1.000000000000ap-1;
  private static final double Q1 = 0x1.55555555554fap-3;
  private static final double Q2 = 0x1.555555555088cp-5;
  private static final double Q3 = 0x1.1111111127b9dp-7;
  private static final double Q4 = 0x1.6c16c18426726p-10;
  private static final double Q5 = 0x1.a01a012a68fb8p-13;
  private static final double Q6 = 0x1.a0199a16ce6afp-16;
  private static final double Q7 = 0x1.71df253bd4216p-19;
  private static final double Q8 = 0x1.28ad68b79d363p-22;
  private static final double Q9 = 0x1.ad7f7856885dcp-26;

  private static final double P0 = 0x1.5555555555592p-1;
  private static final double P1 = 0x1.999999997fee8p-2;
  private static final double P2 = 0x1.24924941e0c80p-2;
  private static final double P3 = 0x1.c71c521647cf7p-3;
  private static final double P4 = 0x1.74663c548a2d2p-3;
  private static final double P5 = 0x1.39a1fb7f5cd52p-3;
  private static final double P6 = 0x1.2f02e6ef623f0p-3;

  /** Added to a small number, leaves its nearest integer in the low bits. */
  static final double TO_INTEGER = 0x1.8p52;

  /** exp is 0 below −746 and infinite above 710. */
  private static final double EXP_LOW = -746;

  private static final double EXP_HIGH = 710;

  static final int FRACTION_BITS = 52;
  static final long ONE = 0x3ff0_0000_0000_0000L;
  private static final long MIN_NORMAL = 0x0010_0000_0000_0000L;
  private static final long MAX_FINITE = 0x7fef_ffff_ffff_ffffL;
  private static final long SQRT_HALF = 0x3fe6_a09e_667f_3bcdL;
  static final long TWO_52 = 0x4330_0000_0000_0000L;
  static final double TO_EXPONENT = 0x1p52 + 0x1p11;

  /** Scales a subnormal number into the normal range. */
  private static final double TWO_54 = 0x1p54;

  /** Whole exponents up to this size are multiplied out. */
  private static final int MULTIPLIED_OUT = 64;

  private Elementary() {}

  /**
   * e to the {@code x}; 0 for −∞, ∞ above 709.78, NaN for NaN; results below 2^-1022 are subnormal.
   */
  public static double exp(double x) {
    double clamped = clamp(x);
    double shifted = clamped * LOG2_E + TO_INTEGER;
    double k = shifted - TO_INTEGER;
    double half = k * 0.5 + TO_INTEGER;
    double kHalf = half - TO_INTEGER;
    double rest = (k - kHalf) + TO_INTEGER;
    return fraction(clamped, k) * powerOfTwo(half) * powerOfTwo(rest);
  }

  static double clamp(double x) {
    return Math.min(Math.max(x, EXP_LOW), EXP_HIGH);
  }

  /** exp(x − k·ln 2); the part of r that its rounding lost is added back. */
  private static double fraction(double x, double k) {
    double high = x - k * LN2_HIGH;
    double low = k * LN2_LOW;
    double r = high - low;
    return whole(r, (high - r) - low, lowPart(r, middlePart(r, highPart(r))));
  }

  static double highPart(double r) {
    return Q5 + r * (Q6 + r * (Q7 + r * (Q8 + r * Q9)));
  }

  static double middlePart(double r, double upper) {
    return Q2 + r * (Q3 + r * (Q4 + r * upper));
  }

  static double lowPart(double r, double upper) {
    return Q0 + r * (Q1 + r * upper);
  }

  static double whole(double r, double lost, double q) {
    return 1 + (r + (lost + r * r * q));
  }

  /** 2 to the integer in the low bits of {@code shifted}. */
  private static double powerOfTwo(double shifted) {
    return Double.longBitsToDouble((Double.doubleToRawLongBits(shifted) << FRACTION_BITS) + ONE);
  }

  /** Natural logarithm; −∞ for ±0, NaN below 0 and for NaN, ∞ for ∞. */
  public static double log(double x) {
    long bits = Double.doubleToRawLongBits(x);
    if (outside(bits) < 0) {
      return logOfUnusual(x);
    }
    long exponent = exponent(bits);
    return logOf(
        Double.longBitsToDouble(bits - (exponent << FRACTION_BITS)) - 1,
        Double.longBitsToDouble(TWO_52 + (exponent + 2048)) - TO_EXPONENT);
  }

  /** Below 0 unless the bits are of a normal number above 0. */
  static long outside(long bits) {
    return (bits - MIN_NORMAL) | (MAX_FINITE - bits);
  }

  /** k of x = 2ᵏ·m with √½ ≤ m &lt; √2. */
  static long exponent(long bits) {
    return (bits - SQRT_HALF) >> FRACTION_BITS;
  }

  /** ln(1 + f) + k·ln 2. */
  private static double logOf(double f, double k) {
    double s = f / (2 + f);
    return joined(f, k, s, series(s * s));
  }

  static double series(double z) {
    return z * (P0 + z * (P1 + z * (P2 + z * (P3 + z * (P4 + z * (P5 + z * P6))))));
  }

  static double joined(double f, double k, double s, double series) {
    double halfSquare = 0.5 * f * f;
    return k * LN2_HIGH - ((halfSquare - (s * (halfSquare + series) + k * LN2_LOW)) - f);
  }

  static double logOfUnusual(double x) {
    if (x > 0 && x < Double.MIN_NORMAL) {
      double scaled = x * TWO_54;
      long bits = Double.doubleToRawLongBits(scaled);
      long k = exponent(bits);
      return logOf(Double.longBitsToDouble(bits - (k << FRACTION_BITS)) - 1, k - 54);
    }
    return x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
  }

  /** Logarithm to base 2, exact for powers of 2; special values as {@link #log(double)}. */
  public static double log2(double x) {
    if (outside(Double.doubleToRawLongBits(x)) < 0) {
      return x > 0 && x < Double.MIN_NORMAL ? log2(x * TWO_54) - 54 : logOfUnusual(x);
    }
    double k = wholeExponent(x);
    return k + LOG2_E * log(scaled(x, k));
  }

  /**
   * {@link #log2(double)} of the first {@code n} numbers of {@code x}; {@code out} may be {@code
   * x}.
   */
  public static void log2(double[] x, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = log2(x[i]);
    }
  }

  /**
   * Logarithm to base 10, exact for powers of 10 from 1 to 10²²; special values as {@link
   * #log(double)}. Split as in Sun's fdlibm 5.3 (e_log10.c).
   */
  public static double log10(double x) {
    if (outside(Double.doubleToRawLongBits(x)) < 0) {
      return x > 0 && x < Double.MIN_NORMAL ? log10(x * 1e20) - 20 : logOfUnusual(x);
    }
    double k = wholeExponent(x);
    return (k * LOG10_2_LOW + LOG10_E * log(scaled(x, k))) + k * LOG10_2_HIGH;
  }

  /**
   * {@link #log10(double)} of the first {@code n} numbers of {@code x}; {@code out} may be {@code
   * x}.
   */
  public static void log10(double[] x, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = log10(x[i]);
    }
  }

  /** The exponent of x ≥ 1; one more than it for x &lt; 1, so that sums do not cancel near 1. */
  private static double wholeExponent(double x) {
    int k = Math.getExponent(x);
    return k < 0 ? k + 1 : k;
  }

  private static double scaled(double x, double k) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(x) - ((long) k << FRACTION_BITS));
  }

  /**
   * {@code x} to the {@code y}. Whole exponents of size 64 or less are multiplied out (the
   * reciprocal of the product when negative), others are exp(y·ln x), with a sign for whole y and x
   * &lt; 0. Relative error below (2 + |y·ln x|)·2^-52, or (2 + |y|)·2^-53 multiplied out, for
   * results from 1e-300 to 1e300; a reciprocal is 0 where its product overflows. NaN for 0 to the 0
   * and for x &lt; 0 with a fractional y, as Excel refuses them; ∞ for 0 to a negative y.
   */
  public static double pow(double x, double y) {
    if (multipliedOut(y)) {
      return multiplied(x, (int) y);
    }
    if (x > 0) {
      return exp(y * log(x));
    }
    return x < 0 && y == Math.rint(y) ? sign(y) * exp(y * log(-x)) : powOfZero(x, y);
  }

  /** Whether a power is a product of as many factors. */
  public static boolean multipliedOut(double y) {
    return y == Math.rint(y) && Math.abs(y) <= MULTIPLIED_OUT;
  }

  private static double powOfZero(double x, double y) {
    if (x == 0 && !Double.isNaN(y)) {
      return y > 0 ? 0 : Double.POSITIVE_INFINITY;
    }
    return Double.NaN;
  }

  private static double sign(double y) {
    return y % 2 == 0 ? 1 : -1;
  }

  static double multiplied(double x, int n) {
    if (n == 0) {
      return x == 0 || Double.isNaN(x) ? Double.NaN : 1;
    }
    double result = 1;
    double square = x;
    for (int rest = Math.abs(n); rest > 0; rest >>= 1) {
      result = (rest & 1) == 1 ? result * square : result;
      square = square * square;
    }
    return n > 0 ? result : 1 / result;
  }

  /** {@link StrictMath#sin}, fdlibm's, the same bits everywhere. */
  public static double sin(double x) {
    return StrictMath.sin(x);
  }

  /**
   * {@link #sin(double)} of the first {@code n} numbers of {@code x}; {@code out} may be {@code x}.
   */
  public static void sin(double[] x, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = StrictMath.sin(x[i]);
    }
  }

  /** {@link StrictMath#cos}, fdlibm's, the same bits everywhere. */
  public static double cos(double x) {
    return StrictMath.cos(x);
  }

  /**
   * {@link #cos(double)} of the first {@code n} numbers of {@code x}; {@code out} may be {@code x}.
   */
  public static void cos(double[] x, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = StrictMath.cos(x[i]);
    }
  }
}
