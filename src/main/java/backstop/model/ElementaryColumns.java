package backstop.model;

import static backstop.model.Elementary.FRACTION_BITS;
import static backstop.model.Elementary.LN2_HIGH;
import static backstop.model.Elementary.LN2_LOW;
import static backstop.model.Elementary.LOG2_E;
import static backstop.model.Elementary.ONE;
import static backstop.model.Elementary.TO_EXPONENT;
import static backstop.model.Elementary.TO_INTEGER;
import static backstop.model.Elementary.TWO_52;

import java.util.Arrays;

/**
 * {@link Elementary} over columns, with the bits of its scalars. {@code n} numbers are computed;
 * {@code out} may be an operand. One thread's own, as room is kept from call to call: fresh room
 * would have to come from memory, and stay in no cache.
 *
 * <p>Columns are worked on in pieces that stay in the first-level cache, by loops small enough for
 * Java 17 to vectorise: with two arrays read, no more than three steps of a polynomial.
 */
public final class ElementaryColumns {

  private static final int PIECE = 256;

  /** Takes every number above 0 beyond 1, squared. */
  private static final double FAR = 1e300;

  private static final double[] ZEROS = new double[PIECE];

  /** Below the logarithm of every number above 0. */
  private static final double LEAST_LOG = -750;

  private static final long LOWEST_POWER = -1022L << FRACTION_BITS;
  private static final long HIGHEST_POWER = 1023L << FRACTION_BITS;

  private final double[] y = new double[PIECE];
  private final double[] k = new double[PIECE];
  private final double[] r = new double[PIECE];
  private final double[] s = new double[PIECE];
  private final double[] lost = new double[PIECE];
  private final double[] zero = new double[PIECE];
  private final double[] base = new double[PIECE];
  private final double[] power = new double[PIECE];

  /** {@link Elementary#exp}. */
  public void exp(double[] x, double[] out, int n) {
    for (int from = 0; from < n; from += PIECE) {
      int size = Math.min(PIECE, n - from);
      System.arraycopy(x, from, y, 0, size);
      exp(size);
      System.arraycopy(s, 0, out, from, size);
    }
  }

  /** Of {@code y}, to {@code s}. */
  private void exp(int size) {
    nearest(y, k, size);
    reduce(y, k, r, lost, size);
    sum(r, lost, s, size);
    if (scale(s, k, size) < 0) {
      exps(y, s, size);
    }
  }

  private static void nearest(double[] x, double[] k, int n) {
    for (int i = 0; i < n; i++) {
      x[i] = Elementary.clamp(x[i]);
    }
    for (int i = 0; i < n; i++) {
      k[i] = (x[i] * LOG2_E + TO_INTEGER) - TO_INTEGER;
    }
  }

  private static void reduce(double[] x, double[] k, double[] r, double[] lost, int n) {
    for (int i = 0; i < n; i++) {
      double high = x[i] - k[i] * LN2_HIGH;
      double low = k[i] * LN2_LOW;
      double rounded = high - low;
      r[i] = rounded;
      lost[i] = (high - rounded) - low;
    }
  }

