package backstop.source;

import backstop.model.Distribution;
import backstop.model.Draw;
import backstop.model.Line;
import backstop.model.Unit;
import java.util.Optional;

/** Events and jumps to ordinary lines: clocks that ring when the summed rate reaches a draw. */
final class Clocks {

  /** Row of a chain: years in its state at the start of the period. */
  static final String AGE = "age";

  private final Plan plan;
  private final States states;

  Clocks(Plan plan, States states) {
    this.plan = plan;
    this.states = states;
  }

  /** Adds the lines and draws of an event; one that happens once keeps its clock. */
  void event(String model, Declaration.Event event) {
    Planned owner = Templates.owner(plan, model, event.name(), Line.Origin.EVENT);
    Templates lines = clock(owner, event.rate());
    if (event.once()) {
      lines.write("hazard", Unit.NUMBER, "PRIOR(@.hazard) + " + CHECKED_RATE + " * DT");
      lines.write("due", Units.FLAG, "OR(@.forced > 0, @.hazard >= DRAW(@, 1))");
      lines.write("", Units.FLAG, "MAX(PRIOR(@), @.due)", states.openings(owner));
    } else {
      states.refuse(owner);
      recurring(lines);
      lines.write("", Units.FLAG, "@.due");
    }
  }

  /** Adds the lines and draws of a jump. */
  void jump(String model, Declaration.Jump jump) {
    Planned owner = Templates.owner(plan, model, jump.name(), Line.Origin.JUMP);
    Templates lines = clock(owner, jump.rate());
    states.refuse(owner);
    draw(owner, ".severity", Draw.Kind.SEVERITY, Optional.of(jump.law()));
    recurring(lines);
    lines.write("", owner.unit(), "IF(@.due = 1, DRAW(@.severity, @.stay), 0)");
  }

  private static final String CHECKED_RATE = "IF(@.rate < 0, 1 / 0, @.rate)";

  private Templates clock(Planned owner, Text rate) {
    Templates lines = new Templates(plan, owner);
    lines.give("rate", rate, plan.units().perYear(), "the rate of " + owner.name());
    draw(owner, "", Draw.Kind.CLOCK, Optional.empty());
    plan.schedule(owner.qualified(), owner.table());
    lines.write("forced", Unit.NUMBER, "FORCED(@)");
    lines.write("rate", plan.units().perYear(), "$rate");
    return lines;
  }

  private void draw(Planned owner, String suffix, Draw.Kind kind, Optional<Distribution> law) {
    plan.draw(owner.qualified() + suffix, owner.table(), kind, owner.qualified(), law);
  }

  private static void recurring(Templates lines) {
    stay(lines);
    lines.write(
        "hazard",
        Unit.NUMBER,
        "IF(PRIOR(@.due) = 1, 0, PRIOR(@.hazard)) + " + CHECKED_RATE + " * DT");
    due(lines);
  }

  /** Ordinal number of the stay in which the period starts. */
  static void stay(Templates lines) {
    lines.write("stay", Unit.NUMBER, "PRIOR(@.stay) + PRIOR(@.due)", "1");
  }

  static void due(Templates lines) {
    lines.write("due", Units.FLAG, "OR(@.forced > 0, @.hazard >= DRAW(@, @.stay))");
  }
}
