package backstop.models;

import backstop.kernel.Interpreter;
import backstop.kernel.Reading;
import backstop.model.Assumption;
import backstop.model.Chain;
import backstop.model.Draws;
import backstop.model.Library;
import backstop.model.Model;
import backstop.model.Table;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One path under one posture, read line by line in the words of one model. */
final class Future {

  private final Library library;
  private final Draws draws;
  private final int path;
  private final int posture;
  private final Interpreter interpreter;
  private final Names names;

  /**
   * Where the rows, assumptions and chains of a library are.
   *
   * @param home the model that a name without a model is of
   */
  record Names(
      String home,
      Set<String> models,
      Map<String, Integer> rows,
      Map<String, Assumption> assumptions,
      Map<String, Chain> chains) {

    static Names of(Library library, String home) {
      return new Names(
          home,
          library.models().stream().map(Model::name).collect(Collectors.toSet()),
          IntStream.range(0, library.rows().size())
              .boxed()
              .collect(Collectors.toMap(r -> library.rows().get(r).name(), Function.identity())),
          library.assumptions().stream()
              .collect(Collectors.toMap(Assumption::name, Function.identity())),
          library.chains().stream().collect(Collectors.toMap(Chain::name, Function.identity())));
    }

    String qualified(String name) {
      int dot = name.indexOf('.');
      boolean whole = dot >= 0 && models.contains(name.substring(0, dot));
      return whole ? name : home + "." + name;
    }
  }

  Future(Library library, Names names, Draws draws, int path, int posture) {
    this.library = library;
    this.names = names;
    this.draws = draws;
    this.path = path;
    this.posture = posture;
    interpreter = Interpreter.of(library, draws, path, posture);
  }

  int periods() {
    return library.timeline().periods().size();
  }

  /** Years from the valuation date to the end of a period, 0 before the first. */
  double years(int period) {
    return period < 0 ? 0 : library.timeline().periods().get(period).years();
  }

  double length(int period) {
    return years(period) - years(period - 1);
  }

  /** The value of a row in a period from 0; its opening in period −1. */
  double at(String row, int period) {
    Integer position = names.rows().get(names.qualified(row));
    if (position == null) {
      throw new AssertionError("no row " + row);
    }
    return interpreter.value(position, period);
  }

  boolean holds(String row, int period) {
    return at(row, period) != 0;
  }

  boolean in(String chain, String state, int period) {
    Chain found = names.chains().get(names.qualified(chain));
    int number = found.states().indexOf(state) + 1;
    if (number == 0) {
      throw new AssertionError(chain + " has no state " + state);
    }
    return interpreter.value(found.row(), period) == number;
  }

  /** What an assumption is on this path. */
  double given(String name) {
    Assumption found = names.assumptions().get(names.qualified(name));
    return found.uncertain() ? draws.value(found.draw())[path] : found.value();
  }

  Reading measure(String name) {
    String whole = names.qualified(name);
    return interpreter.measure(library.measures().indexOf(library.measure(whole).orElseThrow()));
  }

  /** A number column of the posture. */
  double posture(String column) {
    Table table = library.tables().get(library.choice().orElseThrow().table());
    return table.number(table.column(column), posture);
  }

  String words(String column) {
    Table table = library.tables().get(library.choice().orElseThrow().table());
    return table.text(table.column(column), posture);
  }

  Table table(String name) {
    return library.tables().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }
}
