package backstop.cli;

import backstop.model.Assumption;
import backstop.model.Library;
import backstop.model.Table;
import backstop.source.WrittenRow;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** All rows of a name in its input file, of which the newest known on the as-of date counts. */
record DatedRows(Library library) {

  private static final String INPUTS = "inputs/";
  private static final String ASSUMPTIONS = "assumptions.csv";
  private static final String STATE = "state.csv";

  /** Stands for the line in use where the date alone tells it. */
  private static final int ANY = -1;

  /** What the as-of date makes of a row. */
  enum Standing {
    BEFORE("before"),
    IN_USE("in use"),
    REPLACED("replaced"),
    LATER("known later");

    private final String words;

    Standing(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** A row with the date on which it is known. */
  record Dated(LocalDate date, Standing standing, WrittenRow row) {}

  /** Those for one name or key and those for all keys, the oldest first. */
  List<Dated> of(Assumption assumption) {
    String name = assumption.name();
    String all = name.replaceFirst("\\[.*", "");
    boolean asRead = assumption.record().place().file().endsWith(ASSUMPTIONS);
    int used = asRead ? assumption.record().place().line() : 0;
    return rows(
        ASSUMPTIONS, row -> row.cell("name").equals(name) || row.cell("name").equals(all), used);
  }

  /** Those for one key of a table, the oldest first; of one date there is one. */
  List<Dated> of(Table table, String key) {
    return rows(table.file(), row -> row.cell(table.keyColumn()).equals(key), ANY);
  }

  /** Those of {@code state.csv} for one chain or event, or for it whatever the key. */
  List<Dated> ofDriver(String name) {
    String all = name.replaceFirst("\\[.*", "");
    List<Dated> own = rows(STATE, row -> row.cell("driver").equals(name), ANY);
    return own.isEmpty() ? rows(STATE, row -> row.cell("driver").equals(all), ANY) : own;
  }

  private List<Dated> rows(String file, Predicate<WrittenRow> named, int used) {
    List<WrittenRow> written =
        library.files().stream()
            .filter(text -> text.path().equals(INPUTS + file))
            .flatMap(text -> WrittenRow.of(text).stream())
            .filter(named)
            .toList();
    LocalDate counts =
        written.stream()
            .map(this::date)
            .filter(date -> !date.isAfter(library.asOf()))
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.MIN);
    return written.stream()
        .map(row -> new Dated(date(row), standing(row, used, counts), row))
        .sorted(Comparator.comparing(Dated::date))
        .toList();
  }

  private Standing standing(WrittenRow row, int used, LocalDate counts) {
    if (row.line() == used || used == ANY && date(row).equals(counts)) {
      return Standing.IN_USE;
    }
    if (date(row).isAfter(library.asOf())) {
      return Standing.LATER;
    }
    return date(row).isBefore(counts) ? Standing.BEFORE : Standing.REPLACED;
  }

  /** A row without a date is known from the library's first valuation date on. */
  private LocalDate date(WrittenRow row) {
    return row.asOf().orElse(library.timeline().anchor());
  }
}
