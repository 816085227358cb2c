package backstop.valuation;

import backstop.model.Library;
import backstop.paths.Blocks;
import backstop.valuation.PairedDifference.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Makes the result of a simulation all of whose paths are run. */
record Telling(
    Library library,
    Request request,
    Simulation simulation,
    Crew crew,
    Execution.Progress progress) {

  Result result(Profiles profiles, Blocks blocks) {
    Outcomes outcomes = simulation.outcomes();
    List<StoredCase> cases = cases(outcomes, blocks);
    progress.chosen(new StoredCases(library, request, cases));
    List<Integer> told = Headline.told(library, request, outcomes.measures());
    return new Result(
        library,
        request,
        outcomes,
        new KeptPaths(outcomes, request.mixture(), new Replicates(request.sampling().replicates())),
        estimates(outcomes),
        mixture(outcomes),
        profiles,
        simulation.verdicts(),
        cases,
        simulation.troubles().breakdowns(),
        convergence(outcomes, told),
        differences(outcomes));
  }

  private List<Estimate> estimates(Outcomes outcomes) {
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

  private List<Estimate> mixture(Outcomes outcomes) {
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

  private List<Convergence> convergence(Outcomes outcomes, List<Integer> told) {
    List<Outcomes.Column> columns =
        outcomes.columns().stream().filter(column -> told.contains(column.measure())).toList();
    List<List<Convergence>> all = new ArrayList<>(Collections.nCopies(columns.size(), List.of()));
    crew.share(
        columns.size(),
        request::sampling,
        (sampling, i) -> all.set(i, Convergence.of(columns.get(i), Convergence.TOLD, sampling)));
    return all.stream().flatMap(List::stream).toList();
  }

  private List<PairedDifference> differences(Outcomes outcomes) {
    List<Pair> pairs = PairedDifference.pairs(library, request, outcomes.measures());
    PairedDifference[] all = new PairedDifference[pairs.size()];
    crew.share(
        all.length,
        () -> new Replicates(request.sampling().replicates()),
        (r, i) -> all[i] = difference(outcomes, pairs.get(i), r));
    return Arrays.asList(all);
  }

  private static PairedDifference difference(Outcomes outcomes, Pair pair, Replicates replicates) {
    return PairedDifference.of(
        outcomes.column(pair.posture(), pair.measure()),
        outcomes.column(pair.other(), pair.measure()),
        replicates);
  }

  private List<StoredCase> cases(Outcomes outcomes, Blocks blocks) {
    List<NamedPath> named =
        Headline.of(library, request)
            .map(headline -> new Landmarks(library, request, headline, seen(outcomes, headline)))
            .map(Landmarks::paths)
            .orElse(List.of());
    return StoredCases.cases(library, named, blocks);
  }

  private Seen seen(Outcomes outcomes, int headline) {
    int reference = request.reference();
    return new Seen.Kept(outcomes, reference, outcomes.column(reference, headline).values());
  }
}
