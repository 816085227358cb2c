package backstop.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.model.Library;
import backstop.source.LibraryReader;
import backstop.source.Read;
import backstop.source.Reading;
import backstop.source.Shipped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A valuation at a later date starts from what was known by then. */
final class MarketsDatesTest {

  @ParameterizedTest
  @CsvSource({
    "2025-09-30, 600, 0.0426, 1000, 0.00035",
    "2025-10-06, 547, 0.0412, 1000, 0.00035",
    "2025-11-14, 547, 0.0412, 1000, 0.00256",
    "2025-12-31, 547, 0.0412, 1000, 0.00256",
    "2026-03-31, 547, 0.0412, 1100, 0.00256",
  })
  void laterDatesReadTheNewestRowKnown(
      LocalDate date, double graphite, double yield, double lithium, double fifteenYears) {
    Library library = library(date);
    Future future = Futures.of(library, "paper_assurances", 1).get(0);
    assertThat(future.at("markets.price[graphite]", -1)).isEqualTo(graphite);
    assertThat(future.at("markets.us_10y", -1)).isEqualTo(yield);
    assertThat(future.at("markets.us_cpi", -1)).isEqualTo(1);
    assertThat(future.at("markets.riskless_factor", 0))
        .isCloseTo(Math.pow(1 + yield, -future.years(0)), within(1e-12));
    assertThat(value(library, "markets.price_long_run[lithium]")).isEqualTo(lithium);
    assertThat(overTenYears(library, "15")).isEqualTo(fifteenYears);
  }

  private static double value(Library library, String name) {
    return library.assumptions().stream()
        .filter(found -> found.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static double overTenYears(Library library, String term) {
    return library.tables().stream()
        .filter(table -> table.name().equals("eu_curve"))
        .mapToDouble(table -> table.number(table.column("over_10y"), table.keys().indexOf(term)))
        .findFirst()
        .orElseThrow();
  }

  private static Library library(LocalDate date) {
    Read read =
        LibraryReader.read(
            new Reading(
                Shipped.MODELS,
                Shipped.INPUTS,
                Optional.of(date),
                Optional.empty(),
                Optional.empty(),
                Map.of()));
    return read.library().orElseThrow(() -> new AssertionError(read.issues().toString()));
  }
}
