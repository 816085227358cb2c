package backstop.models;

import backstop.model.Library;
import backstop.model.Measure;
import backstop.paths.Blocks;
import backstop.paths.Paths;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whether inputs of a library matter to its measures. */
final class Influence {

  private static final Sampling SAMPLING = new Sampling(Probe.PATHS, 1, 1, Sampler.RANDOM);

  private final Library library;
  private final Paths futures;
  private final Map<Integer, Probe> plain = new ConcurrentHashMap<>();

  Influence(Library library) {
    this.library = library;
    futures = Paths.of(library, SAMPLING, false);
  }

  /**
   * Whether raising every value of an input by a tenth, or its texts passed on to the next row,
   * changes the measure on one of 512 paths under one of the guarantees.
   *
   * @param input an assumption, with or without key, or {@code table.column}
   * @return false also where there is no such input or measure
   */
  boolean moves(String input, String measure) {
    Optional<Library> changed = new Nudge(library).of(input);
    Optional<Measure> asked = library.measure(measure);
    return changed.isPresent()
        && asked.isPresent()
        && moves(changed.get(), library.measures().indexOf(asked.get()));
  }

  private boolean moves(Library changed, int measure) {
    Probe before = plain.computeIfAbsent(measure, m -> new Probe(library, m, futures));
    Probe after = new Probe(changed, measure, redrawn(changed));
    return IntStream.range(0, Probe.BLOCKS).anyMatch(block -> differ(before, after, block));
  }

  /** The same futures with laws of another library; laws that are the same are not made again. */
  private Blocks redrawn(Library changed) {
    Set<Integer> draws =
        IntStream.range(0, library.draws().size())
            .filter(draw -> !library.draws().get(draw).equals(changed.draws().get(draw)))
            .boxed()
            .collect(Collectors.toSet());
    Paths after = Paths.of(changed, SAMPLING, false);
    return (first, size) ->
        new Redrawn(futures.block(first, size), after.block(first, size), draws);
  }

  private boolean differ(Probe before, Probe after, int block) {
    return IntStream.range(0, library.postures().size())
        .anyMatch(
            posture -> !Arrays.equals(before.values(block, posture), after.values(block, posture)));
  }
}
