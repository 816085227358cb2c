package backstop.cli;

import backstop.model.Assumption;
import backstop.model.Check;
import backstop.model.Draw;
import backstop.model.Formula;
import backstop.model.InputRow;
import backstop.model.Library;
import backstop.model.Line;
import backstop.model.Measure;
import backstop.model.Row;
import backstop.model.Source;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
    title(subject.name(), line.unit().text(), line.place().toString());
    item("section", line.section());
    item("formula", line.text());
    item("opening", line.opening());
    item("note", line.note());
    item("written by", line.origin() == Line.Origin.WRITTEN ? "" : expandedFrom(line));
    if (subject.positions().size() > 1) {
      item("rows", String.join(", ", line.keys()));
    }
    expansion(line);
    reads(Reads.of(library, formulas()));
    readBy(subject.positions());
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
    parts.forEach(part -> item(part.name().substring(line.name().length()), part.text()));
  }

  private void measure(Measure measure) {
    title(measure.name(), measure.unit().text(), measure.place().toString());
    item("formula", measure.text());
    item("party", measure.party());
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
        .forEach(line -> item(line.name().substring(line.name().lastIndexOf('.')), line.text()));
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
    title(subject.name(), first.unit().text(), first.record().place().toString());
    item("meaning", first.meaning());
    out.println();
    inputs(subject.positions());
    Set<Integer> wanted = new LinkedHashSet<>(subject.positions());
    readers(reads -> reads.assumptions().stream().anyMatch(wanted::contains));
  }

  private void reads(Reads reads) {
    names("reads", lineNames(reads.rows()));
    names("table cells", reads.cells());
    names("draws", reads.draws().stream().map(this::draw).toList());
    if (!reads.assumptions().isEmpty()) {
      out.println();
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
    Set<String> names = new LinkedHashSet<>();
    for (Row row : library.rows()) {
      if (asked.test(Reads.of(library, row.formula(), row.opening()))) {
        names.add(owner(library.lines().get(row.line())));
      }
    }
    for (Measure measure : library.measures()) {
      if (asked.test(Reads.of(library, measure.formula()))) {
        names.add(measure.name());
      }
    }
    names.remove(subject.name());
    names("read by", names);
    names("checked by", checks());
  }

  /** A part of a formula is told by the line, measure or check it belongs to. */
  private static String owner(Line line) {
    String name = line.name();
    return line.origin() == Line.Origin.PART
        ? name.substring(0, name.indexOf('.', name.indexOf('.') + 1))
        : name;
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

  private void inputs(Collection<Integer> assumptions) {
    List<List<Object>> rows =
        assumptions.stream().map(a -> library.assumptions().get(a)).map(this::input).toList();
    List<String> headings =
        List.of("assumption", "value", "unit", "low", "high", "law", "as of", "source");
    try {
      new Listing(headings, rows).print(Format.TABLE, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Object> input(Assumption assumption) {
    InputRow written = assumption.record();
    return List.of(
        assumption.name(),
        assumption.value(),
        assumption.unit().text(),
        written.low(),
        written.high(),
        written.distribution(),
        written.asOf(),
        source(written.source()));
  }

  private String source(String id) {
    return library.sources().stream()
        .filter(source -> source.id().equals(id))
        .findFirst()
        .map(Explanation::cited)
        .orElse(id);
  }

  private static String cited(Source source) {
    return source.id() + ": " + source.title() + ", " + source.publisher() + ", " + source.date();
  }

  private void title(String name, String unit, String place) {
    out.println(name + (unit.isEmpty() ? "" : " (" + unit + ")") + "   " + place);
  }

  private void item(String label, String text) {
    if (text.isBlank()) {
      return;
    }
    String margin = " ".repeat(LABEL + 2);
    List<String> lines = folded(text.strip());
    out.println("  " + label + " ".repeat(Math.max(2, LABEL - label.length())) + lines.get(0));
    lines.stream().skip(1).forEach(line -> out.println(margin + line));
  }

  /** At blanks, to lines of {@link #WIDTH}. */
  private static List<String> folded(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split("\\s+")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private void names(String label, Collection<String> names) {
    if (!names.isEmpty()) {
      item(label, String.join(", ", names));
    }
  }
}
