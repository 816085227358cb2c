package backstop.model;

import java.util.List;
import java.util.Optional;

/**
 * A chain (or, with states {@code none, happened}, a once-only event) as declared; its meaning is
 * in its rows.
 *
 * @param row position of the row that holds the state's number, from 1; of an event 0 or 1
 * @param schedule position in {@link Library#schedules()}
 * @param known what the inputs say of its state; empty where it starts as declared
 */
public record Chain(
    String name, List<String> states, int row, int schedule, Optional<KnownState> known) {
  public Chain {
    states = List.copyOf(states);
  }
}
