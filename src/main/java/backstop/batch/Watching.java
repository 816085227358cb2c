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
    plan.rules().stream().filter(this::blind).map(Alert::blind).forEach(alerts::add);
    return new Night(plan.name(), plan.asOf(), outcomes, alerts, moves, removed);
  }

  /** Whether a rule's runs were made and none of their figures is watched: a name is wrong. */
  private boolean blind(AlertRule rule) {
    List<Recorded> watched =
        outcomes.stream()
            .filter(outcome -> rule.watches(outcome.run().series().row()))
            .filter(Outcome.Done.class::isInstance)
            .map(outcome -> ((Outcome.Done) outcome).recorded())
            .toList();
    return !watched.isEmpty()
        && watched.size() == runs(rule)
        && watched.stream()
            .flatMap(run -> history.results(run).figures().stream())
            .noneMatch(rule::watches);
  }

  private long runs(AlertRule rule) {
    return plan.runs().stream().filter(run -> rule.watches(run.series().row())).count();
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
