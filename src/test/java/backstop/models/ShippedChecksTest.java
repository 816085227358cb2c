package backstop.models;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Draws;
import backstop.model.Library;
import backstop.model.Measure;
import backstop.paths.Paths;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * All models at four valuation dates: every check holds and every number is finite, in the base
 * case and on every path under every guarantee.
 *
 * <p>{@code -Dbackstop.checks.paths=16384} runs as many paths as {@code value} does; the default
 * keeps the build short.
 */
class ShippedChecksTest {

  private static final int PATHS = Integer.getInteger("backstop.checks.paths", 1024);
  private static final int REPLICATES = 16;
  private static final int BLOCK = 256;

  @ParameterizedTest
  @CsvSource({"2025-09-30, 1", "2025-12-31, 1", "2026-03-31, 1", "2025-11-14, 8"})
  void everyCheckHoldsAndEveryNumberIsFinite(LocalDate date, int part) {
    Library library = Futures.at(date);
    assertThat(library.timeline().valuationDate()).isEqualTo(date);
    int paths = Math.max(REPLICATES, PATHS / part);
    List<String> faults = Sweep.of(library).faults(futures(library, paths), paths, BLOCK);
    assertThat(faults).as("valued on %s", date).isEmpty();
  }

  /** A deal is a model with net present values of parties; the check sums them all. */
  @ParameterizedTest
  @ValueSource(strings = {"2025-09-30", "2025-11-14", "2025-12-31", "2026-03-31"})
  void whatOnePartyOfADealPaysAnotherReceives(LocalDate date) {
    Library library = Futures.at(date);
    Draws draws = futures(library, BLOCK).block(0, BLOCK);
    Set<String> deals = deals(library);
    assertThat(deals).isNotEmpty();
    for (String deal : deals) {
      Reconciliation parties =
          Reconciliation.of(library, deal)
              .orElseThrow(() -> new AssertionError("no check " + deal + Reconciliation.CHECK));
      assertThat(parties.lines()).contains(deal + ".outside_flow").hasSizeGreaterThan(2);
      assertThat(parties.gaps(draws)).as("%s valued on %s", deal, date).isEmpty();
    }
  }

  private static Set<String> deals(Library library) {
    return library.measures().stream()
        .filter(measure -> measure.name().endsWith("_npv") && !measure.party().isEmpty())
        .map(Measure::model)
        .collect(Collectors.toSet());
  }

  private static Paths futures(Library library, int paths) {
    return Paths.of(library, new Sampling(paths, REPLICATES, 1, Sampler.SOBOL), false);
  }
}
