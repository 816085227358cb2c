package backstop.risk;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.valuation.Execution;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import java.nio.file.Path;
import java.util.List;

/** Functions whose sensitivities are known, as measures of a library without guarantees. */
final class Response {

  private static final Path FOLDER = Path.of("src/test/resources/backstop/risk/response");
  static final Library LIBRARY = Trial.read(FOLDER.resolve("models"), FOLDER.resolve("inputs"));

  private Response() {}

  static Sensitivity of(String measure, Sampling sampling) {
    return of(measure, sampling, Grouping.DRIVER, 20);
  }

  static Sensitivity of(String measure, Sampling sampling, Grouping grouping, int most) {
    return Sensitivity.of(asked(measure, sampling, grouping, most), Trial.execution(1, 1024));
  }

  static SensitivityAsked asked(String measure, Sampling sampling, Grouping grouping, int most) {
    Request request = new Request(List.of(), List.of(0), 0, sampling, List.of(), Overlay.NONE);
    int position = LIBRARY.measures().indexOf(LIBRARY.measure(measure).orElseThrow());
    return new SensitivityAsked(LIBRARY, request, position, grouping, most, false);
  }

  /** With Shapley effects. */
  static Sensitivity shapley(String measure, Sampling sampling, Execution execution) {
    SensitivityAsked plain = asked(measure, sampling, Grouping.DRIVER, 20);
    return Sensitivity.of(
        new SensitivityAsked(
            LIBRARY, plain.request(), plain.measure(), plain.grouping(), plain.most(), true),
        execution);
  }

  static Sampling random(int paths, long seed) {
    return new Sampling(paths, 16, seed, Sampler.RANDOM);
  }

  static Sampling sobol(int paths) {
    return new Sampling(paths, 16, 5, Sampler.SOBOL);
  }

  static Index index(Sensitivity found, String driver) {
    return found.shares().stream()
        .filter(share -> share.name().equals(driver))
        .findFirst()
        .orElseThrow(() -> new AssertionError(driver + " not among " + found.shares()))
        .index();
  }
}
