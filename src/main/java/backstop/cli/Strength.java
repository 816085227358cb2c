package backstop.cli;

import backstop.model.Library;
import java.util.OptionalDouble;

/** A strength that the user pins. */
final class Strength {

  static final String LINE = "security.strength";

  private Strength() {}

  static Library pinned(Library library, OptionalDouble strength) {
    if (strength.isEmpty()) {
      return library;
    }
    if (library.line(LINE).isEmpty()) {
      throw Stop.usage("--strength needs a line " + LINE + ", and no model has one");
    }
    return library.pinned(LINE, strength.getAsDouble());
  }
}
