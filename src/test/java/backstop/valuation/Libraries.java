package backstop.valuation;

import backstop.model.Library;
import backstop.paths.Sampling;
import backstop.source.LibraryReader;
import backstop.source.Read;
import backstop.source.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Libraries of the tests, read through the public language. */
final class Libraries {

  static final Path CLOSED_FORMS = Path.of("src/test/resources/closed_forms");

  private Libraries() {}

  static Library closedForms() {
    return read(CLOSED_FORMS);
  }

  static Library read(Path folder) {
    Read read =
        LibraryReader.read(
            new Reading(
                folder.resolve("models"),
                folder.resolve("inputs"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of()));
    return read.library().orElseThrow(() -> new AssertionError(read.issues().toString()));
  }

  /** A copy of a library's folder whose files are created in reverse alphabetical order. */
  static Path copy(Path folder, Path to) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> reversed =
          files.filter(Files::isRegularFile).sorted(Collections.reverseOrder()).toList();
      for (Path file : reversed) {
        Path target = to.resolve(folder.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Result value(Library library, Sampling sampling) {
    return value(library, sampling, new Execution(1, 512, (done, of) -> {}));
  }

  /** All measures under all postures. */
  static Result value(Library library, Sampling sampling, Execution execution) {
    return value(library, List.of(), sampling, execution);
  }

  /** The measures of some models under all postures. */
  static Result value(
      Library library, List<String> models, Sampling sampling, Execution execution) {
    List<Integer> postures = IntStream.range(0, library.postures().size()).boxed().toList();
    return Valuation.value(
        library, new Request(models, postures, 0, sampling, List.of(), Overlay.NONE), execution);
  }

  static Estimate estimate(Result result, String measure) {
    int position =
        result.library().measures().indexOf(result.library().measure(measure).orElseThrow());
    return result.estimate(0, position);
  }
}
