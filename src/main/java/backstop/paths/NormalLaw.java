package backstop.paths;

import backstop.model.Elementary;

/**
 * The standard normal distribution function and its inverse.
 *
 * <p>Inverse: Wichura 1988, algorithm AS 241 (PPND16), relative error about 1e-16. Distribution:
 * Φ(−x) = exp(−x²/2)·f((x − 3)/(x + 3)) for x ≥ 0, f by our own Chebyshev coefficients ({@code
 * src/test/resources/backstop/paths/normal.py}); relative error below 1e-15 + x²·1.2e-16.
 */
final class NormalLaw {

  private static final double A0 = 3.3871328727963666080e0;
  private static final double A1 = 1.3314166789178437745e+2;
  private static final double A2 = 1.9715909503065514427e+3;
  private static final double A3 = 1.3731693765509461125e+4;
  private static final double A4 = 4.5921953931549871457e+4;
  private static final double A5 = 6.7265770927008700853e+4;
  private static final double A6 = 3.3430575583588128105e+4;
  private static final double A7 = 2.5090809287301226727e+3;
  private static final double B1 = 4.2313330701600911252e+1;
  private static final double B2 = 6.8718700749205790830e+2;
  private static final double B3 = 5.3941960214247511077e+3;
  private static final double B4 = 2.1213794301586595867e+4;
  private static final double B5 = 3.9307895800092710610e+4;
  private static final double B6 = 2.8729085735721942674e+4;
  private static final double B7 = 5.2264952788528545610e+3;
  private static final double[] C = {
    1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
    3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1,
    2.27238449892691845833e-2, 7.74545014278341407640e-4
  };
  private static final double[] D = {
    1,
    2.05319162663775882187e0,
    1.67638483018380384940e0,
    6.89767334985100004550e-1,
    1.48103976427480074590e-1,
    1.51986665636164571966e-2,
    5.47593808499534494600e-4,
    1.05075007164441684324e-9
  };
  private static final double[] E = {
    6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
    2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
    2.71155556874348757815e-5, 2.01033439929228813265e-7
  };
  private static final double[] F = {
    1,
    5.99832206555887937690e-1,
    1.36929880922735805310e-1,
    1.48753612908506148525e-2,
    7.86869131145613259100e-4,
    1.84631831751005468180e-5,
    1.42151175831644588870e-7,
    2.04426310338993978564e-15
  };
  private static final double CENTRAL = 0.425;
  private static final double CENTRAL_SQUARE = 0.180625;
  private static final double FAR = 5;
  private static final double NEAR_SHIFT = 1.6;

  private static final double[] TAIL = {
    0x1.7b2fb2e54865cp-2, -0x1.ea4e8a470d092p-3, 0x1.073cc236f1ea4p-4,
    -0x1.5ff04a0f24e6fp-7, 0x1.3e0bb856423c9p-11, 0x1.3d91ef273e634p-13,
    -0x1.909edcb7417a3p-16, -0x1.e893394ee5bb1p-19, 0x1.a17491ca6ec1ap-21,
    0x1.3ff2ccc18eb2ep-23, -0x1.97280d74a9020p-26, -0x1.0d6b1bc519d0fp-27,
    0x1.c52885e0c3a6ep-32, 0x1.c9547efdc9d4cp-32, 0x1.e4ed7c8014d12p-36,
    -0x1.426cd170cf6d0p-36, -0x1.24ca488bef510p-38, 0x1.bd295f4f16322p-42,
    0x1.613e1f4a24b33p-42, 0x1.2392ee275389bp-45, -0x1.ec7ebf1329a45p-47,
    -0x1.5ea26d1de8344p-48, -0x1.0434cef7789e2p-53, 0x1.650053ef8db72p-52,
    0x1.6cb8db7d1c3afp-54, -0x1.00952cfb786ecp-58, -0x1.ed53cd8128ae7p-58,
    -0x1.a8fc0bfa18844p-60
  };
  private static final double TAIL_MAP = 3;

  /** Φ(−40) is 0 in double precision. */
  private static final double NEGLIGIBLE = 40;

  private NormalLaw() {}

  /** x with Φ(x) = {@code u}, for u in (0, 1). */
  static double inverse(double u) {
    double q = u - 0.5;
    return Math.abs(q) <= CENTRAL ? central(q) : tail(u, q);
  }

  /** {@link #inverse(double)} of {@code n} uniforms; {@code out} may be {@code u}. */
  static void inverse(double[] u, double[] out, int n) {
    double[] q = new double[n];
    double[] upper = new double[n];
    for (int i = 0; i < n; i++) {
      q[i] = u[i] - 0.5;
    }
    numerators(q, upper, n);
    double[] lower = new double[n];
    denominators(q, lower, n);
    for (int i = 0; i < n; i++) {
      upper[i] = q[i] * upper[i] / lower[i];
    }
    for (int i = 0; i < n; i++) {
      if (Math.abs(q[i]) > CENTRAL) {
        upper[i] = tail(u[i], q[i]);
      }
    }
    System.arraycopy(upper, 0, out, 0, n);
  }

  private static void numerators(double[] q, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = numerator(CENTRAL_SQUARE - q[i] * q[i]);
    }
  }

  private static void denominators(double[] q, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = denominator(CENTRAL_SQUARE - q[i] * q[i]);
    }
  }

  private static double central(double q) {
    double r = CENTRAL_SQUARE - q * q;
    return q * numerator(r) / denominator(r);
  }

  private static double numerator(double r) {
    return A0 + r * (A1 + r * (A2 + r * (A3 + r * (A4 + r * (A5 + r * (A6 + r * A7))))));
  }

  private static double denominator(double r) {
    return 1 + r * (B1 + r * (B2 + r * (B3 + r * (B4 + r * (B5 + r * (B6 + r * B7))))));
  }

  private static double tail(double u, double q) {
    double r = Math.sqrt(-Elementary.log(q < 0 ? u : 1 - u));
    double x =
        r <= FAR
            ? polynomial(C, r - NEAR_SHIFT) / polynomial(D, r - NEAR_SHIFT)
            : polynomial(E, r - FAR) / polynomial(F, r - FAR);
    return q < 0 ? -x : x;
  }

  private static double polynomial(double[] c, double r) {
    return c[0]
        + r * (c[1] + r * (c[2] + r * (c[3] + r * (c[4] + r * (c[5] + r * (c[6] + r * c[7]))))));
  }

  /** Φ(x): the probability of a standard normal below {@code x}. */
  static double below(double x) {
    return x < 0 ? lowerTail(Math.min(-x, NEGLIGIBLE)) : 1 - lowerTail(Math.min(x, NEGLIGIBLE));
  }

  /** Φ(−x), exact in relative terms far out for x ≥ 0; Clenshaw's sum of the Chebyshev series. */
  private static double lowerTail(double x) {
    double t = 2 * ((x - TAIL_MAP) / (x + TAIL_MAP));
    double b1 = 0;
    double b2 = 0;
    for (int k = TAIL.length - 1; k > 0; k--) {
      double b0 = TAIL[k] + t * b1 - b2;
      b2 = b1;
      b1 = b0;
    }
    return Elementary.exp(-0.5 * x * x) * (0.5 * TAIL[0] + 0.5 * t * b1 - b2);
  }
}
