package backstop.valuation;

import backstop.kernel.Wanted;
import backstop.model.Library;
import backstop.paths.Blocks;
import backstop.paths.Paths;
import backstop.paths.ReadyLaws;
import java.util.List;

/** Values a library: every measure on every path under every posture, from common draws. */
public final class Valuation {

  private Valuation() {}

  /**
   * The result of a request. Its bits depend on the library and the request only.
   *
   * @throws IllegalArgumentException with the text for the user, when correlations have no joint
   *     law
   */
  public static Result value(Library library, Request request, Execution execution) {
    return value(
        library,
        request,
        execution,
        Paths.of(library, request.sampling(), request.overlay().repairCorrelations()));
  }

  /**
   * The result of a request on draws that are given, such as those of a file; its seed and sampler
   * then say nothing.
   *
   * @throws IllegalArgumentException with the text for the user, when a draw is missing
   */
  public static Result value(Library library, Request request, Execution execution, Blocks blocks) {
    return value(library, request, execution, blocks, Room.USUAL);
  }

  static Result value(
      Library library, Request request, Execution execution, Blocks blocks, Room room) {
    try (Crew crew = new Crew(execution)) {
      crew.meanwhile(blocks::ready);
      Simulation simulation = new Simulation(library, request, execution, blocks);
      Tracked tracked = Tracked.of(library, request);
      if (room.holds(tracked.columns(), request.sampling().paths())) {
        Profiles profiles = simulation.run(crew);
        return new Telling(library, request, simulation, crew, execution.progress())
            .result(profiles, blocks);
      }
      Simulation.Opening opening = simulation.open(crew, tracked, room);
      Digesting digesting = new Digesting(tracked, opening.gauge());
      simulation.run(crew, digesting);
      return new DigestTelling(simulation, digesting, crew).result(opening.profiles(), blocks);
    }
  }

  /**
   * The result on as many paths as the errors asked for need: they are doubled, keeping what is
   * simulated, until every error is small enough or {@code most} paths are reached. The result is
   * that of {@link #value} on the paths it was reached with.
   *
   * @param most the request with the most paths that may be used
   * @throws IllegalArgumentException with the text for the user, when correlations have no joint
   *     law
   */
  public static Reached reach(
      Library library, Request most, List<ErrorTarget> targets, Execution execution) {
    try (Crew crew = new Crew(execution)) {
      return new Reaching(library, most, Doubling.FIRST, targets, execution).reached(crew);
    }
  }

  /**
   * The most paths of which all outcomes of a request are kept. Past them {@link #value} reads
   * quantiles from sketches and says so in {@link Result#pathwise()}.
   */
  public static int mostKept(Library library, Request request) {
    return Room.USUAL.paths(Tracked.of(library, request).columns());
  }

  /** Positions in {@code library.measures()} of those that a request is answered with. */
  public static List<Integer> measures(Library library, Request request) {
    return Simulation.wanted(library, request).measures();
  }

  /**
   * Some measures on every path under the request's postures, without profiles, cases and
   * statistics: what is asked many times. The draws are those of {@link #value} on the same
   * request; its models and asked cases say nothing here.
   *
   * @param measures positions in {@code library.measures()}
   * @throws IllegalArgumentException with the text for the user, when correlations have no joint
   *     law
   */
  public static Measured measured(
      Library library, Request request, List<Integer> measures, Execution execution) {
    return measured(library, request, measures, execution, new ReadyLaws());
  }

  /** The same of one of several libraries, with the laws that they share. */
  public static Measured measured(
      Library library,
      Request request,
      List<Integer> measures,
      Execution execution,
      ReadyLaws laws) {
    Paths paths =
        Paths.of(library, request.sampling(), request.overlay().repairCorrelations(), laws);
    Wanted wanted = Wanted.ofMeasures(library, measures);
    try (Crew crew = new Crew(execution)) {
      crew.meanwhile(paths::ready);
      Simulation simulation =
          new Simulation(library, request, execution, paths, wanted, Followed.NOTHING);
      simulation.run(crew);
      return new Measured(
          simulation.outcomes(), simulation.verdicts(), simulation.troubles().breakdowns());
    }
  }
}
