package backstop.cli;

import backstop.model.Assumption;
import backstop.model.Library;
import backstop.model.Line;
import backstop.model.Measure;
import backstop.model.Timeline;
import backstop.paths.Sampling;
import backstop.risk.WaitingAsked;
import backstop.source.Reading;
import backstop.valuation.Request;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Turns the options of {@code wait} into what the library can answer, or refuses them. */
record WaitAsking(Library library, Reading reading, WaitOptions options) {

  /** What an assumption is called, in every model, that holds its commitment back. */
  static final String DELAY = ".commitment_delay";

  /**
   * @param sampling nothing when it is refused
   */
  WaitingAsked asked(Optional<Sampling> sampling, Problems problems) {
    List<String> names = library.measures().stream().map(Measure::name).toList();
    Optional<Integer> measure = problems.position("measure", options.measure, names);
    Optional<Integer> delay = measure.flatMap(m -> problems.noting(() -> delay(m)));
    Optional<Integer> posture =
        problems.noting(() -> new Asking(library, reading).posture(options.guarantee));
    int whole = library.timeline().size() / Timeline.PERIODS_A_YEAR;
    problems.addIf(
        options.years < 1 || options.years > whole,
        "--years is 1 to " + whole + ", the years of the timeline, not " + options.years);
    problems.stop();
    return new WaitingAsked(
        library,
        request(posture.orElseThrow(), sampling.orElseThrow()),
        measure.orElseThrow(),
        delay.orElseThrow(),
        options.years,
        strength());
  }

  private int delay(int measure) {
    String delay = delayOf(library, measure, "wait");
    return library.assumptions().stream().map(Assumption::name).toList().indexOf(delay);
  }

  /**
   * Name of the assumption that holds the commitment of a measure's model back.
   *
   * @param asking what needs it, as the user wrote it
   */
  static String delayOf(Library library, int measure, String asking) {
    List<String> names = library.assumptions().stream().map(Assumption::name).toList();
    String model = library.measures().get(measure).model();
    if (!names.contains(model + DELAY)) {
      List<String> able =
          names.stream()
              .filter(name -> name.endsWith(DELAY))
              .map(name -> name.replace(DELAY, ""))
              .toList();
      throw Stop.usage(
          asking
              + " needs an assumption "
              + model
              + DELAY
              + ", the years for which the commitment is held back; "
              + (able.isEmpty() ? "no model has one" : "these models have one: " + able));
    }
    return model + DELAY;
  }

  private OptionalInt strength() {
    return library.line(Strength.LINE).stream().mapToInt(Line::firstRow).findFirst();
  }

  private Request request(int posture, Sampling sampling) {
    return new Request(
        List.of(),
        List.of(posture),
        posture,
        sampling,
        List.of(),
        new Asking(library, reading)
            .overlay(OptionalDouble.empty(), options.sampling.repairCorrelations()));
  }
}
