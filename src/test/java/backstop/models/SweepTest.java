package backstop.models;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Library;
import backstop.paths.Paths;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Faults of the shop that a sweep finds: only a fire, and only the second guarantee, shows them.
 */
class SweepTest {

  private static final int PATHS = 512;

  private static Paths futures(Library library) {
    return Paths.of(library, new Sampling(PATHS, 1, 1, Sampler.RANDOM), false);
  }

  private static List<String> faults(Library library, int blockPaths) {
    return Sweep.of(library).faults(futures(library), PATHS, blockPaths);
  }

  @Test
  void nothingIsWrongWithoutFires() {
    assertThat(faults(Shop.with(Map.of("shop.fire_rate", "0")), 100)).isEmpty();
  }

  @Test
  void rareFailuresOfChecksAndOfRowsThatNothingReadsAreFound() {
    List<String> faults = faults(Shop.with(Map.of()), 100);
    assertThat(faults)
        .anyMatch(fault -> fault.startsWith("check shop.no_loss"))
        .anyMatch(fault -> fault.startsWith("row shop.per_day_open"))
        .allMatch(fault -> fault.contains(" under strong, "));
  }

  @Test
  void aFaultOfTheBaseCaseIsFound() {
    Library library = Shop.with(Map.of("shop.price", "1e308", "shop.demand", "100"));
    assertThat(faults(library, PATHS))
        .anyMatch(fault -> fault.startsWith("row shop.sales") && fault.contains("base case"));
  }

  @Test
  void flowsThatDoNotSumToZeroAreFoundThoughTheCheckHolds() {
    Library leaking = Shop.with(Map.of("shop.lost", "5", "shop.fire_loss", "0"));
    Reconciliation parties = Reconciliation.of(leaking, "shop").orElseThrow();
    assertThat(parties.lines())
        .containsExactly("shop.landlord_flow", "shop.outside_flow", "shop.owner_flow");
    assertThat(parties.gaps(futures(leaking).block(0, PATHS))).isNotEmpty();
    assertThat(faults(leaking, PATHS)).noneMatch(fault -> fault.contains("parties_reconcile"));

    Library sound = Shop.with(Map.of());
    Reconciliation whole = Reconciliation.of(sound, "shop").orElseThrow();
    assertThat(whole.gaps(futures(sound).block(0, PATHS))).isEmpty();
  }
}
