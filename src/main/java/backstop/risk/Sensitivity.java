package backstop.risk;

import backstop.valuation.Breakdown;
import backstop.valuation.Execution;
import backstop.valuation.Summary;
import java.util.Comparator;
import java.util.List;

/**
 * What drives a measure.
 *
 * @param value of the measure on both sets of futures
 * @param drivers all that it hangs on, those that go with it most first
 * @param shares of its variance, the largest total first
 * @param tail share of the futures on which it is at or below the 5% quantile of {@code value}
 * @param effects the largest first, the others together last; none if not asked for
 * @param swings of drivers that have some share, the largest first
 * @param associations with the coordinates that go with it most, in that order
 * @param spiders of the largest swings
 * @param scatters of the largest swings
 * @param valued paths run through the models in all
 * @param breakdowns what could not be computed; nothing else of the result is then of use
 */
public record Sensitivity(
    SensitivityAsked asked,
    Summary value,
    List<Driver> drivers,
    List<Share> shares,
    double tail,
    List<Effect> effects,
    List<Swing> swings,
    List<Association> associations,
    List<Spider> spiders,
    List<Scatter> scatters,
    long valued,
    List<Breakdown> breakdowns) {

  public Sensitivity {
    drivers = List.copyOf(drivers);
    shares = List.copyOf(shares);
    effects = List.copyOf(effects);
    swings = List.copyOf(swings);
    associations = List.copyOf(associations);
    spiders = List.copyOf(spiders);
    scatters = List.copyOf(scatters);
    breakdowns = List.copyOf(breakdowns);
  }

  /**
   * Values what is asked; its bits do not depend on {@code execution}, whose progress hears the
   * paths of both futures and of all drivers together.
   *
   * @throws IllegalArgumentException with the text for the user, when correlations have no joint
   *     law
   */
  public static Sensitivity of(SensitivityAsked asked, Execution execution) {
    return new DriverScreening(asked, execution).sensitivity();
  }

  /** Valuations of all paths that it takes at most, those on a part of the paths in proportion. */
  public static int most(SensitivityAsked asked) {
    Execution none = new Execution(1, 1, (done, all) -> {});
    double paths = asked.request().sampling().paths();
    return (int) Math.ceil(new DriverScreening(asked, none).mostValued() / paths);
  }

  /** Whether some futures are better than the 5% quantile. */
  public boolean tailed() {
    return tail < 1;
  }

  /** Shares with the largest total of the worst 5% first. */
  public List<Share> byTail() {
    return shares.stream()
        .sorted(Comparator.comparing(share -> -share.tail().total().value()))
        .toList();
  }

  /** Whether the measure takes more than one value. */
  public boolean varies() {
    return value.sd() > 0;
  }

  /** Name of the coordinate with the largest swing, or of the measure where there is none. */
  public String leading() {
    return swings.isEmpty()
        ? asked.library().measures().get(asked.measure()).name()
        : swings.get(0).coordinate().name();
  }

  public boolean computed() {
    return breakdowns.isEmpty();
  }
}
