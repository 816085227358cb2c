package backstop.workbook;

import backstop.model.Unit;
import java.util.List;
import java.util.Locale;

/**
 * Where an axis begins and ends and how far apart its labels are, on a logarithmic axis by how many
 * times; NaN leaves it to the program that draws.
 *
 * @param base of its logarithms; NaN for a straight axis
 */
record Scale(double least, double most, double step, double base) {

  static final Scale AUTOMATIC = new Scale(Double.NaN, Double.NaN, Double.NaN);

  /** All of something. */
  static final Scale WHOLE = new Scale(0, 1, 0.2);

  private static final int STEPS = 6;

  /** Zero is shown where it is no farther from the values than this many times their spread. */
  private static final double NEAR_ZERO = 1.5;

  private static final int MOST_DOUBLINGS = 10;

  /** A straight axis. */
  Scale(double least, double most, double step) {
    this(least, most, step, Double.NaN);
  }

  /** A logarithmic axis around values above 0: by twos, or by tens where they lie far apart. */
  static Scale logarithmic(List<Double> values) {
    double low = values.stream().mapToDouble(v -> v).filter(v -> v > 0).min().orElse(1);
    double high = values.stream().mapToDouble(v -> v).filter(v -> v > 0).max().orElse(2);
    double base = high / low > 1 << MOST_DOUBLINGS ? 10 : 2;
    double from = Math.floor(StrictMath.log(low) / StrictMath.log(base) + 1e-9);
    double to = Math.ceil(StrictMath.log(high) / StrictMath.log(base) - 1e-9);
    return new Scale(
        StrictMath.pow(base, from), StrictMath.pow(base, Math.max(to, from + 1)), base, base);
  }

  /** Round numbers around values; NaN are left out. */
  static Scale around(List<Double> values) {
    List<Double> known = values.stream().filter(Double::isFinite).toList();
    double low = known.stream().mapToDouble(v -> v).min().orElse(0);
    double high = known.stream().mapToDouble(v -> v).max().orElse(1);
    double near = NEAR_ZERO * (high - low);
    low = low > 0 && low <= near ? 0 : low;
    high = high < 0 && -high <= near ? 0 : high;
    if (high - low <= 1e-9 * Math.max(Math.abs(high), Math.abs(low))) {
      return AUTOMATIC;
    }
    double step = step((high - low) / STEPS);
    return new Scale(Math.floor(low / step) * step, Math.ceil(high / step) * step, step);
  }

  /** The least of 1, 2 and 5 times a power of ten that is not below {@code least}. */
  private static double step(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    double times = least / power;
    return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
  }

  /** How the labels of a unit are written so that neighbours differ. */
  String format(Unit unit) {
    boolean share = unit.text().equals("share");
    double shown = share ? step * 100 : step;
    int decimals =
        Double.isNaN(step) ? 1 : (int) Math.max(0, Math.min(6, -Math.floor(Math.log10(shown))));
    String places = decimals == 0 ? "" : "." + "0".repeat(decimals);
    return share ? "0" + places + "%" : "#,##0" + places;
  }

  /** A bound as the file writes it. */
  static String text(double bound) {
    return String.format(Locale.ROOT, "%.12g", bound);
  }
}
