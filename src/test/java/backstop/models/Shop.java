package backstop.models;

import backstop.model.Library;
import backstop.source.Reading;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A shop over five quarters under two guarantees. A fire comes once in a hundred years; the second
 * guarantee leaves its loss to the owner.
 */
final class Shop {

  private static final Path FOLDER = Path.of("src/test/resources/backstop/models/shop");

  private Shop() {}

  static Library with(Map<String, String> sets) {
    return Futures.library(
        new Reading(
            FOLDER.resolve("models"),
            FOLDER.resolve("inputs"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            sets));
  }
}
