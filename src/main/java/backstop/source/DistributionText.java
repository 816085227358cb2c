package backstop.source;

import backstop.model.Distribution;
import backstop.model.Distribution.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a distribution as inputs and jumps write it: {@code pert(1, 2, 4)}, {@code normal(0, 1)
 * truncated(-2, 2)}, {@code discrete(1: 0.3; 2: 0.7)}, {@code quantiles(1; 2; 4)}, {@code
 * empirical(waits.csv)}, or a bare {@code pert} that takes its numbers from its row.
 */
final class DistributionText {

  private static final Pattern CALL = Pattern.compile("\\s*([A-Za-z_0-9]+)\\s*(?:\\(([^()]*)\\))?");
  private static final List<String> NAMES =
      List.of(
          "uniform",
          "triangular",
          "pert",
          "normal",
          "lognormal",
          "beta",
          "gamma",
          "weibull",
          "student_t",
          "discrete",
          "empirical",
          "quantiles");
  private static final List<String> BARE = List.of("uniform", "triangular", "pert");

  private final Issues issues;
  private final Numeral numbers;
  private final Observations observations;

  /** Reads a number, or reports why it is none. */
  interface Numeral {
    OptionalDouble read(Text text);
  }

  /** Reads the observations of a file, or reports why there are none. */
  interface Observations {
    Optional<List<Double>> of(Text file);
  }

  /** The numbers of the row in which a bare distribution stands. */
  record Row(OptionalDouble low, double value, OptionalDouble high, Optional<Range> range) {}

  DistributionText(Issues issues, Numeral numbers, Observations observations) {
    this.issues = issues;
    this.numbers = numbers;
    this.observations = observations;
  }

  /**
   * The law that a text names, or empty after reporting why it names none.
   *
   * @param row the numbers of a bare distribution; empty where there are none to take
   */
  Optional<Distribution> read(Text text, Optional<Row> row) {
    Matcher call = CALL.matcher(text.value());
    if (!call.lookingAt()) {
      issues.error(text, "not a distribution: " + Shown.of(text) + "; expected one such as pert");
      return Optional.empty();
    }
    Optional<Distribution> law = law(text, call, row);
    Text rest = text.part(call.end(), text.value().length());
    return law.flatMap(found -> rest.value().isBlank() ? law : truncated(found, rest));
  }

  private Optional<Distribution> law(Text text, Matcher call, Optional<Row> row) {
    Text name = text.part(call.start(1), call.end(1));
    if (!NAMES.contains(name.value())) {
      String known = String.join(", ", NAMES);
      String message = "no distribution is called " + Shown.of(name) + "; known: " + known;
      issues.error(name, message, Nearest.advice(name.value(), NAMES));
      return Optional.empty();
    }
    if (call.group(2) == null) {
      return bare(name, row);
    }
    Text inside = text.part(call.start(2), call.end(2));
    return switch (name.value()) {
      case "discrete" -> discrete(name, inside);
      case "empirical" ->
          observations
              .of(inside)
              .flatMap(values -> made(name, () -> new Distribution.Empirical(values)));
      case "quantiles" ->
          numbers(inside, ";")
              .filter(n -> hasCount(name, n, 3, 3, "quantiles(p05; p50; p95)"))
              .flatMap(
                  n -> made(name, () -> new Distribution.Quantiles(n.get(0), n.get(1), n.get(2))));
      default -> numbers(inside, ",").flatMap(n -> ofNumbers(name, n));
    };
  }

  private Optional<Distribution> ofNumbers(Text name, List<Double> n) {
    return switch (name.value()) {
      case "uniform" ->
          two(name, n, "uniform(a, b)", (a, b) -> new Distribution.Uniform(a, b, Range.BOUNDS));
      case "triangular" ->
          three(
              name,
              n,
              "triangular(low, mode, high)",
              (a, m, b) -> new Distribution.Triangular(a, m, b, Range.BOUNDS));
      case "pert" ->
          three(
              name,
              n,
              "pert(low, mode, high)",
              (a, m, b) -> new Distribution.Pert(a, m, b, Range.BOUNDS));
      case "normal" -> two(name, n, "normal(mean, sd)", Distribution.Normal::new);
      case "lognormal" -> two(name, n, "lognormal(mean, sd)", Distribution.Lognormal::new);
      case "gamma" -> two(name, n, "gamma(shape, scale)", Distribution.Gamma::new);
      case "weibull" -> two(name, n, "weibull(shape, scale)", Distribution.Weibull::new);
      case "student_t" -> three(name, n, "student_t(df, loc, scale)", Distribution.StudentT::new);
      default -> beta(name, n);
    };
  }

  private Optional<Distribution> beta(Text name, List<Double> n) {
    if (n.size() == 2) {
      return made(name, () -> new Distribution.Beta(n.get(0), n.get(1), 0, 1));
    }
    return hasCount(name, n, 4, 4, "beta(a, b) or beta(a, b, low, high)")
        ? made(name, () -> new Distribution.Beta(n.get(0), n.get(1), n.get(2), n.get(3)))
        : Optional.empty();
  }

