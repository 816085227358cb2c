package backstop.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines whose percentiles are kept period by period. */
final class Profiles {

  private final Plan plan;

  Profiles(Plan plan) {
    this.plan = plan;
  }

  /** Rows of the named lines: all of an indexed one, or the one of a key. */
  List<Integer> rows(String model, List<Text> names) {
    List<Integer> rows = new ArrayList<>();
    for (Text name : names) {
      Optional<Expression> read = Parser.parse(name, plan.issues());
      if (read.isPresent() && read.get() instanceof Expression.Name line) {
        rows.addAll(rows(model, line));
      } else if (read.isPresent()) {
        plan.issues().error(name, "a profile is the name of a line");
      }
    }
    return rows.stream().distinct().toList();
  }

  private List<Integer> rows(String model, Expression.Name name) {
    Optional<Meaning> meaning = plan.dictionary().find(model, name.word());
    if (meaning.isEmpty()) {
      plan.dictionary().unknown(model, Reads.word(name), name.word());
      return List.of();
    }
    if (!(meaning.get() instanceof Meaning.Ruled ruled)) {
      plan.issues().error(name.at(), name.word() + " is not a line");
      return List.of();
    }
    Planned line = ruled.line();
    if (name.bare() || name.all()) {
      return Reads.rows(line, plan.keys(line.table()).size());
    }
    Scope scope = Scope.row(line, 0);
    int row = new Subscripts(plan, scope).row(name, line.table());
    return row < 0 ? List.of() : List.of(line.firstRow() + row);
  }
}
