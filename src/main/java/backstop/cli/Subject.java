package backstop.cli;

import backstop.model.Assumption;
import backstop.model.Library;
import backstop.model.Line;
import backstop.model.Measure;
import backstop.model.Row;
import backstop.source.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a name of a library means.
 *
 * @param kind what the positions are of
 * @param positions of rows (all of a line, or one), or of one measure, or of one assumption or of
 *     all keys of one
 */
record Subject(String name, Kind kind, List<Integer> positions) {

  enum Kind {
    ROWS,
    MEASURE,
    ASSUMPTIONS
  }

  /** By qualified name, or by a bare one that only one model has. */
  static Subject of(Library library, String name) {
    return find(library, name).orElseThrow(() -> unknown(library, name));
  }

  /** As {@link #of}; empty where nothing has that name. */
  static Optional<Subject> find(Library library, String name) {
    return candidates(library)
        .filter(subject -> subject.is(name))
        .findFirst()
        .or(() -> onlyBare(library, name));
  }

  private boolean is(String other) {
    return name.equals(other);
  }

  private static Optional<Subject> onlyBare(Library library, String name) {
    List<Subject> bare =
        candidates(library).filter(subject -> subject.is(modelOf(subject) + "." + name)).toList();
    if (bare.stream().map(Subject::name).distinct().count() > 1) {
      throw Stop.usage(
          name + " is in several models: " + bare.stream().map(Subject::name).toList());
    }
    return bare.stream().findFirst();
  }

  private static String modelOf(Subject subject) {
    return subject.name().substring(0, Math.max(0, subject.name().indexOf('.')));
  }

  private static Stream<Subject> candidates(Library library) {
    return Stream.of(lines(library), rows(library), measures(library), assumptions(library))
        .flatMap(subjects -> subjects);
  }

  private static Stream<Subject> lines(Library library) {
    return library.lines().stream().map(line -> new Subject(line.name(), Kind.ROWS, rowsOf(line)));
  }

  private static List<Integer> rowsOf(Line line) {
    return IntStream.range(line.firstRow(), line.firstRow() + line.rows()).boxed().toList();
  }

  private static Stream<Subject> rows(Library library) {
    List<Row> rows = library.rows();
    return IntStream.range(0, rows.size())
        .mapToObj(i -> new Subject(rows.get(i).name(), Kind.ROWS, List.of(i)));
  }

  private static Stream<Subject> measures(Library library) {
    List<Measure> measures = library.measures();
    return IntStream.range(0, measures.size())
        .mapToObj(i -> new Subject(measures.get(i).name(), Kind.MEASURE, List.of(i)));
  }

  private static Stream<Subject> assumptions(Library library) {
    List<Assumption> all = library.assumptions();
    Stream<Subject> each =
        IntStream.range(0, all.size())
            .mapToObj(i -> new Subject(all.get(i).name(), Kind.ASSUMPTIONS, List.of(i)));
    Stream<Subject> indexed =
        all.stream()
            .map(a -> withoutKey(a.name()))
            .distinct()
            .map(name -> new Subject(name, Kind.ASSUMPTIONS, keyed(all, name)));
    return Stream.concat(each, indexed);
  }

  private static List<Integer> keyed(List<Assumption> all, String name) {
    return IntStream.range(0, all.size())
        .filter(i -> withoutKey(all.get(i).name()).equals(name))
        .boxed()
        .toList();
  }

  private static String withoutKey(String name) {
    int bracket = name.indexOf('[');
    return bracket < 0 ? name : name.substring(0, bracket);
  }

  private static Stop unknown(Library library, String name) {
    List<String> names =
        Stream.concat(candidates(library).map(Subject::name), TableSubject.names(library))
            .distinct()
            .toList();
    String advice =
        Nearest.advice(name, names)
            .or(() -> Nearest.advice(name, names.stream().map(Subject::bare).toList()))
            .orElse("see them: ./backstop list lines, or tables");
    return Stop.usage("no line, measure, assumption or table is called " + name + "\n" + advice);
  }

  private static String bare(String name) {
    return name.substring(name.indexOf('.') + 1);
  }
}
