package backstop.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.model.Assumption;
import backstop.model.Library;
import backstop.model.Setting;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.risk.Stressed.Level;
import backstop.source.LibraryReader;
import backstop.source.Reading;
import backstop.source.Shipped;
import backstop.valuation.Measured;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import backstop.valuation.SetFutures;
import backstop.valuation.Valuation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Standard tests of the farm, whose means follow by hand, and of the shipped models. */
class StandardTestsTest {

  private static final Sampling SAMPLING = new Sampling(4096, 16, 3, Sampler.SOBOL);
  private static final Library FARM = Farm.base().library();

  /** Rent, harvest and loss have a low and a high; the droughts read none of them. */
  @Test
  void whatTheMeasuresReadIsTried() {
    StandardTests all = tests(12, 1, "owner_npv");
    StandardTests none = tests(12, 1, "droughts");

    assertThat(names(all))
        .containsExactlyInAnyOrder(
            "farm.rent=1.0",
            "farm.rent=2.0",
            "farm.harvest=8000.0",
            "farm.harvest=12000.0",
            "farm.loss=0.4",
            "farm.loss=0.8");
    assertThat(all.found()).isEqualTo(new StandardTests.Found(3, 3, 3, 3, screen()));
    assertThat(none.found().read()).isZero();
    assertThat(none.stress().variants()).isEmpty();
  }

  /** Rent moves the value by its range times the annuity, 2.1; the harvest by less than half. */
  @Test
  void theMainOneIsThatWhichMovesTheMeanMost() {
    StandardTests one = tests(1, 1, "owner_npv");

    assertThat(names(one)).containsExactly("farm.rent=1.0", "farm.rent=2.0");
    assertThat(one.found().tried()).isEqualTo(3);
  }

  /** The mean of the rent is (1 + 4 · 1.5 + 2) / 6, half a unit above its low. */
  @Test
  void changesAreThoseOfTheAnnuity() {
    double annuity =
        IntStream.rangeClosed(1, 9).mapToDouble(t -> 0.25 * Math.exp(-0.08 * 0.25 * t)).sum();
    Stress stress = tests(12, 1, "owner_npv").stress();
    Level low = level(stress, "farm.rent=1.0");
    Level high = level(stress, "farm.rent=2.0");

    assertThat(low.change().mean() - high.change().mean()).isCloseTo(annuity, within(1e-12));
    assertThat(low.change().mean()).isCloseTo(0.5 * annuity, within(4.5 * low.change().error()));
    assertThat(stress.sound()).isTrue();
  }

  @Test
  void everyFarmTestIsAValuationWithTheSetValueToTheLastBit() {
    StandardAsked asked = asked(12, "owner_npv", "droughts");
    List<Setting> settings =
        StandardTests.read(asked).stream().flatMap(one -> asked.settings(one).stream()).toList();
    SettingPass pass = SettingPass.of(asked, 1, settings, Trial.execution(2, 300));

    assertThat(settings).hasSize(6);
    for (int s = 0; s < settings.size(); s++) {
      Variant set = Farm.set(name(FARM, settings.get(s)), value(settings.get(s)));
      assertSame(pass, 1 + s, set.library(), asked.request());
    }
    assertSame(pass, 0, FARM, asked.request());
  }

  private static void assertSame(SettingPass pass, int place, Library library, Request request) {
    List<Integer> measures = pass.asked().measures();
    Request one =
        new Request(List.of(), List.of(1), 1, request.sampling(), List.of(), Overlay.NONE);
    Measured alone = Valuation.measured(library, one, measures, Trial.execution(1, 512));
    for (int m = 0; m < measures.size(); m++) {
      assertThat(pass.column(place, m).values())
          .isEqualTo(alone.outcomes().columns().get(m).values());
    }
  }

