package backstop.risk;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Where along the strengths a measure meets a target.
 *
 * @param measure position in the library's measures
 * @param crossings in the order of their strengths
 * @param near without a crossing: the strength that is nearest to one, where the target is not told
 *     from the statistic
 */
public record BreakEven(
    int measure, Target target, Kind kind, List<Crossing> crossings, OptionalDouble near) {

  /** Whether there is a break-even strength. */
  public enum Kind {
    /** The target is met at every strength. */
    ALWAYS,
    /** The target is met at no strength. */
    NEVER,
    CROSSES,
    /** At some strength the measure is undefined on every path. */
    UNDEFINED
  }

  public BreakEven {
    crossings = List.copyOf(crossings);
    if (crossings.isEmpty() == (kind == Kind.CROSSES)) {
      throw new IllegalArgumentException(kind + " with crossings " + crossings);
    }
  }

  /** Whether the intervals of two neighbouring crossings overlap. */
  public boolean merged() {
    for (int i = 1; i < crossings.size(); i++) {
      if (crossings.get(i - 1).high() >= crossings.get(i).low()) {
        return true;
      }
    }
    return false;
  }
}
