package backstop.workbook;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.Shipped;
import backstop.valuation.Execution;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import backstop.valuation.Result;
import backstop.valuation.Valuation;
import java.util.List;
import java.util.stream.Stream;

/** All shipped models under a few guarantees and on few paths. */
final class ShippedBook {

  private ShippedBook() {}

  /** The last of the guarantees is the reference. */
  static Result result(int paths, String... guarantees) {
    Library library = Shipped.library();
    List<Integer> postures = Stream.of(guarantees).map(library.postures()::indexOf).toList();
    Request request =
        new Request(
            List.of(),
            postures,
            postures.get(postures.size() - 1),
            new Sampling(paths, 4, 1, Sampler.SOBOL),
            List.of(),
            Overlay.NONE);
    return Valuation.value(library, request, new Execution(2, paths, (done, of) -> {}));
  }
}
