package backstop.source;

import backstop.model.Library;
import java.util.List;
import java.util.Optional;

/** Puts declarations and inputs together into a library. */
final class Assembly {

  private Assembly() {}

  /** The library, or empty after reporting why there is none. */
  static Optional<Library> of(
      List<Declaration> models, LibraryFile library, Inputs inputs, Issues issues) {
    return Optional.empty();
  }
}
