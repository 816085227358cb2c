package backstop.cli;

import backstop.model.Assumption;
import backstop.model.Chain;
import backstop.model.Check;
import backstop.model.Draw;
import backstop.model.Formula;
import backstop.model.Library;
import backstop.model.Line;
import backstop.model.Measure;
import backstop.model.Place;
import backstop.model.Row;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a line, measure or assumption is: formula, place, what feeds it, what it feeds. */
record Explanation(Library library, Subject subject, PrintWriter out) {

  private static final int LABEL = 13;
  private static final int WIDTH = 96;

  void print() {
    switch (subject.kind()) {
      case ROWS -> line();
      case MEASURE -> measure(library.measures().get(subject.positions().get(0)));
      case ASSUMPTIONS -> assumptions();
    }
  }

  private void line() {
    Row first = library.rows().get(subject.positions().get(0));
    Line line = library.lines().get(first.line());
    said().title(subject.name(), line.unit().text(), line.place().toString());
    said().item("section", line.section());
    said().item("formula", line.text());
    said().item("opening", line.opening());
    said().item("note", line.note());
    said().item("written by", line.origin() == Line.Origin.WRITTEN ? "" : expandedFrom(line));
    if (subject.positions().size() > 1) {
      said().item("rows", String.join(", ", line.keys()));
    }
    states();
    expansion(line);
    reads(Reads.of(library, formulas()));
    readBy(subject.positions());
  }

  /** What the inputs say of the state of a chain or event, now and later. */
  private void states() {
    for (Chain chain : library.chains()) {
      if (subject.positions().contains(chain.row())) {
        new DatedRows(library).ofDriver(chain.name()).forEach(row -> state(chain, row));
      }
    }
  }

  private void state(Chain chain, DatedRows.Dated row) {
    String since = row.row().cell("since");
    String state = row.row().cell("state") + (since.isEmpty() ? "" : " since " + since);
    String source = new Cited(library).of(row.row().cell("source"));
    String told = chain.name() + ": " + state + ", " + row.standing() + "; " + source;
    said().item(row.date().toString(), told);
  }

  private static String expandedFrom(Line line) {
    String article = line.origin() == Line.Origin.EVENT ? "an " : "a ";
    return "the expansion of " + article + line.origin().name().toLowerCase(Locale.ROOT);
  }

  private Formula[] formulas() {
    return subject.positions().stream()
        .map(row -> library.rows().get(row))
        .flatMap(row -> Stream.of(row.formula(), row.opening()))
        .toArray(Formula[]::new);
  }

  /** The lines that a process, chain, event or jump is written out as. */
  private void expansion(Line line) {
    List<Line> parts =
        library.lines().stream().filter(l -> l.name().startsWith(line.name() + ".")).toList();
    parts.forEach(part -> said().item(part.name().substring(line.name().length()), part.text()));
  }

  private void measure(Measure measure) {
    said().title(measure.name(), measure.unit().text(), measure.place().toString());
    said().item("formula", measure.text());
    said().item("party", measure.party());
    Formula[] formulas =
        measure.when().map(w -> new Formula[] {measure.formula(), w}).orElse(one(measure));
    parts(Reads.of(library, formulas).rows());
    reads(throughParts(Reads.of(library, formulas)));
  }

  /** The rows that the expansion wrote for arguments that are more than a line's name. */
  private void parts(Set<Integer> rows) {
    rows.stream()
        .map(library::lineOf)
        .filter(line -> line.origin() == Line.Origin.PART)
        .distinct()
        .forEach(
            line -> said().item(line.name().substring(line.name().lastIndexOf('.')), line.text()));
  }

  /** What is read, where parts of the formula count as what they read. */
  private Reads throughParts(Reads reads) {
    Formula[] formulas =
        reads.rows().stream()
            .filter(row -> library.lineOf(row).origin() == Line.Origin.PART)
            .map(row -> library.rows().get(row).formula())
            .toArray(Formula[]::new);
    return formulas.length == 0 ? reads : Reads.of(library, formulas);
  }

  private static Formula[] one(Measure measure) {
    return new Formula[] {measure.formula()};
  }

  private void assumptions() {
    Assumption first = library.assumptions().get(subject.positions().get(0));
    Place place = first.record().place();
    said()
        .title(
            subject.name(),
            first.unit().text(),
            place.line() > 0 ? place.toString() : place.file());
    said().item("meaning", first.meaning());
    Set<Integer> wanted = new LinkedHashSet<>(subject.positions());
    readers(reads -> reads.assumptions().stream().anyMatch(wanted::contains));
    inputs(subject.positions());
  }

  private void reads(Reads reads) {
    said().names("reads", lineNames(reads.rows()));
    said().names("table cells", reads.cells());
    said().names("draws", reads.draws().stream().map(this::draw).toList());
    if (!reads.assumptions().isEmpty()) {
      inputs(reads.assumptions());
    }
  }

  private String draw(int position) {
    Draw draw = library.draws().get(position);
    return draw.name() + " (" + draw.kind().name().toLowerCase(Locale.ROOT) + ")";
  }

  private void readBy(Collection<Integer> rows) {
    Set<Integer> wanted = new LinkedHashSet<>(rows);
    readers(reads -> reads.rows().stream().anyMatch(wanted::contains));
  }

  private void readers(Predicate<Reads> asked) {
    Set<String> names = new Readers(library).of(asked);
    names.remove(subject.name());
    said().names("read by", names);
    said().names("checked by", checks());
  }

  private List<String> checks() {
    return subject.kind() != Subject.Kind.ROWS
        ? List.of()
        : library.checks().stream().filter(this::concerns).map(Check::name).toList();
  }

  private boolean concerns(Check check) {
    return subject.positions().contains(check.left())
        || subject.positions().contains(check.right());
  }

  /** Rows of one line under the line's name, unless one row was asked for. */
  private Set<String> lineNames(Collection<Integer> rows) {
    Set<String> names = new LinkedHashSet<>();
    for (int row : rows) {
      names.add(
          subject.positions().size() > 1
              ? library.lineOf(row).name()
              : library.rows().get(row).name());
    }
    return names;
  }

  private void inputs(Collection<Integer> positions) {
    List<Assumption> assumptions =
        positions.stream().map(position -> library.assumptions().get(position)).toList();
    AssumptionListing listing = new AssumptionListing(library, assumptions);
    out.println();
    if (subject.kind() != Subject.Kind.ASSUMPTIONS) {
      listing.inUse().show(out);
    } else if (assumptions.size() == 1) {
      listing.printOnly(said());
    } else {
      listing.allRows().show(out);
    }
  }

  private Labelled said() {
    return new Labelled(out);
  }
}