  private static void sum(double[] r, double[] lost, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Elementary.highPart(r[i]);
    }
    for (int i = 0; i < n; i++) {
      out[i] = Elementary.middlePart(r[i], out[i]);
    }
    for (int i = 0; i < n; i++) {
      out[i] = Elementary.lowPart(r[i], out[i]);
    }
    for (int i = 0; i < n; i++) {
      out[i] = Elementary.whole(r[i], lost[i], out[i]);
    }
  }

  /** Times 2ᵏ, rounded once; below 0 where 2ᵏ is no normal number, and then of no use. */
  private static long scale(double[] x, double[] k, int n) {
    long unusual = 0;
    for (int i = 0; i < n; i++) {
      long exponent = Double.doubleToRawLongBits(k[i] + TO_INTEGER) << FRACTION_BITS;
      unusual |= (exponent - LOWEST_POWER) | (HIGHEST_POWER - exponent);
      x[i] = x[i] * Double.longBitsToDouble(exponent + ONE);
    }
    return unusual;
  }

  private static void exps(double[] x, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Elementary.exp(x[i]);
    }
  }

  /** {@link Elementary#log}. */
  public void log(double[] x, double[] out, int n) {
    for (int from = 0; from < n; from += PIECE) {
      int size = Math.min(PIECE, n - from);
      System.arraycopy(x, from, y, 0, size);
      boolean unusual = split(y, r, k, size) < 0;
      if (unusual) {
        usual(y, size);
        split(y, r, k, size);
      }
      ratios(r, k, s, size);
      join(r, k, s, y, size);
      if (unusual) {
        logsOfUnusual(x, from, y, size);
      }
      System.arraycopy(y, 0, out, from, size);
    }
  }

  /** 1 in place of numbers that need the scalar form. */
  private static void usual(double[] x, int n) {
    for (int i = 0; i < n; i++) {
      x[i] = Elementary.outside(Double.doubleToRawLongBits(x[i])) < 0 ? 1 : x[i];
    }
  }

  private static void logsOfUnusual(double[] x, int from, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      if (Elementary.outside(Double.doubleToRawLongBits(x[from + i])) < 0) {
        out[i] = Elementary.logOfUnusual(x[from + i]);
      }
    }
  }

  /** Below 0 when a number needs the scalar form. */
  private static long split(double[] x, double[] f, double[] k, int n) {
    long unusual = 0;
    for (int i = 0; i < n; i++) {
      long bits = Double.doubleToRawLongBits(x[i]);
      long exponent = Elementary.exponent(bits);
      unusual |= Elementary.outside(bits);
      f[i] = Double.longBitsToDouble(bits - (exponent << FRACTION_BITS));
      k[i] = Double.longBitsToDouble(TWO_52 + (exponent + 2048));
    }
    return unusual;
  }

  private static void ratios(double[] f, double[] k, double[] s, int n) {
    for (int i = 0; i < n; i++) {
      k[i] = k[i] - TO_EXPONENT;
    }
    for (int i = 0; i < n; i++) {
      double less = f[i] - 1;
      f[i] = less;
      s[i] = less / (2 + less);
    }
  }

  private static void join(double[] f, double[] k, double[] s, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Elementary.series(s[i] * s[i]);
    }
    for (int i = 0; i < n; i++) {
      out[i] = Elementary.joined(f[i], k[i], s[i], out[i]);
    }
  }

  /**
   * {@link Elementary#pow}, with one exponent that is not multiplied out.
   *
   * @param logs ln {@code x} wherever that is above 0
   */
  public void pow(double[] x, double[] logs, double exponent, double[] out, int n) {
    for (int from = 0; from < n; from += PIECE) {
      int size = Math.min(PIECE, n - from);
      logs(x, logs, from, size);
      for (int i = 0; i < size; i++) {
        y[i] = exponent * y[i];
      }
      exp(size);
      multiply(s, zero, size);
      belowZero(base, r, size);
      if (!(exponent > 0) || Arrays.mismatch(r, 0, size, ZEROS, 0, size) >= 0) {
        for (int i = 0; i < size; i++) {
          s[i] = base[i] > 0 ? s[i] : Elementary.pow(base[i], exponent);
        }
      }
      System.arraycopy(s, 0, out, from, size);
    }
  }

  /** The same number by number, for every exponent. */
  public void pow(double[] x, double[] logs, double[] exponents, double[] out, int n) {
    for (int from = 0; from < n; from += PIECE) {
      int size = Math.min(PIECE, n - from);
      System.arraycopy(exponents, from, power, 0, size);
      logs(x, logs, from, size);
      multiply(y, power, size);
      exp(size);
      multiply(s, zero, size);
      unusual(size);
      if (Arrays.mismatch(r, 0, size, ZEROS, 0, size) >= 0) {
        for (int i = 0; i < size; i++) {
          s[i] = r[i] == 0 ? s[i] : Elementary.pow(base[i], power[i]);
        }
      }
      System.arraycopy(s, 0, out, from, size);
    }
  }

  /** To {@code y}, 0 for the logarithm of 0, which {@code zero} marks with 0 among 1. */
  private void logs(double[] x, double[] logs, int from, int n) {
    System.arraycopy(x, from, base, 0, n);
    System.arraycopy(logs, from, y, 0, n);
    aboveZero(base, zero, n);
    atLeast(y, LEAST_LOG, n);
    multiply(y, zero, n);
  }

  private static void aboveZero(double[] x, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.min(1, Math.abs(x[i]) * FAR * FAR);
    }
  }

  private static void atLeast(double[] x, double least, int n) {
    for (int i = 0; i < n; i++) {
      x[i] = Math.max(x[i], least);
    }
  }

  /** 0 where {@code x} is 0 or above and finite. */
  private static void belowZero(double[] x, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.min(x[i], 0) + (x[i] - x[i]);
    }
  }

  /**
   * To {@code r}: 0 where e to the y·ln x is the power of an x above 0, and 0 that of 0. That is so
   * for exponents that are no whole numbers, or 0, of which 1 − |y| is above 0.
   */
  private void unusual(int n) {
    belowZero(base, r, n);
    apart(power, y, n);
    least(y, base, power, n);
    usual(y, r, n);
  }

  private static void apart(double[] exponents, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.abs(exponents[i] - Math.rint(exponents[i]));
    }
    for (int i = 0; i < n; i++) {
      out[i] = Math.max(out[i], 1 - Math.abs(exponents[i]));
    }
  }

  private static void least(double[] x, double[] base, double[] exponents, int n) {
    for (int i = 0; i < n; i++) {
      x[i] = Math.min(x[i], Math.max(base[i], exponents[i]));
    }
  }

  /** Adds 1 where {@code usual} is not above 0. */
  private static void usual(double[] usual, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      usual[i] = Math.max(0, usual[i] * FAR * FAR);
    }
    for (int i = 0; i < n; i++) {
      out[i] = out[i] + (1 - Math.min(1, usual[i]));
    }
  }

  /** Whole exponents, as {@link Elementary#pow} multiplies them out. */
  public void multiply(double[] x, int exponent, double[] out, int n) {
    for (int from = 0; from < n; from += PIECE) {
      int size = Math.min(PIECE, n - from);
      System.arraycopy(x, from, y, 0, size);
      multiply(exponent, size);
      System.arraycopy(s, 0, out, from, size);
    }
  }

  /** The steps of {@link Elementary#multiplied} on {@code y}, to {@code s}. */
  private void multiply(int exponent, int n) {
    Arrays.fill(s, 0, n, 1);
    for (int rest = Math.abs(exponent); rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        multiply(s, y, n);
      }
      if (rest > 1) {
        multiply(y, y, n);
      }
    }
    for (int i = 0; exponent <= 0 && i < n; i++) {
      s[i] = exponent < 0 ? 1 / s[i] : Elementary.multiplied(y[i], 0);
    }
  }

  private static void multiply(double[] a, double[] b, int n) {
    for (int i = 0; i < n; i++) {
      a[i] *= b[i];
    }
  }
}
