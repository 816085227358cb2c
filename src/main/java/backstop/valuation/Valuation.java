package backstop.valuation;

import backstop.kernel.Wanted;
import backstop.model.Library;
import backstop.paths.Blocks;
import backstop.paths.Paths;
import java.util.Arrays;
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
    Simulation simulation = new Simulation(library, request, execution, blocks);
    try (Crew crew = new Crew(execution.threads())) {
      Profiles profiles = simulation.run(crew);
      Outcomes outcomes = simulation.outcomes();
      return new Result(
          library,
          request,
          outcomes,
          estimates(simulation, outcomes, request, crew),
          mixture(simulation, outcomes, request, crew),
          profiles,
          simulation.verdicts(),
          cases(library, request, outcomes, blocks),
          simulation.troubles().breakdowns());
    }
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
    Paths paths = Paths.of(library, request.sampling(), request.overlay().repairCorrelations());
    Wanted wanted = Wanted.ofMeasures(library, measures);
    Simulation simulation =
        new Simulation(library, request, execution, paths, wanted, Followed.NOTHING);
    try (Crew crew = new Crew(execution.threads())) {
      simulation.run(crew);
    }
    return new Measured(
        simulation.outcomes(), simulation.verdicts(), simulation.troubles().breakdowns());
  }

  private static List<Estimate> estimates(
      Simulation simulation, Outcomes outcomes, Request request, Crew crew) {
    Replicates replicates = new Replicates(request.sampling().replicates());
    Estimate[] estimates = new Estimate[outcomes.columns().size()];
    int width = outcomes.measures().size();
    crew.share(
        estimates.length,
        () -> replicates,
        (r, i) -> {
          Outcomes.Column column = outcomes.columns().get(i);
          List<double[]> sorted = r.sorted(column.values());
          int paths = column.values().length;
          estimates[i] =
              new Estimate(
                  column.posture(),
                  column.measure(),
                  simulation.base(i / width, i % width),
                  Summary.ofSorted(Replicates.joined(sorted), paths),
                  r.errors(sorted, paths));
        });
    return Arrays.asList(estimates);
  }

  private static List<Estimate> mixture(
      Simulation simulation, Outcomes outcomes, Request request, Crew crew) {
    if (request.mixture().isEmpty()) {
      return List.of();
    }
    Replicates replicates = new Replicates(request.sampling().replicates());
    Mixing mixing = new Mixing(outcomes, request.mixture().get(), replicates);
    Estimate[] estimates = new Estimate[outcomes.measures().size()];
    crew.share(
        estimates.length,
        () -> mixing,
        (mix, m) ->
            estimates[m] = mix.estimate(outcomes.measures().get(m), g -> simulation.base(g, m)));
    return Arrays.asList(estimates);
  }

  private static List<StoredCase> cases(
      Library library, Request request, Outcomes outcomes, Blocks blocks) {
    List<NamedPath> named =
        Headline.of(library, request)
            .map(headline -> new Landmarks(library, request, outcomes, headline).paths())
            .orElse(List.of());
    return StoredCases.cases(library, named, blocks);
  }
}
