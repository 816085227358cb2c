package backstop.valuation;

import backstop.model.Library;
import backstop.paths.Paths;

/** Results of small requests as of those that are too large for their outcomes to be kept. */
public final class NotKept {

  private static final Room SMALL = new Room(1 << 12);

  private NotKept() {}

  public static Result value(Library library, Request request) {
    Paths paths = Paths.of(library, request.sampling(), false);
    return Valuation.value(library, request, new Execution(2, 512, (done, of) -> {}), paths, SMALL);
  }
}
