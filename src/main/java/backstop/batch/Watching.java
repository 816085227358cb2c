package backstop.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at what a batch made: what moved since the night before, and what an operator must see. */
record Watching(History history, Plan plan, List<Outcome> outcomes) {

  Night night(List<Recorded> removed) {
    List<Alert> alerts = new ArrayList<>();
    List<Night.Move> moves = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Done done) {
        look(done, alerts, moves);
      }
    }
    return new Night(plan.name(), plan.asOf(), outcomes, alerts, moves, removed);
  }

  private void look(Outcome.Done done, List<Alert> alerts, List<Night.Move> moves) {
    Planned.Series series = done.run().series();
    Optional<Recorded> earlier = history.before(series.name(), plan.asOf());
    boolean moved = earlier.isPresent() && earlier.get().valued() != done.recorded().valued();
    List<AlertRule> rules =
        plan.rules().stream().filter(rule -> rule.watches(series.row())).toList();
    boolean looked = moved || !rules.isEmpty();
    Map<Figure.Name, Figure> was =
        earlier.filter(run -> looked).map(history::figures).orElse(Map.of());
    Results is = looked ? history.results(done.recorded()) : history.checks(done.recorded());
    alerts.addAll(Alert.of(series, rules, is, was));
    if (moved) {
      for (Figure figure : is.figures()) {
        Figure before = was.get(figure.name());
        if (before != null && !same(before.value(Stat.MEAN), figure.value(Stat.MEAN))) {
          moves.add(new Night.Move(series, earlier.get().asOf(), before, figure));
        }
      }
    }
  }

  private static boolean same(double a, double b) {
    return a == b || Double.isNaN(a) && Double.isNaN(b);
  }
}
