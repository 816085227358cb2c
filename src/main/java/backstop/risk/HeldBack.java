package backstop.risk;

import backstop.model.Library;
import backstop.valuation.Execution;
import backstop.valuation.Measured;
import backstop.valuation.Request;
import backstop.valuation.Valuation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The valuations behind a question of waiting. */
final class HeldBack {

  private HeldBack() {}

  /** The measure with the commitment held back to each date, on common paths. */
  static Measured paid(WaitingAsked asked, Execution execution) {
    return measured(
        asked,
        asked.library(),
        IntStream.rangeClosed(1, asked.years() + 1).boxed().toList(),
        List.of(asked.measure()),
        execution);
  }

  /** All that is watched, with the commitment held back to the last date. */
  static Measured seen(Watched watched, Execution execution) {
    Execution quiet = execution.hearing((done, of) -> {});
    return measured(
        watched.asked(),
        watched.library(),
        List.of(watched.asked().years() + 1),
        watched.measures(),
        quiet);
  }

  /** Places count from 1: at 0 stands the library with its own delay. */
  private static Measured measured(
      WaitingAsked asked,
      Library library,
      List<Integer> places,
      List<Integer> measures,
      Execution execution) {
    Request request = asked.request();
    Request each =
        new Request(
            List.of(), places, places.get(0), request.sampling(), List.of(), request.overlay());
    return Valuation.measured(
        library.varied(request.reference(), asked.settings()), each, measures, execution);
  }

  /**
   * @throws IllegalArgumentException with the text for the user
   */
  static void check(WaitingAsked asked, Measured paid) {
    String measure = asked.library().measures().get(asked.measure()).name();
    List<double[]> columns =
        paid.outcomes().columns().stream().map(column -> column.values()).toList();
    long undefined = columns.stream().flatMapToDouble(Arrays::stream).filter(Double::isNaN).count();
    if (undefined > 0) {
      throw new IllegalArgumentException(
          measure
              + " is undefined on "
              + undefined
              + " futures: what committing pays must be defined on all");
    }
    if (columns.stream().allMatch(column -> Arrays.equals(column, columns.get(0)))) {
      throw new IllegalArgumentException(
          asked.library().assumptions().get(asked.delay()).name()
              + " does not change "
              + measure
              + ": the commitment has been made by the valuation date, or the measure is of another"
              + " deal");
    }
  }
}
