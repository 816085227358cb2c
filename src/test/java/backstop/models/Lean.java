package backstop.models;

import backstop.kernel.Program;
import backstop.kernel.Wanted;
import backstop.model.Formula;
import backstop.model.Library;
import backstop.model.Line;
import backstop.model.Model;
import backstop.model.Operator;
import backstop.model.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Libraries cut down to some models and what these read, so that tests do not compute the rest. The
 * deals and Europe's burden stand still at their openings unless they are asked for: nothing they
 * do reaches the models that are.
 */
final class Lean {

  /** An error wherever it is read. */
  private static final Formula NOTHING =
      new Formula.Binary(Operator.DIVIDE, new Formula.Constant(1), new Formula.Constant(0));

  private static final Set<String> COMMON = Set.of("markets", "security");

  private Lean() {}

  /**
   * The library with the measures and checks of these models alone, without fans and named cases;
   * rows that none of their lines reads are errors.
   */
  static Library of(Library library, Set<String> models) {
    return cut(apart(library, models), models);
  }

  /** The same without errors in rows that nothing reads. */
  static Library apart(Library library, Set<String> models) {
    List<Row> rows = library.rows().stream().map(row -> apart(library, models, row)).toList();
    return with(library, rows, models);
  }

  /** The same, with everything that the models read, in other deals too. */
  static Library joined(Library library, Set<String> models) {
    return cut(library, models);
  }

  private static Row apart(Library library, Set<String> models, Row row) {
    String model = library.lines().get(row.line()).model();
    boolean moves = COMMON.contains(model) || models.contains(model);
    return moves ? row : new Row(row.name(), row.line(), row.opening(), row.opening());
  }

  private static Library cut(Library library, Set<String> models) {
    return with(library, rows(library, models), models);
  }

  /**
   * @param models whose measures and checks stay
   */
  private static Library with(Library library, List<Row> rows, Set<String> models) {
    return new Library(
        library.name(),
        library.timeline(),
        library.asOf(),
        library.choice(),
        library.models().stream().map(Lean::withoutFans).toList(),
        library.tables(),
        library.assumptions(),
        library.lines(),
        rows,
        library.order(),
        library.chains(),
        library.draws(),
        library.correlations(),
        library.schedules(),
        library.checks().stream().filter(check -> models.contains(check.model())).toList(),
        library.measures().stream().filter(m -> models.contains(m.model())).toList(),
        library.sources(),
        library.scenarios(),
        List.of(),
        library.files());
  }

  private static Model withoutFans(Model model) {
    return new Model(
        model.name(), model.title(), model.about(), model.place(), model.lines(), List.of());
  }

  private static List<Row> rows(Library library, Set<String> models) {
    Set<Integer> read = read(library, models);
    return IntStream.range(0, library.rows().size())
        .mapToObj(
            r -> {
              Row row = library.rows().get(r);
              return read.contains(r) ? row : new Row(row.name(), row.line(), NOTHING, NOTHING);
            })
        .toList();
  }

  private static Set<Integer> read(Library library, Set<String> models) {
    List<Integer> asked =
        library.lines().stream()
            .filter(line -> models.contains(line.model()))
            .flatMapToInt(Lean::rows)
            .boxed()
            .toList();
    Wanted wanted = new Wanted(List.of(), List.of(), List.of(), asked);
    return new HashSet<>(Program.compile(library, wanted).rows());
  }

  private static IntStream rows(Line line) {
    return IntStream.range(line.firstRow(), line.firstRow() + line.rows());
  }
}
