package backstop.risk;

import backstop.model.Library;
import backstop.model.Setting;
import backstop.valuation.Execution;
import backstop.valuation.Measured;
import backstop.valuation.Outcomes.Column;
import backstop.valuation.Request;
import backstop.valuation.Valuation;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The base and settings of assumptions valued together under one guarantee, on the same draws.
 *
 * @param measured by setting, the base first, then measure
 */
record SettingPass(StandardAsked asked, Library varied, List<Setting> settings, Measured measured) {

  static SettingPass of(
      StandardAsked asked, int posture, List<Setting> settings, Execution execution) {
    Library varied = asked.library().varied(posture, settings);
    List<Integer> all = IntStream.rangeClosed(0, settings.size()).boxed().toList();
    Measured measured =
        Valuation.measured(varied, request(asked, all), asked.measures(), execution);
    return new SettingPass(asked, varied, settings, measured);
  }

  private static Request request(StandardAsked asked, List<Integer> places) {
    Request request = asked.request();
    return new Request(
        request.models(), places, places.get(0), request.sampling(), List.of(), request.overlay());
  }

  /** A measure in the base, 0, or with one of the settings, from 1; both by their places. */
  Column column(int place, int measure) {
    return columns(place).get(measure);
  }

  /** All measures likewise. */
  List<Column> columns(int place) {
    int width = asked.measures().size();
    return measured.outcomes().columns().subList(place * width, (place + 1) * width);
  }

  /** What went wrong in the base or with one of the settings; valued alone if anything did. */
  Measured alone(int place, Execution execution) {
    return measured.sound()
        ? measured
        : Valuation.measured(varied, request(asked, List.of(place)), asked.measures(), execution);
  }
}
