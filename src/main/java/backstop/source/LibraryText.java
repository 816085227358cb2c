package backstop.source;

import backstop.source.LibraryFile.Defined;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code library.yaml}. */
final class LibraryText {

  private static final Pattern UNIT = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final int MONTHS_A_QUARTER = 3;

  private final Issues issues;

  LibraryText(Issues issues) {
    this.issues = issues;
  }

  /** The declarations of the file, or empty after reporting why there are none. */
  Optional<LibraryFile> read(Node root) {
    ShapeCheck.check(root, Keys.LIBRARY, issues);
    Optional<Text> name = root.textOf("library");
    Optional<LocalDate> end =
        root.get("timeline").flatMap(timeline -> timeline.textOf("end")).flatMap(this::quarterEnd);
    Optional<LocalDate> valued = root.textOf("valuation_date").flatMap(new Dates(issues)::date);
    if (name.isEmpty() || end.isEmpty() || valued.isEmpty()) {
      return Optional.empty();
    }
    if (!valued.get().isBefore(end.get())) {
      Text at = root.textOf("valuation_date").get();
      issues.error(
          at, "the valuation date " + valued.get() + " is not before the end " + end.get());
      return Optional.empty();
    }
    return Optional.of(
        new LibraryFile(name.get(), end.get(), valued.get(), units(root), defined(root, "cases")));
  }

  private Optional<LocalDate> quarterEnd(Text text) {
    Optional<LocalDate> date = new Dates(issues).date(text);
    boolean fits = date.filter(LibraryText::endsQuarter).isPresent();
    if (date.isPresent() && !fits) {
      issues.error(text, "the end " + date.get() + " is not the last day of a calendar quarter");
    }
    return date.filter(day -> fits);
  }

  private static boolean endsQuarter(LocalDate date) {
    return date.getMonthValue() % MONTHS_A_QUARTER == 0
        && date.getDayOfMonth() == date.lengthOfMonth();
  }

  private List<Defined> units(Node root) {
    List<Defined> units = defined(root, "units");
    units.stream()
        .map(Defined::name)
        .filter(name -> !UNIT.matcher(name.value()).matches())
        .forEach(name -> issues.error(name, "a unit is called by letters, not " + Shown.of(name)));
    return units;
  }

  private static List<Defined> defined(Node root, String key) {
    return root.get(key).stream()
        .flatMap(section -> section.entries().stream())
        .flatMap(entry -> entry.value().text().map(text -> new Defined(entry.key(), text)).stream())
        .toList();
  }
}