  private interface OfTwo {
    Distribution make(double a, double b);
  }

  private interface OfThree {
    Distribution make(double a, double b, double c);
  }

  private interface Maker {
    Distribution make();
  }

  private Optional<Distribution> two(Text name, List<Double> n, String form, OfTwo maker) {
    return hasCount(name, n, 2, 2, form)
        ? made(name, () -> maker.make(n.get(0), n.get(1)))
        : Optional.empty();
  }

  private Optional<Distribution> three(Text name, List<Double> n, String form, OfThree maker) {
    return hasCount(name, n, 3, 3, form)
        ? made(name, () -> maker.make(n.get(0), n.get(1), n.get(2)))
        : Optional.empty();
  }

  /** A law's own complaint about its numbers becomes the issue. */
  private Optional<Distribution> made(Text at, Maker maker) {
    try {
      return Optional.of(maker.make());
    } catch (IllegalArgumentException refused) {
      issues.error(at, refused.getMessage());
      return Optional.empty();
    }
  }

  private boolean hasCount(Text at, List<Double> numbers, int least, int most, String form) {
    boolean fits = numbers.size() >= least && numbers.size() <= most;
    if (!fits) {
      String found = numbers.size() == 1 ? "1 number" : numbers.size() + " numbers";
      issues.error(at, "expected " + form + ", found " + found);
    }
    return fits;
  }

  private Optional<Distribution> bare(Text name, Optional<Row> row) {
    if (!BARE.contains(name.value()) || row.isEmpty()) {
      issues.error(name, name.value() + " needs its numbers in brackets");
      return Optional.empty();
    }
    Row own = row.get();
    if (own.low.isEmpty() || own.high.isEmpty() || own.range.isEmpty()) {
      issues.error(name, "a bare " + name.value() + " needs range, low and high in its row");
      return Optional.empty();
    }
    double low = own.low.getAsDouble();
    double high = own.high.getAsDouble();
    Range range = own.range.get();
    return made(
        name,
        () ->
            switch (name.value()) {
              case "uniform" -> new Distribution.Uniform(low, high, range);
              case "triangular" -> new Distribution.Triangular(low, own.value, high, range);
              default -> new Distribution.Pert(low, own.value, high, range);
            });
  }

  private Optional<Distribution> truncated(Distribution law, Text rest) {
    Matcher call = CALL.matcher(rest.value());
    boolean isCall =
        call.matches() || call.lookingAt() && rest.value().substring(call.end()).isBlank();
    if (!isCall || !"truncated".equals(call.group(1)) || call.group(2) == null) {
      String message = "only truncated(low, high) may follow, not " + Shown.of(rest);
      issues.error(rest, message);
      return Optional.empty();
    }
    Text name = rest.part(call.start(1), call.end(1));
    return numbers(rest.part(call.start(2), call.end(2)), ",")
        .flatMap(
            n ->
                two(
                    name,
                    n,
                    "truncated(low, high)",
                    (a, b) -> new Distribution.Truncated(law, a, b)));
  }

  private Optional<Distribution> discrete(Text name, Text inside) {
    List<Double> values = new ArrayList<>();
    List<Double> probabilities = new ArrayList<>();
    for (Text pair : split(inside, ";")) {
      List<Text> sides = split(pair, ":");
      if (sides.size() != 2) {
        issues.error(pair, "expected value:probability, found " + Shown.of(pair));
        return Optional.empty();
      }
      OptionalDouble value = numbers.read(sides.get(0));
      OptionalDouble probability = numbers.read(sides.get(1));
      if (value.isEmpty() || probability.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.getAsDouble());
      probabilities.add(probability.getAsDouble());
    }
    return made(name, () -> new Distribution.Discrete(values, probabilities));
  }

  private Optional<List<Double>> numbers(Text inside, String separator) {
    List<OptionalDouble> read = split(inside, separator).stream().map(numbers::read).toList();
    return read.stream().allMatch(OptionalDouble::isPresent)
        ? Optional.of(read.stream().map(OptionalDouble::getAsDouble).toList())
        : Optional.empty();
  }

  /** The parts between separators, without the spaces around them. */
  static List<Text> split(Text text, String separator) {
    List<Text> parts = new ArrayList<>();
    int start = 0;
    while (start >= 0) {
      int end = text.value().indexOf(separator, start);
      parts.add(stripped(text.part(start, end < 0 ? text.value().length() : end)));
      start = end < 0 ? -1 : end + 1;
    }
    return parts;
  }

  static Text stripped(Text text) {
    String value = text.value();
    int end = value.stripTrailing().length();
    int start = Math.min(end, value.length() - value.stripLeading().length());
    return text.part(start, end);
  }
}
