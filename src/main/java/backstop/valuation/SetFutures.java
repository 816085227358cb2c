package backstop.valuation;

import backstop.kernel.Outturn;
import backstop.kernel.Program;
import backstop.kernel.Scratch;
import backstop.kernel.Wanted;
import backstop.model.Assumption;
import backstop.model.Draws;
import backstop.model.Library;
import backstop.model.Setting;
import backstop.paths.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The futures of a request, few enough for one block, with one assumption after another set to a
 * value. Several settings go side by side as one block, as narrow blocks are slow.
 *
 * @param request its reference is the posture
 * @param measures positions in {@code library.measures()}
 */
public record SetFutures(Library library, Request request, List<Integer> measures) {

  public SetFutures {
    measures = List.copyOf(measures);
  }

  /**
   * The measures as the library stands, then with each of the settings alone; without the checks.
   * All draws stay, those of the assumptions that are set too.
   *
   * @return by setting, the base first, then measure, then path; NaN where undefined
   * @throws IllegalArgumentException with the text for the user, when correlations have no joint
   *     law
   */
  public List<double[][]> values(List<Setting> settings, Execution execution) {
    Valuing valuing = new Valuing(settings);
    try (Crew crew = new Crew(execution.threads())) {
      crew.share(valuing.blocks(), valuing::seat, Valuing.Seat::block);
    }
    return Arrays.asList(valuing.values);
  }

  private final class Valuing {

    private final Library drawn;
    private final Program program;
    private final Paths futures;
    private final List<Map<Integer, Double>> given = new ArrayList<>();
    private final int paths = request.sampling().paths();
    private final int together = Math.max(1, Program.BATCH / paths);
    private final double[][][] values;

    Valuing(List<Setting> settings) {
      List<Integer> certain =
          settings.stream()
              .map(Setting::assumption)
              .filter(one -> !library.assumptions().get(one).uncertain())
              .distinct()
              .toList();
      drawn = library.drawn(certain);
      program = Program.compile(drawn, new Wanted(measures, List.of(), List.of(), List.of()));
      futures = Paths.of(library, request.sampling(), request.overlay().repairCorrelations());
      Map<Integer, Double> base = new HashMap<>();
      certain.stream()
          .map(drawn.assumptions()::get)
          .forEach(one -> base.put(one.draw(), one.value()));
      given.add(base);
      settings.forEach(setting -> given.add(with(base, setting)));
      values = new double[given.size()][measures.size()][];
    }

    private Map<Integer, Double> with(Map<Integer, Double> base, Setting setting) {
      Map<Integer, Double> changed = new HashMap<>(base);
      Assumption assumption = drawn.assumptions().get(setting.assumption());
      changed.put(assumption.draw(), setting.value());
      return changed;
    }

    int blocks() {
      return (given.size() + together - 1) / together;
    }

    Seat seat() {
      return new Seat(program.scratch(), futures.block(0, paths));
    }

    /** One thread's room and draws. */
    private final class Seat {

      private final Scratch scratch;
      private final Draws own;

      Seat(Scratch scratch, Draws own) {
        this.scratch = scratch;
        this.own = own;
      }

      void block(int block) {
        int from = block * together;
        List<Draws> set =
            given.subList(from, Math.min(from + together, given.size())).stream()
                .map(one -> (Draws) new SetDraws(own, one))
                .toList();
        List<Integer> posture = List.of(request.reference());
        Outturn outturn = program.run(new JoinedDraws(set), posture, scratch).get(0);
        for (int s = 0; s < set.size(); s++) {
          int at = s * paths;
          values[from + s] =
              Stream.of(outturn.measures())
                  .map(column -> Arrays.copyOfRange(column, at, at + paths))
                  .toArray(double[][]::new);
        }
      }
    }
  }
}
