package backstop.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import backstop.kernel.Outturn;
import backstop.kernel.Program;
import backstop.kernel.Wanted;
import backstop.model.Draws;
import backstop.model.Library;
import backstop.model.Scenario;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario of inputs/scenarios.yaml runs, and does what its title says. */
final class ScenariosTest {

  private static final int PATHS = 64;

  /** Rows of which the sum over time is kept. */
  private static final List<String> TOTALS =
      List.of("arms_sale.delivered[pac3_mse]", "drones.parts_index", "security.us_role_kept");

  private static final List<String> PARTIES =
      List.of(
          "investors_npv",
          "us_npv",
          "ukraine_npv",
          "us_government_npv",
          "us_firms_npv",
          "ukraine_state_npv",
          "ukrainian_firms_npv",
          "europeans_npv",
          "developers_npv",
          "insurers_npv",
          "safe_lenders_npv",
          "accounts_npv",
          "outside_npv",
          "guarantee_deals",
          "capital_at_risk",
          "us_capital_at_risk",
          "europeans_committed",
          "headline",
          "supply_10y");

  private static final Recent<String, World> WORLDS = new Recent<>(3);
  private static final String SHIPPED = "";

  /**
   * All guarantees on common draws.
   *
   * @param outturns by posture
   */
  private record World(Library library, List<Outturn> outturns) {

    static World of(String scenario) {
      Library library = scenario.equals(SHIPPED) ? Futures.shipped() : Futures.scenario(scenario);
      Wanted all = Wanted.of(library, Set.of());
      List<Integer> totals = TOTALS.stream().map(name -> row(library, name)).toList();
      Program program =
          Program.compile(library, new Wanted(all.measures(), List.of(), all.checks(), totals));
      Sampling sampling = new Sampling(PATHS, 1, 3, Sampler.RANDOM);
      Draws draws = Futures.drawn(library, sampling).block(0, PATHS);
      List<Integer> postures = IntStream.range(0, library.postures().size()).boxed().toList();
      return new World(library, program.run(draws, postures, program.scratch(PATHS)));
    }

    private static int row(Library library, String name) {
      return IntStream.range(0, library.rows().size())
          .filter(row -> library.rows().get(row).name().equals(name))
          .findFirst()
          .orElseThrow();
    }

    /** Of all paths under all guarantees, where defined. */
    DoubleStream values(String measure) {
      return IntStream.range(0, outturns.size())
          .mapToObj(posture -> values(measure, posture))
          .flatMapToDouble(values -> values);
    }

    DoubleStream values(String measure, int posture) {
      int position = library.measures().indexOf(library.measure(measure).orElseThrow());
      return Arrays.stream(outturns.get(posture).measures()[position])
          .filter(value -> !Double.isNaN(value));
    }

    void always(String measure, DoublePredicate holds) {
      assertThat(values(measure)).as(measure).isNotEmpty().allMatch(holds::test);
    }

    void more(String name) {
      assertThat(mean(name)).as(name).isGreaterThan(WORLDS.of(SHIPPED, World::of).mean(name));
    }

    void less(String name) {
      less(name, SHIPPED);
    }

    void less(String name, String scenario) {
      assertThat(mean(name)).as(name).isLessThan(WORLDS.of(scenario, World::of).mean(name));
    }

    double mean(String name) {
      int total = TOTALS.indexOf(name);
      DoubleStream all =
          total < 0
              ? values(name)
              : outturns.stream().flatMapToDouble(o -> Arrays.stream(o.totals()[total]));
      return all.average().orElseThrow();
    }

    List<String> faults() {
      List<String> faults = new ArrayList<>();
      for (Outturn outturn : outturns) {
        String under = " under " + library.postures().get(outturn.posture());
        outturn
            .failedChecks()
            .forEach(t -> faults.add(library.checks().get(t.position()).name() + under));
        outturn
            .brokenRows()
            .forEach(t -> faults.add(library.rows().get(t.position()).name() + under));
        outturn
            .brokenMeasures()
            .forEach(t -> faults.add(library.measures().get(t.position()).name() + under));
      }
      return faults;
    }
  }

  @Test
  void thereAreAtLeastFourteen() {
    assertThat(Futures.shipped().scenarios()).hasSizeGreaterThanOrEqualTo(14);
  }

