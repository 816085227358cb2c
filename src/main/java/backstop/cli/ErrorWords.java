package backstop.cli;

import backstop.model.Library;
import backstop.model.Measure;
import backstop.model.Unit;
import backstop.valuation.Characteristic;
import backstop.valuation.ErrorTarget;
import backstop.valuation.Headline;
import backstop.valuation.Request;
import backstop.valuation.Valuation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Errors asked for as the command line writes them: {@code SIZE}, {@code STATISTIC=SIZE}, {@code
 * MEASURE=SIZE} or {@code MEASURE:STATISTIC=SIZE}.
 */
record ErrorWords(Library library, Request request) {

  private static final Pattern SIZE =
      Pattern.compile("\\s*([0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?)\\s*(.*?)\\s*");
  private static final String OF_SD = "%";

  /** What is to be told, and of which measure. */
  private record What(int measure, Characteristic characteristic) {}

  /** Every target; {@link Stop} with all that is wrong. */
  List<ErrorTarget> targets(List<String> words) {
    Problems problems = new Problems();
    problems.addIf(
        !words.isEmpty() && request.sampling().replicates() == 1,
        "--target-error needs two replicates or more: one tells no error");
    List<ErrorTarget> targets = new ArrayList<>();
    for (String word : words) {
      int split = word.lastIndexOf('=');
      List<What> whats = whats(split < 0 ? "" : word.substring(0, split).strip(), problems);
      String size = word.substring(split + 1);
      whats.forEach(what -> problems.noting(() -> target(what, size)).ifPresent(targets::add));
    }
    problems.stop();
    return targets.stream().distinct().toList();
  }

  private List<What> whats(String name, Problems problems) {
    if (name.isEmpty()) {
      return headlines(Characteristic.MEAN);
    }
    Optional<Characteristic> alone = Characteristic.named(name);
    if (alone.isPresent()) {
      return headlines(alone.get());
    }
    if (name.matches("\\w+")) {
      problems.add(Names.unknown("measure or statistic", name, words()));
      return List.of();
    }
    int split = name.lastIndexOf(':');
    Optional<Characteristic> characteristic =
        split < 0
            ? Optional.of(Characteristic.MEAN)
            : problems.noting(() -> characteristic(name.substring(split + 1).strip()));
    Optional<Integer> measure =
        measure(split < 0 ? name : name.substring(0, split).strip(), problems);
    return measure.isPresent() && characteristic.isPresent()
        ? List.of(new What(measure.get(), characteristic.get()))
        : List.of();
  }

  private List<What> headlines(Characteristic characteristic) {
    List<Integer> valued = Valuation.measures(library, request);
    return Headline.valued(library, request, valued).stream()
        .map(measure -> new What(measure, characteristic))
        .toList();
  }

  private static Characteristic characteristic(String name) {
    return Characteristic.ALL.get(Names.position("statistic", name, statistics()));
  }

  private static List<String> statistics() {
    return Characteristic.ALL.stream().map(Characteristic::name).toList();
  }

  /** All that may stand alone before the size. */
  private List<String> words() {
    List<Integer> valued = Valuation.measures(library, request);
    return Stream.concat(names(valued).stream(), statistics().stream()).toList();
  }

  private List<String> names(List<Integer> measures) {
    return measures.stream().map(m -> library.measures().get(m).name()).toList();
  }

  private Optional<Integer> measure(String name, Problems problems) {
    List<Integer> valued = Valuation.measures(library, request);
    List<String> names = names(valued);
    return problems.position("measure", name, names).map(valued::get);
  }

  private ErrorTarget target(What what, String text) {
    Measure measure = library.measures().get(what.measure());
    Matcher size = SIZE.matcher(text);
    if (!size.matches()) {
      throw Stop.usage(
          "--target-error: a size is such as 1% or 5" + measure.unit().text() + ", not " + text);
    }
    double number = Double.parseDouble(size.group(1));
    try {
      return target(what, measure, number, size.group(2));
    } catch (IllegalArgumentException e) {
      throw Stop.usage("--target-error " + text + ": " + e.getMessage());
    }
  }

  private ErrorTarget target(What what, Measure measure, double number, String unit) {
    Characteristic one = what.characteristic();
    if (unit.equals(OF_SD)) {
      return new ErrorTarget(what.measure(), one, number / 100, !one.share());
    }
    if (one.share()) {
      if (!unit.isEmpty()) {
        throw new IllegalArgumentException(
            one.name() + " is a share of the futures: 0.5% or 0.005, not a number of " + unit);
      }
      return new ErrorTarget(what.measure(), one, number, false);
    }
    return new ErrorTarget(what.measure(), one, number * scale(measure, unit), false);
  }

  /** How many of the measure's units one of a unit is. */
  private double scale(Measure measure, String unit) {
    Unit own = measure.unit();
    if (unit.equals(own.text()) || unit.isEmpty() && own.dimensionless()) {
      return 1;
    }
    return library.measures().stream()
        .map(Measure::unit)
        .filter(known -> known.text().equals(unit) && known.sameDimension(own))
        .findFirst()
        .map(known -> known.scale() / own.scale())
        .orElseThrow(() -> new IllegalArgumentException(expected(measure, unit)));
  }

  private String expected(Measure measure, String unit) {
    String own = measure.unit().text();
    String units =
        library.measures().stream()
            .map(Measure::unit)
            .filter(known -> known.sameDimension(measure.unit()) && !known.text().equals(own))
            .map(Unit::text)
            .distinct()
            .collect(Collectors.joining(", "));
    return measure.name()
        + " is in "
        + (own.isEmpty() ? "plain numbers" : own)
        + (units.isEmpty() ? "" : " (or " + units + ")")
        + ", not "
        + (unit.isEmpty() ? "plain numbers" : unit);
  }
}
