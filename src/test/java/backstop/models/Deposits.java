package backstop.models;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Assumption;
import backstop.model.Library;
import backstop.model.Table;
import backstop.source.LibraryReader;
import backstop.source.Read;
import backstop.source.Reading;
import backstop.source.Shipped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The deposits and the Fund's opening balances of the shipped library, as known on a date. */
record Deposits(Library library, Table table) {

  private static final String MODEL = "minerals_fund.";

  /** Reads the library valued, and as known, on a date; a warning fails the test. */
  static Deposits on(LocalDate date) {
    Read read =
        LibraryReader.read(
            new Reading(
                Shipped.MODELS,
                Shipped.INPUTS,
                Optional.of(date),
                Optional.empty(),
                Optional.empty(),
                Map.of()));
    assertThat(read.issues().stream().map(issue -> issue.place() + " " + issue.message()))
        .noneMatch(issue -> issue.startsWith("inputs"));
    Library library = read.library().orElseThrow();
    return new Deposits(library, named(library, "deposit"));
  }

  /** A table by the name under which models read it. */
  static Table named(Library library, String name) {
    return library.tables().stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  List<String> keys() {
    return table.keys();
  }

  /** Keys of the gas licences. */
  List<String> gas() {
    return where(key -> text(key, "mineral").equals("gas"));
  }

  /** Keys of all that is not gas. */
  List<String> hard() {
    return where(key -> !text(key, "mineral").equals("gas"));
  }

  List<String> where(Predicate<String> holds) {
    return keys().stream().filter(holds).toList();
  }

  /** A cell as written. */
  String text(String key, String column) {
    return table.text(table.column(column), keys().indexOf(key));
  }

  double number(String key, String column) {
    return table.number(table.column(column), keys().indexOf(key));
  }

  /** Value of an assumption of the fund. */
  double value(String name) {
    return library.assumptions().stream()
        .filter(found -> found.name().equals(MODEL + name))
        .mapToDouble(Assumption::value)
        .findFirst()
        .orElseThrow();
  }
}