  static Stream<String> scenarios() {
    return Futures.shipped().scenarios().stream().map(Scenario::name);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyScenarioHoldsItsChecksAndItsTitle(String scenario) {
    World world = WORLDS.of(scenario, World::of);
    assertThat(world.faults()).isEmpty();
    holdsItsTitle(scenario, world);
  }

  /** Each on all paths under all guarantees, or on their mean beside that of the shipped world. */
  private static void holdsItsTitle(String scenario, World world) {
    switch (scenario) {
      case "us_withdrawal_2027" -> world.always("security.backstop_5y", kept -> kept == 0);
      case "pauses_every_year" -> world.more("security.delayed_by_pauses");
      case "weak_and_hybrid" -> {
        world.more("security.hybrid_damage_in_peace");
        world.less("security.strength_10y");
      }
      case "war_to_2030" -> world.always("security.first_ceasefire", years -> years > 5.2);
      case "ceasefire_breaks_early" -> world.always("security.relapse_5y", broke -> broke == 1);
      case "land_returned" -> world.always("security.land_is_returned", back -> back == 1);
      case "land_ceded" -> {
        world.less("security.land_is_returned");
        world.less("security.strength_10y", "land_returned");
      }
      case "accession_early" -> world.always("security.eu_member_10y", member -> member == 1);
      case "accession_blocked" -> world.always("security.eu_member_10y", member -> member == 0);
      case "european_squeeze" -> {
        world.more("europe.squeeze_peak");
        world.more("europe.support_displaced");
      }
      case "safe_doubled" -> {
        world.always("europe.safe_was_expanded", expanded -> expanded == 1);
        world.more("europe.safe_drawn_end");
      }
      case "enablers_only" -> enablersOnly(world);
      case "lithium_slump" -> {
        world.less("markets.lithium_10y");
        world.less("minerals_fund.deposits_built");
      }
      case "interceptor_bottleneck" -> world.less("arms_sale.delivered[pac3_mse]");
      case "component_embargo" -> {
        world.more("drones.parts_index");
        world.more("drones.average_price");
      }
      case "long_contracts" -> {
        world.more("security.procurement_horizon_5y");
        world.more("security.locked_in_5y");
      }
      case "drones_inside_the_sale" -> {
        world.always("portfolio.headline", sum -> sum == 90_000);
        without(world, "drones");
      }
      case "without_the_fund" -> without(world, "minerals");
      case "without_the_sale" -> without(world, "arms");
      case "without_the_drones" -> without(world, "drones");
      case "without_the_deals" -> withoutTheDeals(world);
      case "deals_bind_nobody" -> world.less("security.us_role_kept");
      default -> throw new AssertionError(scenario + " has no property here");
    }
  }

  private static void enablersOnly(World world) {
    int treaty = world.library().postures().indexOf("article_5_like");
    assertThat(world.values("security.backstop_5y", treaty)).containsOnly(0.0);
    int enabled = world.library().postures().indexOf("reassurance_force_us_enablers");
    assertThat(world.values("security.backstop_5y", enabled)).contains(0.0, 1.0);
  }

  /** The other two stay, on some path. */
  private static void without(World world, String deal) {
    for (String other : List.of("minerals", "arms", "drones")) {
      for (String group : List.of("us_", "ukraine_", "investors_")) {
        boolean some = world.values("portfolio." + group + other).anyMatch(value -> value != 0);
        assertThat(some).as(group + other).isEqualTo(!other.equals(deal));
      }
    }
  }

  /** A guarantee is then worth its other four parts. */
  private static void withoutTheDeals(World world) {
    for (String party : PARTIES) {
      world.always("portfolio." + party, worth -> worth == 0);
    }
    for (String stake : List.of("minerals_fund", "arms_sale", "drones")) {
      world.always(stake + ".us_stake_share_most", share -> share == 0);
    }
    for (String ratio : List.of("premium_bp", "market_premium_bp", "investors_per_capital")) {
      assertThat(world.values("portfolio." + ratio)).as(ratio).isEmpty();
    }
    world.always("portfolio.damage", damage -> damage < 0);
    world.always("portfolio.war_support", support -> support < 0);
    double four =
        Stream.of("damage", "war_support", "force_cost", "contingent_liability")
            .mapToDouble(part -> world.mean("portfolio." + part))
            .sum();
    assertThat(world.mean("portfolio.guarantee_value")).isCloseTo(four, withinPercentage(1e-9));
  }
}