  /** Some of each kind: certain and uncertain, keyed, a count, a power, a hazard. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "drones.learning_rate[fpv]",
        "drones.payment_delay",
        "markets.inflation_start",
        "minerals_fund.cost_overrun[dobra]",
        "security.ceasefire_rate",
        "security.posture_effect",
      })
  void everyShippedTestIsAValuationWithTheSetValueToTheLastBit(String name) {
    Library library = ShippedTests.LIBRARY;
    Setting high = ShippedTests.high(name);
    int posture = library.postures().indexOf("reassurance_force");
    Sampling few = new Sampling(64, 4, 9, Sampler.SOBOL);
    List<Integer> measures = ShippedTests.measures();
    StandardAsked asked = new StandardAsked(library, request(few, posture), measures, 1);
    SettingPass pass = SettingPass.of(asked, posture, List.of(high), Trial.execution(1, 64));
    Library set = ShippedTests.read(Map.of(name, value(high)));
    Measured alone =
        Valuation.measured(set, request(few, posture), measures, Trial.execution(1, 64));

    List<double[][]> screened =
        new SetFutures(library, request(few, posture), measures)
            .values(List.of(high, high), Trial.execution(2, 64));

    boolean moved = false;
    for (int m = 0; m < measures.size(); m++) {
      assertThat(pass.column(1, m).values()).isEqualTo(alone.outcomes().columns().get(m).values());
      assertThat(screened.get(0)[m]).isEqualTo(pass.column(0, m).values());
      assertThat(screened.get(1)[m]).isEqualTo(pass.column(1, m).values());
      assertThat(screened.get(2)[m]).isEqualTo(pass.column(1, m).values());
      moved |= !Arrays.equals(pass.column(1, m).values(), pass.column(0, m).values());
    }
    assertThat(moved).isTrue();
  }

  /** Read once, as reading takes a second. */
  private static final class ShippedTests {

    static final Library LIBRARY = read(Map.of());

    static Library read(Map<String, String> sets) {
      Reading reading =
          new Reading(
              Shipped.MODELS,
              Shipped.INPUTS,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              sets);
      return LibraryReader.read(reading).library().orElseThrow();
    }

    static Setting high(String name) {
      List<String> names = LIBRARY.assumptions().stream().map(Assumption::name).toList();
      Assumption found = LIBRARY.assumptions().get(names.indexOf(name));
      return new Setting(names.indexOf(name), found.range().orElseThrow().high());
    }

    static List<Integer> measures() {
      return List.of("drones.jv_npv", "minerals_fund.fund_npv").stream()
          .map(name -> LIBRARY.measures().indexOf(LIBRARY.measure(name).orElseThrow()))
          .toList();
    }
  }

  @Test
  void theSieveKeepsWhatGoesWithTheMeasure() {
    StandardAsked asked = asked(12, "owner_npv");
    List<Integer> read = StandardTests.read(asked);
    List<Integer> kept = new Sieve(asked, Trial.execution(1, 512)).kept(read, 1);

    assertThat(kept)
        .extracting(one -> FARM.assumptions().get(one).name())
        .containsExactly("farm.rent");
  }

  /** y = 3x − 1 on the defined ones, whose standard deviation is 3 times that of x: √2. */
  @Test
  void theSlopeIsInStandardDeviationsOfWhatIsDefined() {
    double[] x = {1, 2, 3, 4, 5, 9};
    double[] y = {2, 5, 8, 11, 14, Double.NaN};

    assertThat(Sieve.slope(x, y)).isCloseTo(1 / Math.sqrt(2), within(1e-15));
    assertThat(Sieve.slope(x, new double[] {1, 1, 1, 1, 1, 1})).isZero();
  }

  @Test
  void threadsAndBlocksDoNotMatter() {
    StandardTests plain =
        StandardTests.of(asked(2, "owner_npv"), this::named, Trial.execution(1, 512));
    StandardTests other =
        StandardTests.of(asked(2, "owner_npv"), this::named, Trial.execution(3, 300));

    assertThat(other.found()).isEqualTo(plain.found());
    assertThat(other.stress().variants())
        .extracting(Stressed::levels)
        .isEqualTo(plain.stress().variants().stream().map(Stressed::levels).toList());
  }

  private StandardTests tests(int most, int threads, String... measures) {
    return StandardTests.of(asked(most, measures), this::named, Trial.execution(threads, 512));
  }

  private Variant named(Setting setting) {
    return new Variant(name(FARM, setting) + "=" + setting.value(), "", FARM);
  }

  private static String name(Library library, Setting setting) {
    return library.assumptions().get(setting.assumption()).name();
  }

  private static String value(Setting setting) {
    return String.valueOf(setting.value());
  }

  private static List<String> names(StandardTests tests) {
    return tests.stress().variants().stream().map(one -> one.variant().name()).toList();
  }

  private static Level level(Stress stress, String name) {
    Stressed found =
        stress.variants().stream()
            .filter(one -> one.variant().name().equals(name))
            .findFirst()
            .orElseThrow();
    return stress.level(found, 0, 0);
  }

  private static Sampling screen() {
    return StandardTests.screen(SAMPLING);
  }

  private static StandardAsked asked(int most, String... measures) {
    List<Integer> positions =
        List.of(measures).stream().map(name -> Farm.measure(FARM, name)).toList();
    return new StandardAsked(FARM, request(SAMPLING, 1), positions, most);
  }

  private static Request request(Sampling sampling, int posture) {
    return new Request(List.of(), List.of(posture), posture, sampling, List.of(), Overlay.NONE);
  }
}
