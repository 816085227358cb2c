package backstop.source;

import backstop.model.Correlation;
import backstop.model.Draw;
import backstop.source.Inputs.CorrelationRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rows of {@code correlations.csv} to pairs of draws. */
final class Correlating {

  private final Plan plan;
  private final Inputs inputs;
  private final Map<String, Integer> draws = new HashMap<>();
  private final Set<Set<String>> pairs = new HashSet<>();

  Correlating(Plan plan, Inputs inputs) {
    this.plan = plan;
    this.inputs = inputs;
    for (int i = 0; i < plan.draws().size(); i++) {
      draws.put(plan.draws().get(i).name(), i);
    }
  }

  /** In the order of the file; a pair with an assumption that was set to a number is left out. */
  List<Correlation> correlations() {
    List<Correlation> found = new ArrayList<>();
    for (CorrelationRow row : inputs.correlations()) {
      Optional<Integer> a = side(row.a());
      Optional<Integer> b = side(row.b());
      if (!pairs.add(Set.copyOf(List.of(row.a().value(), row.b().value())))) {
        plan.issues().error(row.a(), "the pair " + row.a() + ", " + row.b() + " stands twice");
      } else if (a.isPresent() && b.isPresent() && fits(row, a.get(), b.get())) {
        found.add(
            new Correlation(
                a.get(), b.get(), row.value(), row.rank(), row.degrees(), row.text().place()));
      }
    }
    return found;
  }

  private Optional<Integer> side(Text name) {
    Integer draw = draws.get(name.value());
    if (draw != null) {
      return correlated(name, draw);
    }
    Inputs.Assigned assumption = inputs.assumptions().get(name.value());
    if (assumption == null) {
      plan.issues()
          .error(
              name,
              "no uncertain assumption or process is called " + name,
              Nearest.advice(name.value(), draws.keySet()));
    } else if (isCertain(assumption)) {
      plan.issues().error(name, name + " is certain: it has no distribution");
    }
    return Optional.empty();
  }

  /** Whether its row gives no distribution; a scenario or the command line may have taken it. */
  private static boolean isCertain(Inputs.Assigned assumption) {
    boolean asInFile = assumption.row().place().file().equals(assumption.name().place().file());
    return asInFile && assumption.row().distribution().isBlank();
  }

  private Optional<Integer> correlated(Text name, int draw) {
    Draw.Kind kind = plan.draws().get(draw).kind();
    if (kind == Draw.Kind.VALUE || kind == Draw.Kind.NORMAL) {
      return Optional.of(draw);
    }
    plan.issues()
        .error(
            name,
            name + " runs on a clock: only uncertain assumptions and processes are correlated");
    return Optional.empty();
  }

  private boolean fits(CorrelationRow row, int a, int b) {
    Draw.Kind kind = plan.draws().get(a).kind();
    if (a == b) {
      plan.issues().error(row.b(), row.b() + " is correlated with itself");
    } else if (kind != plan.draws().get(b).kind()) {
      plan.issues()
          .error(
              row.a(), row.a() + " and " + row.b() + " are not both per path or both per period");
    } else if (row.degrees() > 0 && kind != Draw.Kind.VALUE) {
      plan.issues().error(row.a(), "student_t is for assumptions; processes are Gaussian");
    } else {
      return true;
    }
    return false;
  }
}
