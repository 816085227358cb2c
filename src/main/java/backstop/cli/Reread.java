package backstop.cli;

import backstop.model.Library;
import backstop.source.Issue;
import backstop.source.LibraryReader;
import backstop.source.Read;
import backstop.source.Reading;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The library of one side of a comparison, read again from its texts with its own options.
 *
 * @param why it could not be read; empty where it could
 */
record Reread(Optional<Library> library, String why) {

  private static final String SET = "set ";
  private static final String VALUATION_DATE = "valuation_date";
  private static final String AS_OF = "as_of";
  private static final String SCENARIO = "scenario";

  /** Whether an option of a run says how models and inputs are read. */
  static boolean reads(String option) {
    return option.startsWith(SET) || List.of(VALUATION_DATE, AS_OF, SCENARIO).contains(option);
  }

  static Reread of(RunSide side) {
    Map<String, String> texts = new TreeMap<>();
    for (var file : side.files().entrySet()) {
      String text = side.texts().get(file.getValue());
      if (text == null) {
        return failed("the text of its " + file.getKey() + " is not kept here");
      }
      texts.put(file.getKey(), text);
    }
    for (String name : List.of(VALUATION_DATE, AS_OF)) {
      String date = side.options().get(name);
      if (date != null && day(date).isEmpty()) {
        return failed("its " + name + " is no date: " + date);
      }
    }
    return of(LibraryReader.read(reading(side.options()), texts));
  }

  private static Reread of(Read read) {
    return read.library()
        .map(library -> new Reread(Optional.of(library), ""))
        .orElseGet(() -> failed(told(read)));
  }

  private static String told(Read read) {
    Issue first =
        read.issues().stream()
            .filter(issue -> issue.severity() == Issue.Severity.ERROR)
            .findFirst()
            .orElseThrow();
    String place = first.place().line() > 0 ? first.place().toString() : first.place().file();
    return "its " + place + " is refused: " + first.message();
  }

  private static Reread failed(String why) {
    return new Reread(Optional.empty(), why);
  }

  /** How a run read its texts. */
  static Reading reading(Map<String, String> options) {
    Map<String, String> sets = new TreeMap<>();
    options.forEach(
        (name, value) -> {
          if (name.startsWith(SET)) {
            sets.put(name.substring(SET.length()), value);
          }
        });
    return new Reading(
        Path.of("models"),
        Path.of("inputs"),
        Optional.ofNullable(options.get(VALUATION_DATE)).flatMap(Reread::day),
        Optional.ofNullable(options.get(AS_OF)).flatMap(Reread::day),
        Optional.ofNullable(options.get(SCENARIO)),
        sets);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
