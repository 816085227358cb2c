package backstop.valuation;

import backstop.paths.Blocks;
import backstop.valuation.Outcomes.Column;
import backstop.valuation.PairedDifference.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the result of a simulation whose outcomes are in digests, all of whose paths are run. */
record DigestTelling(Simulation simulation, Digesting digesting, Crew crew) {

  private static final double[] NOT_KEPT = {};

  Result result(Profiles profiles, Blocks blocks) {
    Tracked tracked = digesting.tracked();
    Digested[] all = all();
    return new Result(
        tracked.library(),
        tracked.request(),
        new Outcomes(tracked.request().postures(), tracked.measures(), List.of()),
        new TalliedPaths(digesting, rankError(all)),
        estimates(all),
        mixture(),
        profiles,
        simulation.verdicts(),
        cases(all, blocks),
        simulation.troubles().breakdowns(),
        convergence(),
        differences(all));
  }

  /** By column, then by pair. */
  private Digested[] all() {
    Digested[] all = new Digested[digesting.columns().size()];
    crew.share(
        all.length,
        digesting::columns,
        (columns, i) -> all[i] = Digested.of(columns.get(i).whole()));
    return all;
  }

  private static double rankError(Digested[] all) {
    return Arrays.stream(all).mapToDouble(Digested::rankError).max().orElse(0);
  }

  private int paths() {
    return digesting.tracked().request().sampling().paths();
  }

  private Replicates replicates() {
    return new Replicates(digesting.tracked().request().sampling().replicates());
  }

  private Summary errors(Digested all, List<Summary> apart) {
    return all.widened(replicates().errors(paths(), apart));
  }

  private List<Estimate> estimates(Digested[] all) {
    Tracked tracked = digesting.tracked();
    int width = tracked.measures().size();
    return IntStream.range(0, tracked.columns())
        .mapToObj(
            i ->
                new Estimate(
                    tracked.request().postures().get(i / width),
                    tracked.measures().get(i % width),
                    simulation.base(i / width, i % width),
                    all[i].value(),
                    errors(all[i], digesting.columns().get(i).replicates())))
        .toList();
  }

  private List<Estimate> mixture() {
    Tracked tracked = digesting.tracked();
    if (tracked.request().mixture().isEmpty()) {
      return List.of();
    }
    Mixture weights = tracked.request().mixture().get();
    Estimate[] estimates = new Estimate[tracked.measures().size()];
    crew.share(
        estimates.length,
        () -> weights,
        (mixture, m) -> {
          Digested all = digesting.mixture(m);
          estimates[m] =
              new Estimate(
                  Estimate.MIXTURE,
                  tracked.measures().get(m),
                  mixture.mean(g -> simulation.base(g, m)),
                  all.value(),
                  errors(all, digesting.mixedReplicates(m)));
        });
    return Arrays.asList(estimates);
  }

  private List<StoredCase> cases(Digested[] all, Blocks blocks) {
    Tracked tracked = digesting.tracked();
    Request request = tracked.request();
    List<NamedPath> named = new ArrayList<>();
    if (tracked.headline().isPresent()) {
      int headline = tracked.headline().get();
      int column =
          tracked.posture(request.reference()) * tracked.measures().size()
              + tracked.measure(headline);
      Seen seen = new Sighted(tracked, digesting.sighting(), all[column].value());
      named.addAll(new Landmarks(tracked.library(), request, headline, seen).paths());
    }
    return StoredCases.cases(tracked.library(), named, blocks);
  }

  private List<Convergence> convergence() {
    Tracked tracked = digesting.tracked();
    return tracked.request().postures().stream()
        .flatMap(
            posture ->
                tracked.measures().stream()
                    .filter(tracked.told()::contains)
                    .flatMap(measure -> convergence(posture, measure)))
        .toList();
  }

  private Stream<Convergence> convergence(int posture, int measure) {
    Tracked tracked = digesting.tracked();
    int place = tracked.posture(posture) * tracked.measures().size() + tracked.measure(measure);
    return Convergence.of(
        new Column(posture, measure, NOT_KEPT),
        digesting.columns().get(place),
        tracked.request().sampling())
        .stream();
  }

  private List<PairedDifference> differences(Digested[] all) {
    List<PairedDifference> differences = new ArrayList<>();
    int place = digesting.tracked().columns();
    for (Pair pair : digesting.tracked().pairs()) {
      Summary errors = errors(all[place], digesting.columns().get(place).replicates());
      differences.add(
          new PairedDifference(
              pair.posture(), pair.other(), pair.measure(), all[place].value(), errors));
      place++;
    }
    return differences;
  }
}
