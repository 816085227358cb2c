package backstop.cli;

import backstop.model.Library;
import backstop.risk.StandardTests;
import backstop.risk.Stress;
import java.util.List;
import java.util.Optional;

/**
 * What {@code stress} found.
 *
 * @param standard how the variants were chosen, when they are the standard tests
 */
record StressAnswer(Library library, Stress stress, Optional<StandardTests> standard) {

  /** What one of the variants is. */
  String kind() {
    return standard.isPresent() ? "test" : "scenario";
  }

  /** How the variants were chosen, in lines; none where they were asked for. */
  List<String> about() {
    return standard.map(StandardWords::of).orElse(List.of());
  }
}
