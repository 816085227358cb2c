package backstop.source;

import backstop.model.Unit;
import backstop.source.LibraryFile.Defined;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The units a library declares, the units written from them, and their algebra. */
final class Units {

  static final Unit FLAG = new Unit("flag", Map.of(), 1);

  /** Days are counted as spreadsheets do; dates are compared, not added. */
  static final Unit DATE = new Unit("date", Map.of("date", 1), 1);

  /** Where a unit could not be read: agrees with every unit. */
  static final Unit UNKNOWN = new Unit("unknown", Map.of("?", 1), 1);

  /** What follows an operator: a name or a number with an optional whole power. */
  private static final Pattern FACTOR =
      Pattern.compile(
          "\\s*([*/·]?)\\s*([A-Za-z_]\\w*|\\d[\\d.]*(?:e[+-]?\\d+)?)(?:\\^(\\d+))?\\s*");

  private static final MathContext EXACT = new MathContext(15);

  /** Scales up to this power of ten are written out. */
  private static final int BRIEF = 9;

  private final Issues issues;
  private final Map<String, Defined> defined = new LinkedHashMap<>();
  private final Map<String, Unit> known = new HashMap<>();
  private final Deque<String> underway = new ArrayDeque<>();

  private Units(Issues issues) {
    this.issues = issues;
  }

  /** Reads the units of the library file; {@code year} and {@code date} need no declaration. */
  static Units of(LibraryFile file, Issues issues) {
    Units units = new Units(issues);
    for (Defined unit : file.units()) {
      if (units.defined.putIfAbsent(unit.name().value(), unit) != null) {
        issues.error(unit.name(), unit.name() + " is declared twice");
      }
    }
    units.known.put("date", DATE);
    units.defined.keySet().forEach(units::find);
    units.known.putIfAbsent("year", base("year"));
    return units;
  }

  /** The unit of a name; a number where none is written. */
  Unit of(Optional<Text> written) {
    return written.map(this::parse).orElse(Unit.NUMBER);
  }

  /** Years, the unit of YEARS and DT. */
  Unit years() {
    Unit year = known.get("year");
    return known.getOrDefault("years", year).sameDimension(year)
        ? new Unit("years", year.powers(), year.scale())
        : year;
  }

  Unit perYear() {
    Unit year = known.get("year");
    return new Unit("1/year", power(year, -1).powers(), tidy(1 / year.scale()));
  }

  /** A compound unit such as {@code USD/t} or {@code 1/year}; {@link #UNKNOWN} after an issue. */
  Unit parse(Text text) {
    Unit found = known.get(text.value());
    return found != null ? found : compound(text, text.value());
  }

  private Unit compound(Text text, String name) {
    Matcher matcher = FACTOR.matcher(text.value());
    Unit product = Unit.NUMBER;
    int at = 0;
    while (at < text.value().length() && follows(matcher, at, text.value().length())) {
      Optional<Unit> factor = factor(text, matcher);
      if (factor.isEmpty()) {
        return UNKNOWN;
      }
      int power = matcher.group(3) == null ? 1 : Integer.parseInt(cut(matcher.group(3)));
      product = product.times(factor.get(), matcher.group(1).equals("/") ? -power : power);
      at = matcher.end();
    }
    if (at < text.value().length() || at == 0) {
      issues.error(
          text,
          text + " is not a unit",
          Optional.of("Units are written from declared ones: USD/t, 1/year, USDm."));
      return UNKNOWN;
    }
    return new Unit(name, product.powers(), tidy(product.scale()));
  }

  /** Whether a factor stands at {@code at}; the first one has no operator. */
  private static boolean follows(Matcher matcher, int at, int end) {
    return matcher.region(at, end).lookingAt() && (at > 0 || matcher.group(1).isEmpty());
  }

  private static String cut(String digits) {
    return digits.length() > 2 ? digits.substring(0, 2) : digits;
  }

  private Optional<Unit> factor(Text text, Matcher matcher) {
    String word = matcher.group(2);
    if (Character.isDigit(word.charAt(0))) {
      return number(text, matcher, word);
    }
    Optional<Unit> unit = find(word);
    if (unit.isEmpty() && !defined.containsKey(word)) {
      issues.error(
          text.part(matcher.start(2), matcher.end(2)),
          "no unit is called " + word,
          otherCase(word)
              .or(() -> Nearest.advice(word, names()))
              .or(() -> Optional.of("Units are declared in library.yaml.")));
    }
    return unit;
  }

