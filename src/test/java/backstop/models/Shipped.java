package backstop.models;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.LibraryReader;
import backstop.source.Read;
import backstop.source.Reading;
import backstop.valuation.Execution;
import backstop.valuation.Outcomes;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import backstop.valuation.Valuation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The shipped library, and whether an input of it matters to a measure. */
record Shipped(Library library, Outcomes few, Outcomes many) {

  private static final Sampling FEW = new Sampling(16, 1, 1, Sampler.RANDOM);
  private static final Sampling MANY = new Sampling(512, 1, 1, Sampler.RANDOM);

  static Shipped read() {
    Read read =
        LibraryReader.read(
            new Reading(
                Path.of("models"),
                Path.of("inputs"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of()));
    Library library =
        read.library().orElseThrow(() -> new AssertionError(read.issues().toString()));
    return new Shipped(library, value(library, List.of(), FEW), value(library, List.of(), MANY));
  }

  /**
   * Whether raising every value of an input by a tenth, or its texts passed on to the next row,
   * changes the measure on one of 16, else of 512 paths under one of the guarantees.
   *
   * @param input an assumption, with or without key, or {@code table.column}
   */
  boolean moves(String input, String measure) {
    Optional<Library> changed = new Nudge(library).of(input);
    if (changed.isEmpty() || library.measure(measure).isEmpty()) {
      return false;
    }
    return differs(changed.get(), measure, FEW, few) || differs(changed.get(), measure, MANY, many);
  }

  private static boolean differs(
      Library changed, String measure, Sampling sampling, Outcomes plain) {
    String model = measure.substring(0, measure.indexOf('.'));
    int position = changed.measures().indexOf(changed.measure(measure).orElseThrow());
    Outcomes moved = value(changed, List.of(model), sampling);
    return moved.postures().stream()
        .anyMatch(
            posture ->
                !Arrays.equals(
                    moved.column(posture, position).values(),
                    plain.column(posture, position).values()));
  }

  private static Outcomes value(Library library, List<String> models, Sampling sampling) {
    List<Integer> postures = IntStream.range(0, library.postures().size()).boxed().toList();
    Request request = new Request(models, postures, 0, sampling, List.of(), Overlay.NONE);
    return Valuation.value(library, request, new Execution(1, 64, (done, of) -> {})).outcomes();
  }
}
