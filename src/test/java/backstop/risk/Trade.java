package backstop.risk;

import backstop.paths.Sampling;
import backstop.source.Composition;
import backstop.source.Ingredient;
import backstop.source.LibraryReader;
import backstop.source.Origin;
import backstop.source.Reading;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A price times a volume less a fee, for five quarters: a library that is changed in a test. */
record Trade(Map<String, String> texts) {

  /** Years of its timeline. */
  static final double YEARS = 1.25;

  private static final Path FOLDER = Path.of("src/test/resources/backstop/risk/trade");
  private static final String ASSUMPTIONS = "inputs/assumptions.csv";

  static Trade plain() {
    Map<String, String> texts = new TreeMap<>();
    for (String path :
        List.of(
            "models/library.yaml",
            "models/markets.yaml",
            "models/goods.yaml",
            "inputs/sources.csv",
            ASSUMPTIONS)) {
      try {
        texts.put(path, Files.readString(FOLDER.resolve(path)));
      } catch (IOException missing) {
        throw new UncheckedIOException(missing);
      }
    }
    return new Trade(texts);
  }

  /** The same with another value of an assumption, known from the first day on. */
  Trade with(String name, double value) {
    return text(
        ASSUMPTIONS,
        texts
            .get(ASSUMPTIONS)
            .replaceFirst("(?m)^" + name + ",([^,]*),[^,]*,", name + ",$1," + value + ","));
  }

  Trade text(String path, String text) {
    Map<String, String> changed = new TreeMap<>(texts);
    changed.put(path, text);
    return new Trade(changed);
  }

  Origin origin() {
    Reading reading =
        new Reading(
            Path.of("models"),
            Path.of("inputs"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of());
    return new Origin(reading, LibraryReader.read(reading, texts).library().orElseThrow());
  }

  /** The move of the worth from one to another. */
  static Bridge bridge(Trade from, Trade to, Sampling sampling, BridgeStatistic statistic) {
    Composition both = Composition.of(from.origin(), to.origin());
    List<Ingredient> parts = both.differing();
    BridgeAsked asked =
        new BridgeAsked(
            parts.stream().map(part -> part.kind() + part.model()).toList(),
            List.of(""),
            List.of("goods.worth"),
            statistic,
            sampling.replicates());
    return Bridge.of(
        asked,
        coalition -> {
          Set<Ingredient> later = new HashSet<>(parts);
          later.removeIf(part -> (coalition >> parts.indexOf(part) & 1) == 0);
          return world(both, later, sampling);
        },
        Trial.execution(1, 512));
  }

  private static World world(Composition both, Set<Ingredient> later, Sampling sampling) {
    Request request = new Request(List.of(), List.of(0), 0, sampling, List.of(), Overlay.NONE);
    return new World(both.read(later).library().orElseThrow(), request);
  }
}
