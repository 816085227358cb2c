package backstop.models;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.kernel.Outturn;
import backstop.kernel.Program;
import backstop.kernel.Wanted;
import backstop.model.Draws;
import backstop.model.Library;
import backstop.model.Line;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each link enters where docs/links.md says, and alone moves the models it says. */
final class LinksTest {

  private static final Path PAGE = Path.of("docs/links.md");
  private static final Pattern QUOTES = Pattern.compile("`");
  private static final List<String> POSTURES =
      List.of("paper_assurances", "reassurance_force_us_enablers", "article_5_like");
  private static final int PATHS = 64;

  private static List<Link> links;
  private static Map<String, String> allOff;
  private static Map<String, double[]> apart;

  /**
   * A row of the page.
   *
   * @param enters lines that read the assumption
   * @param moves models
   */
  private record Link(String name, String off, Set<String> enters, Set<String> moves) {}

  @BeforeAll
  static void readThePage() throws IOException {
    links = new ArrayList<>();
    for (String line : Files.readAllLines(PAGE)) {
      List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
      if (cells.size() == 7 && cells.get(1).startsWith("`")) {
        links.add(
            new Link(
                QUOTES.matcher(cells.get(1)).replaceAll(""),
                cells.get(2),
                words(cells.get(4)),
                words(cells.get(5))));
      }
    }
    allOff = links.stream().collect(Collectors.toMap(Link::name, Link::off));
    apart = totals(allOff);
  }

  private static Set<String> words(String cell) {
    return Arrays.stream(QUOTES.matcher(cell).replaceAll("").split(",\\s*"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void nothingElseReadsTheAssumption() {
    Library library = Futures.shipped();
    for (Link link : links) {
      String model = link.name().substring(0, link.name().indexOf('.'));
      String bare = link.name().substring(model.length() + 1);
      Pattern own = Pattern.compile("(?<![.\\w])" + bare + "(?![.\\w])");
      Pattern other = Pattern.compile("(?<!\\w)" + Pattern.quote(link.name()) + "(?!\\w)");
      Set<String> reading =
          library.lines().stream()
              .filter(l -> (l.model().equals(model) ? own : other).matcher(l.text()).find())
              .map(Line::name)
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(reading).as(link.name()).isEqualTo(link.enters());
    }
  }

  @Test
  void aloneEachLinkMovesTheModelsOnItsRow() {
    Map<String, Set<String>> found = new HashMap<>();
    Map<String, Set<String>> told = new HashMap<>();
    for (Link link : links) {
      Map<String, String> only = new HashMap<>(allOff);
      only.remove(link.name());
      found.put(link.name(), moved(apart, totals(only)));
      told.put(link.name(), link.moves());
    }
    assertThat(found).isEqualTo(told);
  }

  @Test
  void withEveryLinkOffADealIsNoConcernOfSecurity() {
    Map<String, String> without = new HashMap<>(allOff);
    for (String deal : List.of("minerals_fund", "arms_sale", "drones")) {
      without.put(deal + ".active", "0");
    }
    assertThat(moved(apart, totals(without)))
        .contains("minerals_fund", "arms_sale", "drones", "portfolio")
        .doesNotContain("markets", "security", "europe");
  }

  private static Set<String> moved(Map<String, double[]> one, Map<String, double[]> other) {
    return one.keySet().stream()
        .filter(line -> !same(one.get(line), other.get(line)))
        .map(line -> line.substring(0, line.indexOf('.')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean same(double[] one, double[] other) {
    return IntStream.range(0, one.length)
        .allMatch(i -> Math.abs(one[i] - other[i]) <= 1e-9 * Math.max(1, Math.abs(one[i])));
  }

  /** Sums over time of every row, by name, of each path under each posture. */
  private static Map<String, double[]> totals(Map<String, String> sets) {
    Library library = Futures.read("security", sets);
    List<Integer> rows = IntStream.range(0, library.rows().size()).boxed().toList();
    Program program = Program.compile(library, new Wanted(List.of(), List.of(), List.of(), rows));
    Draws draws = Futures.drawn(library, new Sampling(PATHS, 1, 7, Sampler.RANDOM)).block(0, PATHS);
    List<Integer> postures = POSTURES.stream().map(library.postures()::indexOf).toList();
    List<Outturn> outturns = program.run(draws, postures, program.scratch(PATHS));
    return rows.stream()
        .collect(
            Collectors.toMap(row -> library.rows().get(row).name(), row -> all(outturns, row)));
  }

  private static double[] all(List<Outturn> outturns, int row) {
    return outturns.stream().flatMapToDouble(o -> Arrays.stream(o.totals()[row])).toArray();
  }
}
