package backstop.source;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers as input files write them: {@code -1250.5}, {@code 1e6}, {@code 3.2%}. */
final class Numbers {

  private static final String DIGITS = "(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,5})?";
  private static final Pattern NUMBER = Pattern.compile("([+-]?" + DIGITS + ")(%?)");
  private static final Pattern GROUPED =
      Pattern.compile("([+-]?[0-9]{1,3})((?:[,'\\u00a0\\u202f ][0-9]{3})+)(\\.[0-9]+)?");
  private static final Pattern COMMA = Pattern.compile("([+-]?[0-9]+),([0-9]+)");
  private static final double PERCENT = 100;
  private static final int LONGEST = 100;

  private final Issues issues;
  private final Set<String> plainUnits;

  private Numbers(Issues issues, Set<String> plainUnits) {
    this.issues = issues;
    this.plainUnits = plainUnits;
  }

  /** Numbers of files that use the units of a library; per cent is for units that are 1. */
  static Numbers of(Issues issues, Optional<LibraryFile> library) {
    Set<String> plain =
        library.stream()
            .flatMap(file -> file.units().stream())
            .filter(unit -> unit.definition().value().strip().equals("1"))
            .map(unit -> unit.name().value())
            .collect(Collectors.toSet());
    plain.add("1");
    return new Numbers(issues, plain);
  }

  /**
   * The value of a cell, or empty after reporting why it has none.
   *
   * @param unit of the number; empty where none is stated, as for a factor
   */
  OptionalDouble number(Text cell, Optional<Text> unit) {
    String value = cell.value().strip();
    Matcher parts = NUMBER.matcher(value);
    if (value.length() > LONGEST || !parts.matches()) {
      String found = value.isEmpty() ? "a number belongs here" : "not a number: " + Shown.of(cell);
      issues.error(cell, found, value.length() > LONGEST ? Optional.empty() : advice(value));
      return OptionalDouble.empty();
    }
    boolean percent = !parts.group(2).isEmpty();
    if (percent && unit.isPresent() && !isPlain(unit.get().value())) {
      String message = "a percentage cannot be an amount in " + Shown.of(unit.get());
      issues.error(cell, message, Optional.of("Write the number in that unit."));
      return OptionalDouble.empty();
    }
    return finite(cell, Double.parseDouble(parts.group(1)), percent ? PERCENT : 1);
  }

  private OptionalDouble finite(Text cell, double value, double divisor) {
    boolean vanished = value == 0 && cell.value().split("[eE]")[0].matches(".*[1-9].*");
    if (Double.isInfinite(value) || vanished) {
      String size = vanished ? "too close to 0" : "too large";
      issues.error(cell, "the number " + Shown.of(cell) + " is " + size + " to be held");
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(value / divisor);
  }

  private boolean isPlain(String unit) {
    int slash = unit.indexOf('/');
    return plainUnits.contains((slash < 0 ? unit : unit.substring(0, slash)).strip());
  }

  private static Optional<String> advice(String value) {
    Matcher grouped = GROUPED.matcher(value);
    if (grouped.matches()) {
      String digits = grouped.group(2).replaceAll("[^0-9]", "");
      String rest = Optional.ofNullable(grouped.group(3)).orElse("");
      return Optional.of("Write " + grouped.group(1) + digits + rest + ", without separators.");
    }
    Matcher comma = COMMA.matcher(value);
    if (comma.matches()) {
      return Optional.of("Write " + comma.replaceFirst("$1.$2") + ", with a point.");
    }
    String minus = value.replace('\u2212', '-').replace('\u2013', '-');
    return Optional.of("Write " + minus + ", with the minus sign of the keyboard.")
        .filter(text -> !minus.equals(value) && NUMBER.matcher(minus).matches());
  }
}
