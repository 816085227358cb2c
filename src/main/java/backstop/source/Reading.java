package backstop.source;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What to read, and as known when.
 *
 * @param valuationDate empty for the library's default
 * @param asOf empty for the valuation date
 * @param scenario name in {@code scenarios.yaml}
 * @param sets assumption to value, from the command line: {@code {security.us_return_rate=0.1}}
 */
public record Reading(
    Path models,
    Path inputs,
    Optional<LocalDate> valuationDate,
    Optional<LocalDate> asOf,
    Optional<String> scenario,
    Map<String, String> sets) {}
