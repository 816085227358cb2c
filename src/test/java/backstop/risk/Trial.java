package backstop.risk;

import backstop.model.Library;
import backstop.paths.Sampling;
import backstop.source.LibraryReader;
import backstop.source.Reading;
import backstop.valuation.Execution;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Outcomes of known laws against strength. */
final class Trial {

  static final String STRENGTH = "security.strength";
  private static final Path FOLDER = Path.of("src/test/resources/backstop/risk/trial");
  static final Library LIBRARY = read(FOLDER.resolve("models"), FOLDER.resolve("inputs"));

  private Trial() {}

  static Library read(Path models, Path inputs) {
    return read(models, inputs, Map.of());
  }

  static Library read(Path models, Path inputs, Map<String, String> sets) {
    Reading reading =
        new Reading(models, inputs, Optional.empty(), Optional.empty(), Optional.empty(), sets);
    return LibraryReader.read(reading).library().orElseThrow();
  }

  /** Strengths 0, 0.05 … 1. */
  static List<Double> grid() {
    return IntStream.rangeClosed(0, 20).mapToObj(i -> i / 20.0).toList();
  }

  static CurveAsked asked(Sampling sampling, int posture, String... measures) {
    return asked(LIBRARY, grid(), sampling, posture, List.of(measures));
  }

  static CurveAsked asked(
      Library library,
      List<Double> strengths,
      Sampling sampling,
      int posture,
      List<String> measures) {
    Request request =
        new Request(List.of(), List.of(posture), posture, sampling, List.of(), Overlay.NONE);
    List<Integer> positions =
        measures.stream()
            .map(name -> library.measures().indexOf(library.measure(name).orElseThrow()))
            .toList();
    return new CurveAsked(library, STRENGTH, request, strengths, strengths.get(0), positions);
  }

  static BreakEven breakEven(String measure, Target.Kind kind, double limit, Sampling sampling) {
    CurveAsked asked = asked(sampling, 0, "security." + measure);
    List<List<Target>> targets = List.of(List.of(new Target(kind, limit)));
    return Curve.of(asked, targets, execution(1, 512)).breakEvens().get(0);
  }

  static Execution execution(int threads, int blockPaths) {
    return new Execution(threads, blockPaths, (done, of) -> {});
  }
}