  private Optional<String> otherCase(String word) {
    return names().stream()
        .filter(word::equalsIgnoreCase)
        .findFirst()
        .map(name -> "Did you mean " + name + "?");
  }

  private Optional<Unit> number(Text text, Matcher matcher, String digits) {
    try {
      return Optional.of(new Unit("", Map.of(), Double.parseDouble(digits)));
    } catch (IllegalArgumentException e) {
      issues.error(
          text.part(matcher.start(2), matcher.end(2)), digits + " is not a number above 0");
      return Optional.empty();
    }
  }

  private Optional<Unit> find(String name) {
    if (!known.containsKey(name) && defined.containsKey(name)) {
      define(defined.get(name));
    }
    return Optional.ofNullable(known.get(name));
  }

  private void define(Defined unit) {
    String name = unit.name().value();
    if (underway.contains(name)) {
      issues.error(unit.definition(), name + " is defined by itself");
      known.put(name, UNKNOWN);
      return;
    }
    underway.push(name);
    Unit meaning =
        unit.definition().value().equals("base") ? base(name) : compound(unit.definition(), name);
    underway.pop();
    known.putIfAbsent(name, new Unit(name, meaning.powers(), meaning.scale()));
  }

  private static Unit base(String name) {
    return new Unit(name, Map.of(name, 1), 1);
  }

  private Set<String> names() {
    return new TreeSet<>(known.keySet());
  }

  static boolean isUnknown(Unit unit) {
    return unit.powers().containsKey("?");
  }

  /** {@code a} × {@code b}. */
  static Unit product(Unit a, Unit b) {
    return tidy(a.times(b, 1));
  }

  /** {@code a} / {@code b}. */
  static Unit quotient(Unit a, Unit b) {
    return tidy(a.times(b, -1));
  }

  /** Base units of {@code unit} raised to a whole power. */
  static Unit power(Unit unit, int power) {
    Map<String, Integer> powers = new TreeMap<>();
    unit.powers().forEach((base, p) -> powers.put(base, p * power));
    powers.values().removeIf(p -> p == 0);
    return new Unit("", powers, 1);
  }

  /** Numbers of {@code from} times this are numbers of {@code to}. */
  static double factor(Unit from, Unit to) {
    return tidy(from.scale() / to.scale());
  }

  private static Unit tidy(Unit unit) {
    return new Unit("", unit.powers(), tidy(unit.scale()));
  }

  /** Rounding of products of scales undone. */
  private static double tidy(double scale) {
    return Double.isInfinite(scale) || scale == 0
        ? 1
        : new BigDecimal(scale).round(EXACT).doubleValue();
  }

  /** The unit as a message or a heading names it. */
  String name(Unit unit) {
    if (!unit.text().isEmpty()) {
      return unit.text();
    }
    if (unit.dimensionless() && unit.scale() == 1) {
      return "a plain number";
    }
    return known.entrySet().stream()
        .filter(e -> e.getValue().sameDimension(unit) && e.getValue().scale() == unit.scale())
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .orElseGet(() -> spelled(unit));
  }

  /** The same unit with a text that says what it is. */
  Unit named(Unit unit) {
    boolean plain = unit.dimensionless() && unit.scale() == 1;
    String text = plain ? unit.text() : name(unit);
    return new Unit(text, unit.powers(), unit.scale());
  }

  private static String spelled(Unit unit) {
    StringBuilder above = new StringBuilder();
    StringBuilder below = new StringBuilder();
    new TreeMap<>(unit.powers())
        .forEach(
            (base, p) -> {
              StringBuilder side = p > 0 ? above : below;
              side.append(p > 0 ? side.isEmpty() ? "" : " " : "/").append(base);
              side.append(Math.abs(p) == 1 ? "" : "^" + Math.abs(p));
            });
    String scale = unit.scale() == 1 ? "" : plain(unit.scale());
    if (above.isEmpty()) {
      return (scale.isEmpty() ? "1" : scale) + below;
    }
    return (scale.isEmpty() ? "" : scale + " ") + above + below;
  }

  private static String plain(double number) {
    BigDecimal exact = new BigDecimal(number).round(EXACT).stripTrailingZeros();
    boolean brief = Math.abs(Math.log10(number)) <= BRIEF;
    return brief ? exact.toPlainString() : exact.toString();
  }
}
