package backstop.cli;

import backstop.model.Library;
import backstop.model.Measure;
import backstop.paths.Sampling;
import backstop.risk.InformationAsked;
import backstop.risk.Knowledge;
import backstop.risk.Later;
import backstop.source.LibraryReader;
import backstop.source.Reading;
import backstop.valuation.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Turns the options of {@code information} into what the library can answer, or refuses them. */
record InformationAsking(Library library, Reading reading, InformationOptions options) {

  /**
   * @param sampling nothing when it is refused
   */
  InformationAsked asked(Optional<Sampling> sampling, Problems problems) {
    List<Integer> payoffs = payoffs(problems);
    GuaranteeWords guarantees = guarantees(problems);
    KnowledgeWords words = new KnowledgeWords(library, years(), guarantees.postures());
    List<String> known = options.known.isEmpty() ? words.usual() : options.known;
    List<Knowledge> kinds = words.read(known, problems);
    List<Later> later = later(payoffs, problems);
    problems.stop();
    Request request =
        new Request(
            List.of(),
            guarantees.postures(),
            guarantees.postures().get(0),
            sampling.orElseThrow(),
            List.of(),
            new Asking(library, reading)
                .overlay(OptionalDouble.empty(), options.sampling.repairCorrelations()),
            guarantees.mixture());
    return new InformationAsked(library, request, payoffs, later, options.price(), kinds);
  }

  /** The usual moment gives way to the end of a library that ends before it. */
  private double years() {
    double last = library.timeline().periods().get(library.timeline().size() - 1).years();
    return options.dated() ? options.years() : Math.min(options.years(), last);
  }

  private List<Integer> payoffs(Problems problems) {
    List<String> names = library.measures().stream().map(Measure::name).toList();
    List<String> asked = new ArrayList<>(List.of(options.measure));
    asked.addAll(options.alternatives);
    List<Integer> payoffs =
        asked.stream()
            .distinct()
            .flatMap(name -> problems.position("measure", name, names).stream())
            .toList();
    List<String> units =
        payoffs.stream().map(m -> library.measures().get(m).unit().text()).distinct().toList();
    problems.addIf(units.size() > 1, "actions are compared in one unit, not in " + units);
    return payoffs;
  }

  private List<Later> later(List<Integer> payoffs, Problems problems) {
    if (payoffs.isEmpty() || options.waits.isEmpty()) {
      return List.of();
    }
    Optional<String> delay =
        problems.noting(() -> WaitAsking.delayOf(library, payoffs.get(0), "--wait"));
    return delay.stream()
        .flatMap(name -> options.waits.stream().map(years -> later(name, years)))
        .toList();
  }

  /** The same inputs with a longer delay. */
  private Later later(String delay, double years) {
    Map<String, String> sets = new TreeMap<>(reading.sets());
    sets.put(delay, Figures.exact(years));
    Reading changed =
        new Reading(
            reading.models(),
            reading.inputs(),
            reading.valuationDate(),
            reading.asOf(),
            reading.scenario(),
            sets);
    Library held =
        LibraryReader.read(changed)
            .library()
            .orElseThrow(() -> Stop.usage("--wait: " + delay + " cannot be " + years));
    return new Later("wait " + Figures.exact(years), held);
  }

  private GuaranteeWords guarantees(Problems problems) {
    if (options.guarantees.isEmpty() && library.choice().isEmpty()) {
      return new GuaranteeWords(List.of(0), Optional.empty());
    }
    List<String> words =
        options.guarantees.isEmpty() ? List.of(GuaranteeWords.ADOPTION) : options.guarantees;
    GuaranteeWords found = GuaranteeWords.of(library, words, problems);
    problems.addIf(
        found.mixture().isEmpty() && found.postures().size() > 1,
        "-g: several guarantees need the chance of each: a:0.6,b:0.4, or adoption");
    return found;
  }

  /** The arguments and options that ask the same again. */
  List<String> words(InformationAsked asked) {
    List<String> words = new ArrayList<>(List.of(options.measure));
    options.alternatives.forEach(one -> words.add("--alternative " + one));
    options.waits.forEach(one -> words.add("--wait " + Figures.exact(one)));
    words.add(
        "--price "
            + (asked.price().isPresent()
                ? Figures.exact(asked.price().getAsDouble())
                : InformationOptions.EVEN));
    if (!asked.kinds().isEmpty()) {
      words.add(
          "--know " + asked.kinds().stream().map(Knowledge::name).collect(Collectors.joining(",")));
    }
    if (library.choice().isPresent()) {
      words.add("--guarantee " + weighed(asked.request()));
    }
    return words;
  }

  private String weighed(Request request) {
    return IntStream.range(0, request.postures().size())
        .mapToObj(
            g ->
                library.postures().get(request.postures().get(g))
                    + request
                        .mixture()
                        .map(mix -> ":" + Figures.exact(mix.weights().get(g)))
                        .orElse(""))
        .collect(Collectors.joining(","));
  }
}
