package backstop.valuation;

import backstop.farm.Work;
import backstop.kernel.Outturn;
import backstop.kernel.Program;
import backstop.kernel.Scratch;
import backstop.kernel.Wanted;
import backstop.model.Draws;
import backstop.model.Library;
import backstop.paths.Blocks;
import backstop.paths.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Stretches of the paths of a request, valued and put together.
 *
 * @param blockPaths paths that are valued together; nothing that is given depends on it
 */
record StretchWork(Library library, Request request, Wanted wanted, int blockPaths)
    implements Work<Stretch, StretchWork.Given> {

  /**
   * What a stretch gives.
   *
   * @param troubles outturns of its blocks in which something went wrong, without their numbers
   */
  record Given(Portion portion, List<Trouble> troubles) {
    Given {
      troubles = List.copyOf(troubles);
    }
  }

  /** What went wrong in a block, whose first path has a number. */
  record Trouble(int first, Outturn outturn) {

    private static boolean any(Outturn outturn) {
      return !outturn.failedChecks().isEmpty()
          || !outturn.brokenRows().isEmpty()
          || !outturn.brokenMeasures().isEmpty();
    }
  }

  /** A stretch has many blocks, and what it gives is large. */
  @Override
  public int together() {
    return 1;
  }

  @Override
  public Supplier<Function<Stretch, Given>> ready() {
    boolean repair = request.overlay().repairCorrelations();
    return on(Program.compile(library, wanted), Paths.of(library, request.sampling(), repair));
  }

  /** The same with a program and futures that are at hand. */
  Supplier<Function<Stretch, Given>> on(Program program, Blocks futures) {
    Tracked tracked = Tracked.of(library, request);
    return () -> {
      Scratch scratch = program.scratch();
      return stretch -> given(tracked, stretch, program, futures, scratch);
    };
  }

  private Given given(
      Tracked tracked, Stretch stretch, Program program, Blocks futures, Scratch scratch) {
    int postures = request.postures().size();
    double[][][] outcomes = new double[postures][wanted.measures().size()][stretch.paths()];
    List<Trouble> troubles = new ArrayList<>();
    for (int at = stretch.from(); at < stretch.to(); at += blockPaths) {
      Draws draws = futures.block(at, Math.min(blockPaths, stretch.to() - at));
      List<Outturn> outturns = program.run(draws, request.postures(), scratch);
      for (int g = 0; g < postures; g++) {
        outturns.get(g).copyTo(outcomes[g], at - stretch.from());
        if (Trouble.any(outturns.get(g))) {
          troubles.add(new Trouble(at, outturns.get(g).untold()));
        }
      }
    }
    return new Given(Portion.of(tracked, stretch, outcomes), troubles);
  }
}
