package backstop.source;

import backstop.model.Place;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * A row of a plan: a run for each of its models under each of its guarantees, scenarios and dates.
 *
 * @param place of its name
 * @param models a model, several joined by {@code +}, or {@code all}
 * @param guarantees likewise
 * @param scenarios names; {@code base} for none
 * @param dates {@code quarter_end}, {@code month_end}, {@code as_of}, or days
 * @param sets values laid over the inputs, by name
 */
public record BatchRow(
    Place place,
    String name,
    List<String> models,
    List<String> guarantees,
    List<String> scenarios,
    List<String> dates,
    SortedMap<String, String> sets,
    OptionalDouble strength,
    Optional<String> reference,
    Draws draws) {

  /** Which paths are drawn. */
  public record Draws(int paths, int replicates, long seed, String sampler) {}

  public BatchRow {
    models = List.copyOf(models);
    guarantees = List.copyOf(guarantees);
    scenarios = List.copyOf(scenarios);
    dates = List.copyOf(dates);
  }
}
