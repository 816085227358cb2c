package backstop.risk;

import backstop.model.Library;
import backstop.source.LibraryReader;
import backstop.source.Reading;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The farm of the command line's tests, as it stands or with something laid over it. */
final class Farm {

  private static final Path FOLDER = Path.of("src/test/resources/backstop/cli/farm");

  private Farm() {}

  static Variant base() {
    return new Variant("base", "", read(Optional.empty(), Map.of()));
  }

  static Variant scenario(String name) {
    return new Variant(name, "", read(Optional.of(name), Map.of()));
  }

  static Variant set(String name, String value) {
    return new Variant(name + "=" + value, "", read(Optional.empty(), Map.of(name, value)));
  }

  static int measure(Library library, String name) {
    return library.measures().indexOf(library.measure("farm." + name).orElseThrow());
  }

  private static Library read(Optional<String> scenario, Map<String, String> sets) {
    Path models = FOLDER.resolve("models");
    Path inputs = FOLDER.resolve("inputs");
    return LibraryReader.read(
            new Reading(models, inputs, Optional.empty(), Optional.empty(), scenario, sets))
        .library()
        .orElseThrow();
  }
}
