package backstop.risk;

import backstop.model.Formula;
import backstop.model.Library;
import backstop.model.Measure;
import backstop.model.Place;
import backstop.model.Table;
import backstop.model.TimeFold;
import backstop.model.Unit;
import backstop.valuation.Execution;
import backstop.valuation.Measured;
import backstop.valuation.Valuation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A decision's payoffs on every path, with what facts say there.
 *
 * @param facts distinct facts that vary by path, of which each is a measure after the library's own
 */
record Observed(InformationAsked asked, List<Fact> facts, Measured measured) {

  private static final List<String> EVENT = List.of("none", "happened");

  static Observed of(InformationAsked asked, Execution execution) {
    List<Fact> facts =
        asked.kinds().stream()
            .flatMap(kind -> kind.facts().stream())
            .filter(fact -> !(fact instanceof Fact.Promise))
            .distinct()
            .toList();
    Library library =
        asked.library().measuring(facts.stream().map(f -> measure(asked, f)).toList());
    int own = asked.library().measures().size();
    List<Integer> measures =
        Stream.concat(asked.payoffs().stream(), IntStream.range(own, own + facts.size()).boxed())
            .distinct()
            .toList();
    return new Observed(
        asked, facts, Valuation.measured(library, asked.request(), measures, execution));
  }

  private static Measure measure(InformationAsked asked, Fact fact) {
    String model = asked.library().measures().get(asked.payoffs().get(0)).model();
    return new Measure(
        model + "." + fact.name(),
        Unit.NUMBER,
        "",
        formula(fact),
        Optional.empty(),
        fact.name(),
        Place.NOWHERE);
  }

  private static Formula formula(Fact fact) {
    return fact instanceof Fact.State state
        ? new Formula.Over(
            TimeFold.AT, List.of(state.chain().row()), new Formula.Constant(state.years()))
        : ((Fact.Number) fact).formula();
  }

  Classes classes(Knowledge known, int paths) {
    List<Classes> each = new ArrayList<>();
    known.facts().forEach(fact -> each.add(classes(fact, paths)));
    return each.stream().reduce(Classes::and).orElseThrow();
  }

  private Classes classes(Fact fact, int paths) {
    if (fact instanceof Fact.Promise promise) {
      return Classes.ofPostures(labels(promise), paths);
    }
    int measure = asked.library().measures().size() + facts.indexOf(fact);
    List<double[]> values =
        asked.request().postures().stream()
            .map(posture -> measured.outcomes().column(posture, measure).values())
            .toList();
    return fact instanceof Fact.State state
        ? Classes.ofStates(values, state.chain().states(), first(state))
        : Classes.ofNumbers(values);
  }

  /** An event has not happened at 0; the states of a chain are counted from 1. */
  private static int first(Fact.State state) {
    return state.chain().states().equals(EVENT) ? 0 : 1;
  }

  private List<String> labels(Fact.Promise promise) {
    List<Integer> postures = asked.request().postures();
    if (promise.column() == Fact.Promise.ITSELF) {
      return postures.stream().map(asked.library().postures()::get).toList();
    }
    Table table = asked.library().tables().get(asked.library().choice().orElseThrow().table());
    return postures.stream().map(g -> table.text(promise.column(), g)).toList();
  }
}
