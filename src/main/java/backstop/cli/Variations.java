package backstop.cli;

import backstop.model.Assumption;
import backstop.model.Library;
import backstop.model.Place;
import backstop.model.Scenario;
import backstop.risk.Variant;
import backstop.source.Issue;
import backstop.source.IssueText;
import backstop.source.LibraryReader;
import backstop.source.Read;
import backstop.source.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The scenarios and values to compare with the base, read from the same folders.
 *
 * @param base without scenario; read before without an error
 * @param known issues of the base, which are told already
 */
record Variations(Library library, Reading base, List<Issue> known) {

  /** What one variant is and how it is read. */
  private record Variation(String name, String title, Reading reading) {}

  /**
   * All scenarios and values asked for, in the order asked; nothing of them is read when {@code
   * problems} were found.
   *
   * @throws Stop with every problem, or after every issue of every variant was told
   */
  List<Variant> read(Terminal terminal, StressOptions asked, Problems problems) {
    List<Variation> variations = new ArrayList<>();
    scenarios(asked, problems).forEach(scenario -> variations.add(laid(scenario)));
    asked.varied.forEach((name, values) -> variations.addAll(varied(name, values, problems)));
    problems.addIf(
        variations.isEmpty()
            && asked.scenarios.isEmpty()
            && asked.varied.isEmpty()
            && !asked.standard,
        "inputs/scenarios.yaml has no scenario; give values with --vary NAME=V1,V2");
    problems.stop();
    List<Read> reads =
        variations.parallelStream().map(v -> LibraryReader.read(v.reading())).toList();
    tell(terminal, variations, reads);
    return IntStream.range(0, reads.size())
        .mapToObj(i -> variant(variations.get(i), reads.get(i).library().orElseThrow()))
        .toList();
  }

  private static Variant variant(Variation variation, Library library) {
    return new Variant(variation.name(), variation.title(), library);
  }

  private List<Scenario> scenarios(StressOptions asked, Problems problems) {
    boolean every =
        asked.scenarios.equals(List.of(StressOptions.ALL))
            || asked.scenarios.isEmpty() && asked.varied.isEmpty() && !asked.standard;
    if (every) {
      return library.scenarios();
    }
    List<String> names = library.scenarios().stream().map(Scenario::name).toList();
    return asked.scenarios.stream()
        .map(String::strip)
        .distinct()
        .flatMap(name -> problems.position("scenario", name, names).stream())
        .map(library.scenarios()::get)
        .toList();
  }

  private Variation laid(Scenario scenario) {
    Optional<String> name = Optional.of(scenario.name());
    return new Variation(scenario.name(), scenario.title(), reading(name, base.sets()));
  }

  private List<Variation> varied(String name, String values, Problems problems) {
    if (problems.position("assumption or table cell", name, names()).isEmpty()) {
      return List.of();
    }
    return Stream.of(values.split(","))
        .map(String::strip)
        .distinct()
        .map(value -> set(name, value))
        .toList();
  }

  private Variation set(String name, String value) {
    Map<String, String> sets = new LinkedHashMap<>(base.sets());
    sets.put(name, value);
    return new Variation(name + "=" + value, meaning(name), reading(Optional.empty(), sets));
  }

  private Reading reading(Optional<String> scenario, Map<String, String> sets) {
    return new Reading(
        base.models(), base.inputs(), base.valuationDate(), base.asOf(), scenario, sets);
  }

  /** What can be set: each assumption and cell, and where there are keys all of them at once. */
  private List<String> names() {
    Stream<String> assumptions = library.assumptions().stream().map(Assumption::name);
    return Stream.concat(assumptions, TableSubject.cells(library))
        .flatMap(name -> Stream.of(whole(name), name))
        .distinct()
        .toList();
  }

  private String meaning(String name) {
    return library.assumptions().stream()
        .filter(
            assumption -> assumption.name().equals(name) || whole(assumption.name()).equals(name))
        .map(Assumption::meaning)
        .findFirst()
        .or(() -> TableSubject.of(library, name).map(TableSubject::meaning))
        .orElse("");
  }

  private static String whole(String name) {
    return name.replaceFirst("\\[.*", "");
  }

  private void tell(Terminal terminal, List<Variation> variations, List<Read> reads) {
    Set<Issue> issues = new LinkedHashSet<>();
    for (int i = 0; i < reads.size(); i++) {
      for (Issue issue : reads.get(i).issues()) {
        issues.add(asVaried(variations.get(i).name(), issue));
      }
    }
    known.forEach(issues::remove);
    terminal.err().print(IssueText.of(List.copyOf(issues)));
    terminal.err().flush();
    if (reads.stream().anyMatch(read -> read.library().isEmpty())) {
      throw new Stop(Exit.ISSUES, "nothing was run");
    }
  }

  /** An issue about a value that was set, under the option that set it. */
  private static Issue asVaried(String name, Issue issue) {
    String option = issue.place().file();
    if (!option.equals("--set " + name)) {
      return issue;
    }
    Place place = new Place("--vary " + name, issue.place().line(), issue.place().column());
    return new Issue(
        issue.severity(),
        place,
        issue.sourceLine(),
        issue.length(),
        issue.message(),
        issue.advice());
  }
}
