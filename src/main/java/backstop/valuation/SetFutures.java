package backstop.valuation;

import backstop.kernel.Program;
import backstop.model.Library;
import backstop.model.Setting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    List<Integer> certain =
        settings.stream()
            .map(Setting::assumption)
            .filter(one -> !library.assumptions().get(one).uncertain())
            .distinct()
            .toList();
    Library drawn = library.drawn(certain);
    List<Map<Integer, Double>> given = given(drawn, certain, settings);
    SetWork work = new SetWork(library, request, measures, certain);
    double[][][] values = new double[given.size()][][];
    try (Crew crew = new Crew(execution)) {
      crew.work(
          work,
          work.on(drawn),
          blocks(given),
          (block, blockValues) ->
              System.arraycopy(blockValues, 0, values, block.from(), blockValues.length));
    }
    return Arrays.asList(values);
  }

  /** What each draw that is set comes to: in the base, and with each of the settings. */
  private static List<Map<Integer, Double>> given(
      Library drawn, List<Integer> certain, List<Setting> settings) {
    Map<Integer, Double> base = new HashMap<>();
    certain.stream().map(drawn.assumptions()::get).forEach(a -> base.put(a.draw(), a.value()));
    List<Map<Integer, Double>> given = new ArrayList<>(List.of(base));
    for (Setting setting : settings) {
      Map<Integer, Double> changed = new HashMap<>(base);
      changed.put(drawn.assumptions().get(setting.assumption()).draw(), setting.value());
      given.add(changed);
    }
    return given;
  }

  private List<SetWork.Block> blocks(List<Map<Integer, Double>> given) {
    int together = Math.max(1, Program.BATCH / request.sampling().paths());
    List<SetWork.Block> blocks = new ArrayList<>();
    for (int from = 0; from < given.size(); from += together) {
      int to = Math.min(from + together, given.size());
      blocks.add(new SetWork.Block(from, given.subList(from, to)));
    }
    return blocks;
  }
}
