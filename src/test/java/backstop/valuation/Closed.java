package backstop.valuation;

import backstop.model.Library;
import backstop.paths.Sampling;
import backstop.source.IssueText;
import backstop.source.LibraryReader;
import backstop.source.Read;
import backstop.source.Reading;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The library under {@code src/test/resources/backstop/valuation/closed}, through the reader. */
final class Closed {

  static final Path FOLDER = Path.of("src/test/resources/backstop/valuation/closed");
  static final Library LIBRARY = read(FOLDER);

  private Closed() {}

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
    return read.library().orElseThrow(() -> new IllegalStateException(IssueText.of(read.issues())));
  }

  static Result value(Sampling sampling, int threads, int blockPaths) {
    return Valuation.value(
        LIBRARY,
        new Request(List.of(), List.of(0), 0, sampling, List.of(), Overlay.NONE),
        new Execution(threads, blockPaths, (paths, of) -> {}));
  }

  static int measure(String name) {
    return LIBRARY.measures().indexOf(LIBRARY.measure("closed." + name).orElseThrow());
  }
}
