package backstop.cli;

import backstop.batch.Texts;
import backstop.source.Reading;
import backstop.valuation.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The texts of two folders, and the days that the inputs name.
 *
 * @param files path to hash
 * @param days ascending
 */
record TextsAtHand(SortedMap<String, String> files, List<LocalDate> days) {

  private static final Pattern DAY =
      Pattern.compile("(?<![0-9.])(1[0-9]{3}|2[0-9]{3})(?:-([0-9]{2}))?(?:-([0-9]{2}))?(?![0-9.])");

  private static final String MARK = "\uFEFF";
  private static final int DECEMBER = 12;

  static TextsAtHand of(Path models, Path inputs) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    SortedMap<LocalDate, Boolean> days = new TreeMap<>();
    for (Path file : files(models, ".*\\.yaml")) {
      files.put("models/" + file.getFileName(), Fingerprint.hash(text(file)));
    }
    for (Path file : files(inputs, ".*\\.csv|scenarios\\.yaml")) {
      String text = text(file);
      files.put("inputs/" + file.getFileName(), Fingerprint.hash(text));
      days(text, days);
    }
    return new TextsAtHand(files, new ArrayList<>(days.keySet()));
  }

  private static List<Path> files(Path folder, String names) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(file -> file.getFileName().toString().matches(names)).toList();
    }
  }

  private static String text(Path file) throws IOException {
    String text = Files.readString(file);
    return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
  }

  /** A partial date means its last day; what only looks like a date does no harm. */
  private static void days(String text, SortedMap<LocalDate, Boolean> days) {
    Matcher found = DAY.matcher(text);
    while (found.find()) {
      int month = found.group(2) == null ? DECEMBER : Integer.parseInt(found.group(2));
      if (month >= 1 && month <= DECEMBER) {
        YearMonth whole = YearMonth.of(Integer.parseInt(found.group(1)), month);
        int day = found.group(3) == null ? whole.lengthOfMonth() : Integer.parseInt(found.group(3));
        days.put(whole.atDay(Math.max(1, Math.min(day, whole.lengthOfMonth()))), true);
      }
    }
  }

  /** As they are known on a day. */
  Texts on(LocalDate asOf) {
    String known =
        days.stream()
            .filter(day -> !day.isAfter(asOf))
            .reduce((earlier, later) -> later)
            .map(LocalDate::toString)
            .orElse("");
    return new Texts(files, known);
  }

  /** Where the texts of a reading are. */
  static TextsAtHand of(Reading reading) throws IOException {
    return of(reading.models(), reading.inputs());
  }
}
