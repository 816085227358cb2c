package backstop.valuation;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was laid over the library before it was valued.
 *
 * @param scenario name in {@code scenarios.yaml}
 * @param sets assumption to value as given on the command line
 * @param strength at which the guarantee's strength is pinned
 */
public record Overlay(
    Optional<String> scenario, SortedMap<String, String> sets, OptionalDouble strength) {

  public static final Overlay NONE =
      new Overlay(Optional.empty(), new TreeMap<>(Map.of()), OptionalDouble.empty());

  public Overlay {
    sets = Collections.unmodifiableSortedMap(new TreeMap<>(sets));
  }
}
