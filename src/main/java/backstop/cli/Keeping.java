package backstop.cli;

import backstop.model.Library;
import backstop.valuation.Request;
import backstop.valuation.Valuation;

/** Whether a valuation keeps all outcomes, and what cannot be had without them. */
record Keeping(Library library, Request request) {

  /** What a valuation does then. */
  static final String NOT_KEPT =
      "more outcomes than are kept: percentiles from sketches of at most 512 MB";

  boolean kept() {
    return request.sampling().paths() <= most();
  }

  private int most() {
    return Valuation.mostKept(library, request);
  }

  /**
   * Refuses what needs outcomes that are not kept.
   *
   * @param target whether an error to reach was asked for
   * @param paths whether the outcomes were
   */
  void check(boolean target, boolean paths) {
    Problems problems = new Problems();
    String most = "at most " + Figures.count(most()) + " paths of these measures and guarantees";
    problems.addIf(
        target && !kept(), "--target-error keeps all outcomes, " + most + ": give a smaller -n");
    problems.addIf(
        paths && !kept(),
        "--paths-out writes into a file the outcomes kept, "
            + most
            + ": give a smaller -n, or a name without .csv for parts in a folder");
    problems.stop();
  }
}
