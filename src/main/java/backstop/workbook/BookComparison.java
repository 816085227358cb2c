package backstop.workbook;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** The same workbook as it was written and as it is given. */
final class BookComparison {

  /** Cells of a sheet, which nobody alters one by one. */
  private static final int MANY = 10;

  private final Book written;
  private final Book given;
  private final Findings findings = new Findings();

  BookComparison(Book written, Book given) {
    this.written = written;
    this.given = given;
  }

  Findings findings() {
    return findings;
  }

  /** Notes sheets that only one of the two has. */
  void sheets() {
    for (String sheet : written.sheets()) {
      if (!given.has(sheet)) {
        findings.alter("sheet " + Shortened.shown(sheet), "there", "gone or renamed");
      }
    }
    for (String sheet : given.sheets()) {
      if (!written.has(sheet)) {
        findings.alter("sheet " + Shortened.shown(sheet), "", "there");
      }
    }
  }

  /** Notes defined names that are gone, new, or lead elsewhere. */
  void names() {
    SortedMap<String, String> is = given.names();
    written
        .names()
        .forEach(
            (name, refers) -> {
              String now = is.getOrDefault(name, "");
              if (!FormulaTokens.canonical(refers).equals(FormulaTokens.canonical(now))) {
                findings.alter("name " + name, Shortened.shown(refers), Shortened.shown(now));
              }
            });
    is.forEach(
        (name, refers) -> {
          if (!written.names().containsKey(name)) {
            findings.alter("name " + Shortened.shown(name), "", Shortened.shown(refers));
          }
        });
  }

  /** Compares sheets that both have, without those in {@code left}. */
  void cells(Roles roles, Set<String> left) throws IOException {
    List<String> both = written.sheets().stream().filter(given::has).toList();
    for (String sheet : both) {
      if (!left.contains(sheet)) {
        Findings found = new Findings();
        try (SheetReader was = written.read(sheet);
            SheetReader is = given.read(sheet)) {
          new SheetComparison(sheet, roles, found).compare(was, is);
        }
        Optional<String> moved = found.count() > MANY ? moved(sheet) : Optional.empty();
        moved.ifPresentOrElse(
            how -> findings.alter("sheet " + sheet, "as it was written", "moved: " + how),
            () -> findings.add(found));
      }
    }
  }

  private Optional<String> moved(String sheet) throws IOException {
    try (SheetReader was = written.read(sheet);
        SheetReader is = given.read(sheet)) {
      return Insertion.between(was, is);
    }
  }

  /** Notes sheets of results that hold other figures than those that were written. */
  void figures(SortedMap<String, String> digests) throws IOException {
    for (var digest : digests.entrySet()) {
      if (given.has(digest.getKey())) {
        try (SheetReader sheet = given.read(digest.getKey())) {
          if (!SheetDigest.of(sheet).equals(digest.getValue())) {
            findings.alter(
                "sheet " + Shortened.shown(digest.getKey()),
                "the figures that were written",
                "other ones: ./backstop replay shows which");
          }
        }
      }
    }
  }
}
