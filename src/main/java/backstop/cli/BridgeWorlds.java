package backstop.cli;

import backstop.model.Library;
import backstop.paths.Sampling;
import backstop.risk.World;
import backstop.source.Composition;
import backstop.source.Ingredient;
import backstop.source.Issue;
import backstop.source.Read;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The worlds between two ends, in which some parts are those of the later one.
 *
 * @param kept what was read before, by what of it is the later end's
 */
record BridgeWorlds(
    BridgeEnds.Pair ends,
    Composition composition,
    List<BridgePart> parts,
    List<String> guarantees,
    Map<Set<Ingredient>, Read> kept) {

  static BridgeWorlds of(BridgeEnds.Pair ends, List<String> guarantees) {
    Composition composition = Composition.of(ends.before().origin(), ends.after().origin());
    return new BridgeWorlds(ends, composition, List.of(), guarantees, new ConcurrentHashMap<>());
  }

  BridgeWorlds with(List<BridgePart> others) {
    return new BridgeWorlds(ends, composition, others, guarantees, kept);
  }

  /** What is valued of a coalition, or {@link Stop} where it cannot be read. */
  World of(int coalition) {
    Read read = read(coalition);
    Library library =
        read.library()
            .orElseThrow(
                () ->
                    new Stop(
                        Exit.ISSUES,
                        "with "
                            + told(coalition)
                            + " models and inputs cannot be read together: "
                            + first(read)));
    BridgeEnd options = end(ingredients(coalition).contains(Ingredient.OPTIONS));
    boolean laterDraws = later(coalition).stream().anyMatch(BridgePart::draws);
    return world(library, options, end(laterDraws).sampling());
  }

  World before() {
    return whole(ends.before());
  }

  World after() {
    return whole(ends.after());
  }

  private World whole(BridgeEnd end) {
    return world(end.library(), end, end.sampling());
  }

  private World world(Library read, BridgeEnd options, Sampling sampling) {
    Library library = Strength.pinned(read, options.strength());
    return new World(library, request(library, options, sampling));
  }

  private Request request(Library library, BridgeEnd options, Sampling sampling) {
    List<Integer> postures = guarantees.stream().map(library.postures()::indexOf).toList();
    Overlay overlay =
        new Overlay(
            options.origin().reading().scenario(),
            new TreeMap<>(options.origin().reading().sets()),
            options.strength(),
            options.repaired());
    return new Request(List.of(), postures, postures.get(0), sampling, List.of(), overlay);
  }

  private BridgeEnd end(boolean later) {
    return later ? ends.after() : ends.before();
  }

  Read read(int coalition) {
    Set<Ingredient> later = ingredients(coalition);
    Read known = kept.get(later);
    return known == null ? composition.read(later) : known;
  }

  /** The same, kept for when it is asked for again. */
  Read keep(int coalition) {
    return kept.computeIfAbsent(ingredients(coalition), composition::read);
  }

  private List<BridgePart> later(int coalition) {
    return IntStream.range(0, parts.size())
        .filter(part -> (coalition >> part & 1) == 1)
        .mapToObj(parts::get)
        .toList();
  }

  private Set<Ingredient> ingredients(int coalition) {
    Set<Ingredient> all = new HashSet<>();
    later(coalition).forEach(part -> all.addAll(part.ingredients()));
    return all;
  }

  /** Which parts of a coalition are whose. */
  String told(int coalition) {
    List<BridgePart> later = later(coalition);
    if (later.isEmpty() || later.size() == parts.size()) {
      return "all of " + (later.isEmpty() ? ends.before() : ends.after()).name();
    }
    String names = later.stream().map(BridgePart::name).collect(Collectors.joining(", "));
    return names + " of " + ends.after().name() + " and all else of " + ends.before().name();
  }

  /** The first of the issues that keep a library from being read. */
  static String first(Read read) {
    Optional<Issue> first =
        read.issues().stream()
            .filter(issue -> issue.severity() == Issue.Severity.ERROR)
            .findFirst();
    return first.map(issue -> issue.place() + ": " + issue.message()).orElse("");
  }
}
