package backstop.kernel;

/**
 * {@link Fusion}s over columns. One thread's own.
 *
 * <p>An operation with one number k for all paths is x·m + p: m is 1, −1 or k, and p is k, −k or
 * −0, which leaves every number as it is. A difference of columns is a sum in which one side is
 * times −1. So no rounding is added or left out, and ten loops do for all.
 */
final class Fused {

  private Fusion fusion;
  private int n;
  private double[] out;

  /** Of the first operation with a number. */
  private double m;

  private double p;

  /** Of the second, or what its sides are times. */
  private double m2;

  private double p2;

  void run(Step step, int paths) {
    fusion = Fusion.at(step.instruction().index());
    n = paths;
    out = step.out().values();
    Column a = step.a();
    Column b = step.b();
    if (a.uniform() && b.uniform()) {
      ofNumber(Singles.of(fusion.first(), a.first(), b.first()), step.c().each(n));
    } else {
      second(step.c());
      if (a.uniform()) {
        scaling(true, a.first());
        ofScaled(b.each(n), step.c());
      } else if (b.uniform()) {
        scaling(false, b.first());
        ofScaled(a.each(n), step.c());
      } else if (fusion.first() == Op.MULTIPLY) {
        ofProduct(a.each(n), b.each(n), step.c());
      } else {
        ofSum(a.each(n), b.each(n), step.c());
      }
    }
    step.out().settle(n);
  }

  private void second(Column c) {
    if (c.uniform()) {
      m2 = factor(fusion.second(), fusion.turned(), c.first());
      p2 = summand(fusion.second(), fusion.turned(), c.first());
    } else {
      m2 = fusion.turned() ? -1 : 1;
      p2 = fusion.second() == Op.SUBTRACT && !fusion.turned() ? -1 : 1;
    }
  }

  private void scaling(boolean left, double k) {
    m = factor(fusion.first(), left, k);
    p = summand(fusion.first(), left, k);
  }

  /** m of an operation with k on its left or right. */
  private static double factor(Op op, boolean left, double k) {
    return op == Op.MULTIPLY ? k : op == Op.SUBTRACT && left ? -1 : 1;
  }

  /** p of it. */
  private static double summand(Op op, boolean left, double k) {
    return op == Op.MULTIPLY ? -0.0 : op == Op.SUBTRACT && !left ? -k : k;
  }

  private void ofNumber(double k, double[] c) {
    m = factor(fusion.second(), !fusion.turned(), k);
    p = summand(fusion.second(), !fusion.turned(), k);
    scaled(c);
  }

  private boolean product() {
    return fusion.second() == Op.MULTIPLY;
  }

  private void ofScaled(double[] x, Column c) {
    if (c.uniform()) {
      scaledScaled(x);
    } else if (product()) {
      scaledTimes(x, c.each(n));
    } else {
      scaledPlus(x, c.each(n));
    }
  }

  private void ofProduct(double[] x, double[] y, Column c) {
    if (c.uniform()) {
      productScaled(x, y);
    } else if (product()) {
      productTimes(x, y, c.each(n));
    } else {
      productPlus(x, y, c.each(n));
    }
  }

  private void ofSum(double[] x, double[] y, Column c) {
    m = fusion.first() == Op.SUBTRACT ? -1 : 1;
    if (c.uniform()) {
      sumScaled(x, y);
    } else if (product()) {
      sumTimes(x, y, c.each(n));
    } else {
      sumPlus(x, y, c.each(n));
    }
  }

  private void scaled(double[] x) {
    double m = this.m;
    double p = this.p;
    double[] out = this.out;
    int paths = n;
    for (int i = 0; i < paths; i++) {
      out[i] = x[i] * m + p;
    }
  }

  private void scaledScaled(double[] x) {
    double m = this.m;
    double p = this.p;
    double m2 = this.m2;
    double p2 = this.p2;
    double[] out = this.out;
    int paths = n;
    for (int i = 0; i < paths; i++) {
      out[i] = (x[i] * m + p) * m2 + p2;
    }
  }

  private void scaledTimes(double[] x, double[] c) {
    double m = this.m;
    double p = this.p;
    double[] out = this.out;
    int paths = n;
    for (int i = 0; i < paths; i++) {
      out[i] = (x[i] * m + p) * c[i];
    }
  }

  private void scaledPlus(double[] x, double[] c) {
    double m = this.m;
    double p = this.p;
    double m2 = this.m2;
    double p2 = this.p2;
    double[] out = this.out;
    int paths = n;
    for (int i = 0; i < paths; i++) {
      out[i] = (x[i] * m + p) * m2 + c[i] * p2;
    }
  }

  private void productScaled(double[] x, double[] y) {
    double m2 = this.m2;
    double p2 = this.p2;
    double[] out = this.out;
    int paths = n;
    for (int i = 0; i < paths; i++) {
      out[i] = x[i] * y[i] * m2 + p2;
    }
  }

  private void productTimes(double[] x, double[] y, double[] c) {
    double[] out = this.out;
    int paths = n;
    for (int i = 0; i < paths; i++) {
      out[i] = x[i] * y[i] * c[i];
    }
  }

  private void productPlus(double[] x, double[] y, double[] c) {
    double m2 = this.m2;
    double p2 = this.p2;
    double[] out = this.out;
    int paths = n;
    for (int i = 0; i < paths; i++) {
      out[i] = x[i] * y[i] * m2 + c[i] * p2;
    }
  }

  private void sumScaled(double[] x, double[] y) {
    double m = this.m;
    double m2 = this.m2;
    double p2 = this.p2;
    double[] out = this.out;
    int paths = n;
    for (int i = 0; i < paths; i++) {
      out[i] = (x[i] + y[i] * m) * m2 + p2;
    }
  }

  private void sumTimes(double[] x, double[] y, double[] c) {
    double m = this.m;
    double[] out = this.out;
    int paths = n;
    for (int i = 0; i < paths; i++) {
      out[i] = (x[i] + y[i] * m) * c[i];
    }
  }

  private void sumPlus(double[] x, double[] y, double[] c) {
    double m = this.m;
    double m2 = this.m2;
    double p2 = this.p2;
    double[] out = this.out;
    int paths = n;
    for (int i = 0; i < paths; i++) {
      out[i] = (x[i] + y[i] * m) * m2 + c[i] * p2;
    }
  }
}
