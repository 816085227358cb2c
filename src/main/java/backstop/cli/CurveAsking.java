package backstop.cli;

import backstop.model.Library;
import backstop.model.Measure;
import backstop.paths.Sampling;
import backstop.risk.CurveAsked;
import backstop.risk.Target;
import backstop.source.Reading;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Turns the options of {@code curve} into what the library can answer, or refuses them. */
record CurveAsking(Library library, Reading reading, CurveOptions options) {

  private static final Map<String, Integer> MONEY = Map.of("USD", 1);

  /**
   * @param sampling nothing when it is refused
   */
  CurveAsked asked(Optional<Sampling> sampling, Problems problems) {
    List<Integer> measures = measures(problems);
    problems.addIf(
        library.line(Strength.LINE).isEmpty(),
        "curve needs a line " + Strength.LINE + ", and no model has one");
    Optional<List<Double>> strengths = problems.noting(options::strengths);
    problems.addIf(
        strengths.filter(all -> all.size() < 2).isPresent(),
        "--strengths: a curve needs two strengths");
    Optional<Integer> posture =
        problems.noting(() -> new Asking(library, reading).posture(options.guarantee));
    problems.stop();
    Request request =
        new Request(
            List.of(),
            List.of(posture.orElseThrow()),
            posture.orElseThrow(),
            sampling.orElseThrow(),
            List.of(),
            overlay());
    return new CurveAsked(
        library, Strength.LINE, request, strengths.orElseThrow(), options.base(), measures);
  }

  private List<Integer> measures(Problems problems) {
    List<String> names = library.measures().stream().map(Measure::name).toList();
    return options.measures.stream()
        .distinct()
        .flatMap(name -> problems.position("measure", name, names).stream())
        .toList();
  }

  private Overlay overlay() {
    return new Overlay(
        reading.scenario(),
        new TreeMap<>(reading.sets()),
        OptionalDouble.empty(),
        options.sampling.repairCorrelations());
  }

  /** By measure: those of the options, else for money a mean of at least 0. */
  List<List<Target>> targets(List<Integer> measures) {
    List<Target> given = options.targets();
    return measures.stream().map(measure -> given.isEmpty() ? usual(measure) : given).toList();
  }

  private List<Target> usual(int measure) {
    boolean money = library.measures().get(measure).unit().powers().equals(MONEY);
    return money ? List.of(new Target(Target.Kind.MEAN, 0)) : List.of();
  }
}
