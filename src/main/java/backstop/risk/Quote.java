package backstop.risk;

import backstop.paths.Axis;
import backstop.risk.Move.Standing;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A {@link ReverseStress} in words that can be quoted. */
public record Quote(ReverseStress found) {

  /** Drivers that a sentence names. */
  private static final int NAMED = 4;

  /** Shares below this are not worth a word. */
  public static final double SMALL = 0.01;

  /** Standard deviations that are nothing. */
  private static final double NO_MOVE = 1e-6;

  private static final int DIGITS = 3;
  private static final double TWELFTH = 12;

  /** The whole of it, in a sentence. */
  public String sentence() {
    String asked =
        measure() + under() + (found.falling() ? " falls below " : " rises above ") + limit();
    return found
        .found()
        .map(point -> "The likeliest way found in which " + asked + ": " + way(point) + ".")
        .orElseGet(() -> "No way was found in which " + asked + ".");
  }

  /** The measure's name. */
  public String measure() {
    return found.asked().library().measures().get(found.asked().measure()).name();
  }

  /** A number in the measure's unit. */
  public String number(double value) {
    return with(
        value, found.asked().library().measures().get(found.asked().measure()).unit().text());
  }

  private String limit() {
    return number(found.asked().threshold());
  }

  private String under() {
    String guarantee = found.asked().guarantee();
    return guarantee.isEmpty() ? "" : " under " + guarantee;
  }

  private String way(DesignPoint point) {
    return onStep(point)
        ? "next to no move, as the medians stand on a step of "
            + plain(point.moves().get(0).driver())
            + ", from "
            + number(found.origin())
            + " to "
            + number(point.value())
        : moves(point);
  }

  /** Whether next to nothing has to move: then the medians tell nothing of the chance. */
  public static boolean onStep(DesignPoint point) {
    return point.beta() < NO_MOVE;
  }

  private static String moves(DesignPoint point) {
    List<Move> worth = worth(point);
    List<Move> named = worth.subList(0, Math.min(NAMED, worth.size()));
    int more = worth.size() - named.size();
    return named.stream().map(Quote::clause).collect(Collectors.joining("; "))
        + (more > 0 ? "; and " + more + " more" : "");
  }

  /** Moves with a share that is worth a word, the largest first. */
  public static List<Move> worth(DesignPoint point) {
    return point.moves().stream().filter(move -> move.share() >= SMALL).toList();
  }

  private static String clause(Move move) {
    String name = plain(move.driver());
    Axis axis = move.axis();
    String here = standing(move.here());
    String median = " (median " + standing(move.median()) + "; " + chance(move) + ")";
    return switch (axis.kind()) {
      case VALUE -> name + " is " + here + median;
      case NORMAL ->
          here.isEmpty()
              ? name + " moves (" + chance(move) + ")"
              : name + " comes to " + here + " by " + move.of().replaceFirst(".*to ", "") + median;
      case CLOCK -> name + (dated(here) ? " comes " + again(axis) : ": ") + here + median;
      case TARGET -> name + " goes from " + here + median;
      default -> name + " has a " + move.of() + " of " + here + median;
    };
  }

  /** Whether an event is meant, which comes on a day, and not a stay in a state. */
  private static boolean dated(String standing) {
    return !standing.contains(" ends ")
        && !standing.contains(" lasts ")
        && !standing.startsWith("not begun ");
  }

  private static String again(Axis axis) {
    return axis.place() == 1 ? "" : "time " + axis.place() + " ";
  }

  /** How far out a driver is by its own law. */
  public static String chance(Move move) {
    double low = move.percentile();
    return switch (move.axis().kind()) {
      case CLOCK ->
          low < 0.5
              ? percent(low) + " chance of so early"
              : percent(1 - low) + " chance of so late";
      case TARGET -> "draw at its " + ordinal(low) + " percentile";
      case NORMAL -> "its shocks at their " + ordinal(low) + " percentile";
      default -> ordinal(low) + " percentile";
    };
  }

  /** Where a driver stands, in words. */
  public static String standing(Standing standing) {
    return standing.told() || Double.isNaN(standing.number())
        ? standing.words()
        : with(standing.number(), standing.unit());
  }

  private static String with(double number, String unit) {
    if (unit.equals("share")) {
      return significant(100 * number) + "%";
    }
    if (unit.equals("1/year")) {
      return significant(100 * number) + "% a year";
    }
    return unit.isEmpty() || unit.equals("index") || unit.equals("ratio")
        ? significant(number)
        : unit.equals("years") && Math.abs(number) < 2
            ? significant(TWELFTH * number) + " months"
            : significant(number) + " " + unit;
  }

  /** {@code drones.unfunded_share} as {@code unfunded share}. */
  private static String plain(String driver) {
    return driver.substring(driver.indexOf('.') + 1).replace(".target", "").replace('_', ' ');
  }

  private static String ordinal(double share) {
    int percent = (int) Math.rint(100 * share);
    boolean teens = percent / 10 == 1;
    String ending =
        teens
            ? "th"
            : percent % 10 == 1 ? "st" : percent % 10 == 2 ? "nd" : percent % 10 == 3 ? "rd" : "th";
    return percent + ending;
  }

  /** A chance; small ones with their digits. */
  public static String percent(double share) {
    return share >= SMALL / 10 || share == 0
        ? significant(100 * share) + "%"
        : String.format(Locale.ROOT, "%.1e", share);
  }

  /** To three digits, and all of a larger whole part. */
  static String significant(double value) {
    if (value == 0 || Math.abs(value) < 1e-9) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS));
    if (Math.abs(value) >= 1000) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return rounded.stripTrailingZeros().toPlainString();
  }
}
