package backstop.cli;

import backstop.model.Library;
import backstop.model.Line;
import backstop.model.Measure;
import backstop.model.Row;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/** The lines and measures whose formulas read something. */
record Readers(Library library) {

  /** Names, lines before measures. */
  Set<String> of(Predicate<Reads> asked) {
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
    return names;
  }

  /** A part of a formula is told by the line, measure or check it belongs to. */
  private static String owner(Line line) {
    String name = line.name();
    return line.origin() == Line.Origin.PART
        ? name.substring(0, name.indexOf('.', name.indexOf('.') + 1))
        : name;
  }
}
