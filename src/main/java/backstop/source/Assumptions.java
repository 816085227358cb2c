package backstop.source;

import backstop.model.Assumption;
import backstop.model.Draw;
import backstop.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Declared assumptions and their values. */
final class Assumptions {

  private final Plan plan;
  private final Inputs inputs;
  private final List<Assumption> found = new ArrayList<>();
  private final List<Meaning.Assumed> declared = new ArrayList<>();
  private int next;

  Assumptions(Plan plan, Inputs inputs) {
    this.plan = plan;
    this.inputs = inputs;
  }

  /** Declares the assumptions of a model and binds their values; a missing value was reported. */
  void declare(Declaration model) {
    for (Declaration.Assumed assumed : model.assumptions()) {
      declare(model.model().value(), assumed);
    }
  }

  private void declare(String model, Declaration.Assumed assumed) {
    Text name = assumed.name().name();
    Unit unit = plan.units().of(assumed.name().unit());
    int table = plan.index(model, assumed.name());
    Meaning.Assumed meaning =
        new Meaning.Assumed(name, model + "." + name.value(), unit, table, next);
    plan.dictionary().declare(model, name.value(), meaning);
    declared.add(meaning);
    for (String key : plan.keys(table)) {
      next++;
      bind(meaning, key, assumed.meaning().value());
    }
  }

  private void bind(Meaning.Assumed meaning, String key, String words) {
    String name = Plan.keyed(meaning.name(), key);
    Inputs.Assigned assigned = inputs.assumptions().get(name);
    if (assigned == null) {
      if (!plan.issues().broken()) {
        plan.issues().error(meaning.declared(), name + " has no value");
      }
      return;
    }
    int draw =
        assigned.law().isEmpty()
            ? -1
            : plan.draw(new Draw(name, Draw.Kind.VALUE, name, assigned.law()));
    found.add(
        new Assumption(
            name, meaning.unit(), words, assigned.value(), draw, assigned.range(), assigned.row()));
  }

  /** All assumptions in declared order; only complete when no issue was found. */
  List<Assumption> found() {
    return found;
  }

  void warnUnused() {
    for (Meaning.Assumed meaning : declared) {
      int rows = plan.keys(meaning.table()).size();
      boolean used = false;
      for (int row = 0; row < rows; row++) {
        used |= plan.isUsed(meaning.first() + row);
      }
      if (!used && rows > 0 && !plan.issues().broken()) {
        plan.issues()
            .warn(meaning.declared(), "no formula reads " + meaning.declared(), Optional.empty());
      }
    }
  }
}
