package backstop.risk;

import backstop.kernel.Wanted;
import backstop.model.Chain;
import backstop.model.Formula;
import backstop.model.Library;
import backstop.model.Line;
import backstop.model.Measure;
import backstop.model.Place;
import backstop.model.Row;
import backstop.model.TimeFold;
import backstop.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is seen of a future before the commitment: the state of every chain, every process, every
 * line that a later period reads, of those without keys; and the martingales of the drivers.
 *
 * @param library with a line for each martingale and a measure for each row at each date
 * @param states positions of rows
 * @param martingales positions of rows
 */
record Watched(
    WaitingAsked asked, Library library, List<Integer> states, List<Integer> martingales) {

  static Watched of(WaitingAsked asked) {
    Library own = asked.library();
    List<Integer> payoff = List.of(asked.measure());
    List<Integer> states =
        Wanted.carried(own, payoff).stream().filter(row -> told(own, row)).toList();
    SortedMap<String, Formula> increments =
        Martingales.of(own, Wanted.rows(own, payoff)).increments();
    increments.keySet().removeIf(name -> keyed(name) && !process(own, name));
    Library summing = own.summing(increments);
    List<Integer> martingales =
        IntStream.range(own.rows().size(), summing.rows().size()).boxed().toList();
    List<Measure> measures = new ArrayList<>();
    Stream<Integer> shown = asked.shown().stream().boxed();
    for (int row :
        Stream.of(states.stream(), martingales.stream(), shown).flatMap(all -> all).toList()) {
      asked.dates().stream().skip(1).forEach(date -> measures.add(at(asked, row, date)));
    }
    return new Watched(asked, summing.measuring(measures), states, martingales);
  }

  private static boolean keyed(String name) {
    return name.indexOf('[') >= 0;
  }

  /** Whether a driver's martingale is of a process; its normals are drawn for every period. */
  private static boolean process(Library library, String martingale) {
    String driver = martingale.replaceFirst("\\.martingale$", "");
    return library.rows().stream()
        .filter(row -> row.name().equals(driver))
        .anyMatch(row -> library.lines().get(row.line()).origin() == Line.Origin.PROCESS);
  }

  /** Written lines and drivers themselves, not the parts of their clocks. */
  private static boolean told(Library library, int at) {
    Row row = library.rows().get(at);
    Line line = library.lines().get(row.line());
    String plain = row.name().replaceFirst("\\[.*", "");
    boolean itself = plain.indexOf('.') == plain.lastIndexOf('.');
    return switch (line.origin()) {
      case WRITTEN -> line.index().isEmpty();
      case PROCESS -> itself;
      case CHAIN, EVENT -> itself && line.index().isEmpty();
      case JUMP, PART -> false;
    };
  }

  private static Measure at(WaitingAsked asked, int row, double date) {
    String model = asked.library().measures().get(asked.measure()).model();
    Formula value = new Formula.Over(TimeFold.AT, List.of(row), new Formula.Constant(date));
    return new Measure(
        model + ".watched", Unit.NUMBER, "", value, Optional.empty(), "", Place.NOWHERE);
  }

  /** Measures of rows at dates, in the order in which the rows are watched. */
  List<Integer> measures() {
    return IntStream.range(asked.library().measures().size(), library.measures().size())
        .boxed()
        .toList();
  }

  /** Place among {@link #measures} of a state, by its place, at a date from 1. */
  int state(int place, int date) {
    return place * asked.years() + date - 1;
  }

  int martingale(int place, int date) {
    return state(states.size() + place, date);
  }

  /** Likewise of the line that is shown. */
  int shown(int date) {
    return state(states.size() + martingales.size(), date);
  }

  /** The chain whose state a row is, if it is one. */
  Optional<Chain> chain(int row) {
    return library.chains().stream().filter(chain -> chain.row() == row).findFirst();
  }

  String name(int row) {
    return library.rows().get(row).name();
  }
}
