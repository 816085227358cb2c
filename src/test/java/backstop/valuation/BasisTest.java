package backstop.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.kernel.Wanted;
import backstop.model.Assumption;
import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.LibraryReader;
import backstop.source.Reading;
import backstop.source.Shipped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A key changes with what a run reads, and with nothing else. */
class BasisTest {

  private static final int TRIED = 24;
  private static final Sampling SAMPLING = new Sampling(16, 16, 1, Sampler.SOBOL);

  /** Deals that drones read nothing of. */
  private static final Set<String> ELSEWHERE = Set.of("arms_sale", "minerals_fund");

  private static final Library LIBRARY = Shipped.library();

  private static Library read(Optional<LocalDate> asOf, Map<String, String> sets) {
    Reading reading =
        new Reading(Shipped.MODELS, Shipped.INPUTS, Optional.empty(), asOf, Optional.empty(), sets);
    return LibraryReader.read(reading).library().orElseThrow();
  }

  private static Request request(Library library, String model) {
    return new Request(List.of(model), List.of(2, 5), 5, SAMPLING, List.of(), Overlay.NONE);
  }

  private static String key(Library library, String model) {
    return Basis.of(library, request(library, model), "1").key();
  }

  @Test
  void anAssumptionCountsWhereTheKernelReadsIt() {
    List<Integer> measures = Valuation.measures(LIBRARY, request(LIBRARY, "drones"));
    Set<Integer> read = Set.copyOf(Wanted.assumptions(LIBRARY, measures));
    String key = key(LIBRARY, "drones");
    for (int a : sampled()) {
      Assumption one = LIBRARY.assumptions().get(a);
      Library changed = read(Optional.empty(), Map.of(one.name(), nearby(one)));
      if (read.contains(a)) {
        assertThat(key(changed, "drones")).as(one.name()).isNotEqualTo(key);
      } else if (ELSEWHERE.contains(one.model())) {
        assertThat(key(changed, "drones")).as(one.name()).isEqualTo(key);
      }
    }
  }

  private static List<Integer> sampled() {
    List<Integer> all =
        new ArrayList<>(IntStream.range(0, LIBRARY.assumptions().size()).boxed().toList());
    Collections.shuffle(all, new Random(7));
    return all.subList(0, TRIED);
  }

  /** A value inside any bounds. */
  private static String nearby(Assumption one) {
    double value = one.value();
    double to =
        one.range().map(range -> range.low() + 0.37 * (range.high() - range.low())).orElse(value);
    return Double.toString(to != value ? to : value == 0 ? 0.01 : value * 0.99);
  }

  @Test
  void theAsOfDateCountsOnlyByTheRowsItBringsIn() {
    Library first = read(Optional.of(LocalDate.of(2025, 10, 3)), Map.of());
    Library second = read(Optional.of(LocalDate.of(2025, 10, 4)), Map.of());

    assertThat(second.asOf()).isNotEqualTo(first.asOf());
    assertThat(key(second, "drones")).isEqualTo(key(first, "drones"));
    assertThat(key(first, "drones")).isNotEqualTo(key(LIBRARY, "drones"));
  }

  @Test
  void theRequestAndTheEngineCount() {
    Request one = request(LIBRARY, "drones");
    Request other =
        new Request(
            List.of("drones"),
            List.of(2, 5),
            5,
            new Sampling(32, 16, 1, Sampler.SOBOL),
            List.of(),
            Overlay.NONE);

    String key = Basis.of(LIBRARY, one, "1").key();
    assertThat(Basis.of(LIBRARY, other, "1").key()).isNotEqualTo(key);
    assertThat(Basis.of(LIBRARY, one, "2").key()).isNotEqualTo(key);
  }
}
