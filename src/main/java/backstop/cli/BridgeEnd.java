package backstop.cli;

import backstop.model.Library;
import backstop.paths.Sampling;
import backstop.source.Origin;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * One end of a bridge.
 *
 * @param name as the user gave it
 * @param origin what is read there; a strength is not yet pinned
 * @param run what a run was asked for and found; an empty one of a date or a folder
 * @param sampling the paths it is valued on
 * @param repaired whether correlations without a joint law give way to the nearest that have one
 */
record BridgeEnd(String name, Origin origin, RunSide run, Sampling sampling, boolean repaired) {

  private static final String STRENGTH = "strength";

  /** Without folders and ending, for where there is little room. */
  String shortName() {
    return name.replaceFirst("^.*[/\\\\](?=.)", "").replaceFirst("\\.(xlsx|json)$", "");
  }

  Library library() {
    return origin.library();
  }

  OptionalDouble strength() {
    String pinned = run.options().get(STRENGTH);
    return pinned == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(pinned));
  }

  /** How many paths a run had, if it had more than it is valued on here. */
  OptionalInt more() {
    String paths = run.options().getOrDefault("paths", "");
    boolean number = paths.matches("[0-9]{1,9}");
    return number && Integer.parseInt(paths) > sampling.paths()
        ? OptionalInt.of(Integer.parseInt(paths))
        : OptionalInt.empty();
  }

  /** Guarantees that a run valued; all of the library elsewhere. */
  Set<String> guarantees() {
    Set<String> valued = new TreeSet<>();
    run.figures().keySet().forEach(key -> valued.add(key.guarantee()));
    return valued.isEmpty() ? new TreeSet<>(library().postures()) : valued;
  }

  /** Measures that a run valued; all of the library elsewhere. */
  Set<String> measures() {
    Set<String> valued = new TreeSet<>();
    run.figures().keySet().forEach(key -> valued.add(key.measure()));
    if (valued.isEmpty()) {
      library().measures().forEach(measure -> valued.add(measure.name()));
    }
    return valued;
  }
}
