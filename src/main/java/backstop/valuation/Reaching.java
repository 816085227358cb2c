package backstop.valuation;

import backstop.model.Library;
import backstop.paths.Blocks;
import backstop.paths.Paths;
import backstop.paths.Sampling;
import java.util.ArrayList;
import java.util.List;

/**
 * Doubles paths until errors are small enough.
 *
 * @param first paths it begins with, or fewer
 */
record Reaching(
    Library library, Request most, int first, List<ErrorTarget> targets, Execution execution) {

  Reached reached(Crew crew) {
    List<Sampling> stages = Doubling.stages(most.sampling(), first);
    Request request = most.with(stages.get(0));
    Blocks blocks = blocks(request);
    crew.meanwhile(blocks::ready);
    Simulation simulation = new Simulation(library, request, execution, blocks);
    simulation.runMissing(crew);
    List<Reach> reaches = reaches(simulation.outcomes(), request);
    for (int stage = 1; stage < stages.size() && goOn(simulation, reaches); stage++) {
      request = most.with(stages.get(stage));
      blocks = blocks(request);
      simulation = simulation.doubled(request, blocks);
      simulation.runMissing(crew);
      reaches = reaches(simulation.outcomes(), request);
    }
    Profiles profiles = simulation.profiles(crew);
    Telling telling = new Telling(library, request, simulation, crew, execution.progress());
    return new Reached(telling.result(profiles, blocks), reaches);
  }

  /** More paths do not mend what could not be computed. */
  private static boolean goOn(Simulation simulation, List<Reach> reaches) {
    return simulation.troubles().breakdowns().isEmpty() && !reaches.stream().allMatch(Reach::met);
  }

  private Blocks blocks(Request request) {
    return Paths.of(library, request.sampling(), request.overlay().repairCorrelations());
  }

  private List<Reach> reaches(Outcomes outcomes, Request request) {
    List<Reach> reaches = new ArrayList<>();
    for (ErrorTarget target : targets) {
      for (int posture : request.postures()) {
        reaches.add(reach(outcomes.column(posture, target.measure()), target, request.sampling()));
      }
    }
    return reaches;
  }

  private static Reach reach(Outcomes.Column column, ErrorTarget target, Sampling sampling) {
    Convergence convergence =
        Convergence.of(column, List.of(target.characteristic()), sampling).get(0);
    double wanted = target.wanted(Summary.of(column.values()));
    return new Reach(
        target, column.posture(), convergence.whole().error(), wanted, convergence.doubled(wanted));
  }
}
