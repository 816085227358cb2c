package backstop.models;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.kernel.Reading;
import backstop.model.Draws;
import backstop.model.Library;
import backstop.model.Line;
import backstop.model.Measure;
import backstop.paths.Paths;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each switch changes what docs/models/minerals_fund.md says and nothing else, on common paths. */
final class MineralsSwitchesTest {

  private static final String PREFIX = Minerals.HOME + ".";
  private static final List<String> POSTURES =
      List.of("paper_assurances", "reassurance_force", "article_5_like");
  private static final int PATHS = 24;

  /** Nothing that the fund does reaches security. */
  private static final Map<String, String> UNLINKED =
      Map.of(
          "security.fund_stakes", "0",
          "security.occupied_weight", "0",
          "security.cover_link", "0");

  /** What each switch sets, and the switch that must be on already. */
  private static final List<Switch> SWITCHES =
      List.of(
          new Switch("recognition_share", "0", Map.of()),
          new Switch("preferred_return", "1", Map.of()),
          new Switch("catch_up", "1", Map.of("preferred_return", "1")),
          new Switch("deposit_option", "0", Map.of()),
          new Switch("insured_share", "0", Map.of()),
          new Switch("active", "0", Map.of()));

  private static final Map<Map<String, String>, Runs> RUNS =
      SWITCHES.stream()
          .flatMap(s -> Stream.of(s.from(), s.to()))
          .distinct()
          .collect(Collectors.toMap(sets -> sets, Runs::of));

  private static Map<String, Set<String>> changed;

  private record Switch(String name, String value, Map<String, String> with) {

    Map<String, String> from() {
      Map<String, String> sets = new HashMap<>(Minerals.LIVELY);
      sets.put("recognition_share", "1");
      sets.putAll(UNLINKED);
      sets.putAll(with);
      return sets;
    }

    Map<String, String> to() {
      Map<String, String> sets = from();
      sets.put(name, value);
      return sets;
    }
  }

  /** A library and its draws. */
  private record Runs(Library library, Draws draws, Future.Names names) {

    static Runs of(Map<String, String> sets) {
      Library library = Lean.apart(Minerals.library(sets), Set.of(Minerals.HOME, "arms_sale"));
      Sampling sampling = new Sampling(PATHS, 1, 7, Sampler.RANDOM);
      Draws draws = Paths.of(library, sampling, false).block(0, PATHS);
      return new Runs(library, draws, Future.Names.of(library, Minerals.HOME));
    }

    Future future(int path, int posture) {
      return new Future(library, names, draws, path, posture);
    }
  }

  @BeforeAll
  static void runBothSides() {
    changed = changed();
  }

  @Test
  void eachSwitchChangesWhatThePageSays() throws IOException {
    SwitchTable page = SwitchTable.read(Path.of("docs/models/minerals_fund.md"));
    assertThat(page.switches()).containsExactlyElementsOf(names());
    for (String name : names()) {
      Set<String> lines = page.lines(name, ownLines());
      Set<String> found = new TreeSet<>(changed.get(name));
      found.removeIf(line -> !line.startsWith(PREFIX));
      if (page.isComplement(name)) {
        found.retainAll(ownLines());
      }
      assertThat(found).as(name).containsExactlyInAnyOrderElementsOf(lines);
    }
  }

  @Test
  void noSwitchReachesAnotherModel() {
    for (String name : names()) {
      assertThat(changed.get(name)).as(name).allMatch(line -> line.startsWith(PREFIX));
    }
  }

  @Test
  void withoutTheDealNothingFlows() {
    Map<String, String> off = SWITCHES.get(SWITCHES.size() - 1).to();
    List<String> flows =
        ownLines().stream()
            .filter(line -> line.contains("_flow") || line.contains("_call"))
            .toList();
    assertThat(flows).hasSizeGreaterThan(10);
    for (Future f : Minerals.of("article_5_like", off)) {
      for (int t = 0; t < f.periods(); t++) {
        for (String flow : flows) {
          if (!flow.endsWith("project_flow")) {
            assertThat(f.at(flow, t)).as(flow).isZero();
          }
        }
        assertThat(f.at("cash", t) + f.at("us_stake_share", t)).isZero();
      }
      for (String party : List.of("developers", "fund", "us", "ukraine", "insurers")) {
        assertThat(f.measure(party + "_npv").value()).as(party).isZero();
      }
    }
  }

  private static List<String> names() {
    return SWITCHES.stream().map(Switch::name).toList();
  }

  /** Lines of the model that are not written by the expansion of a chain or an event. */
  private static Set<String> ownLines() {
    return RUNS.values().iterator().next().library().lines().stream()
        .map(Line::name)
        .filter(name -> name.startsWith(PREFIX) && name.lastIndexOf('.') < PREFIX.length())
        .collect(Collectors.toSet());
  }

  /** Lines and measures that differ somewhere, by switch. */
  private static Map<String, Set<String>> changed() {
    Map<String, Set<String>> changed =
        SWITCHES.stream().collect(Collectors.toMap(Switch::name, s -> new TreeSet<>()));
    Library library = RUNS.values().iterator().next().library();
    for (String posture : POSTURES) {
      int position = library.postures().indexOf(posture);
      for (int path = 0; path < PATHS; path++) {
        Map<Map<String, String>, Future> futures = new HashMap<>();
        for (Map.Entry<Map<String, String>, Runs> each : RUNS.entrySet()) {
          futures.put(each.getKey(), each.getValue().future(path, position));
        }
        for (Switch s : SWITCHES) {
          compare(library, futures.get(s.from()), futures.get(s.to()), changed.get(s.name()));
        }
      }
    }
    return changed;
  }

  private static void compare(Library library, Future one, Future other, Set<String> changed) {
    IntStream.range(0, library.rows().size())
        .filter(row -> !changed.contains(library.lineOf(row).name()))
        .filter(row -> !isExpanded(library.lineOf(row).name()))
        .filter(row -> differs(library.rows().get(row).name(), one, other))
        .forEach(row -> changed.add(library.lineOf(row).name()));
    library.measures().stream()
        .map(Measure::name)
        .filter(measure -> !changed.contains(measure))
        .filter(measure -> differs(one.measure(measure), other.measure(measure)))
        .forEach(changed::add);
  }

  private static boolean isExpanded(String line) {
    return line.startsWith(PREFIX) && line.lastIndexOf('.') > PREFIX.length();
  }

  private static boolean differs(String row, Future one, Future other) {
    return IntStream.range(-1, one.periods())
        .anyMatch(t -> apart(one.at(row, t), other.at(row, t)));
  }

  private static boolean differs(Reading one, Reading other) {
    return one.undefined() != other.undefined()
        || !one.undefined() && apart(one.value(), other.value());
  }

  /** By more than the rounding of sums taken in another order. */
  private static boolean apart(double one, double other) {
    return !(Math.abs(one - other) <= 1e-9 * Math.max(1, Math.max(Math.abs(one), Math.abs(other))));
  }
}
