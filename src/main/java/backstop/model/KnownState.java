package backstop.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The row of {@code state.csv} that counts for a chain or event.
 *
 * @param state name of the state; {@code none} or {@code happened} of an event
 * @param since when the state began; empty for unknown
 */
public record KnownState(
    Place place, LocalDate asOf, String state, Optional<LocalDate> since, String source) {}
