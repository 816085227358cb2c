package backstop.cli;

import backstop.risk.StandardTests;
import java.util.List;

/** How the main assumptions of standard tests were found. */
final class StandardWords {

  private StandardWords() {}

  static List<String> of(StandardTests tests) {
    StandardTests.Found found = tests.found();
    return List.of(
        "Each main assumption at its low and at its high, alone. "
            + Loading.plural(found.main(), "assumption")
            + " of "
            + found.read()
            + " with both that the",
        "measures read: those that move a mean most, in standard deviations of the measure, of "
            + found.tried()
            + " tried on",
        Loading.plural(found.screen().paths(), "path")
            + ": all that are certain, and of the others those that go with a measure most.");
  }
}
