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
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Segments of the paths of a request, valued and put in digests.
 *
 * @param blockPaths paths that are valued together; nothing that is given depends on it
 */
record SegmentWork(Library library, Request request, Wanted wanted, Gauge gauge, int blockPaths)
    implements Work<Segment, SegmentWork.Given> {

  /**
   * What a segment gives.
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

  /** A segment has many blocks, and what it gives is large. */
  @Override
  public int together() {
    return 1;
  }

  @Override
  public Supplier<Function<Segment, Given>> ready() {
    boolean repair = request.overlay().repairCorrelations();
    Paths futures = Paths.of(library, request.sampling(), repair);
    return on(Program.compile(library, wanted), futures, paths -> {});
  }

  /**
   * The same with a program and futures that are at hand.
   *
   * @param done hears how many paths more are valued, from several threads
   */
  Supplier<Function<Segment, Given>> on(Program program, Blocks futures, IntConsumer done) {
    Tracked tracked = Tracked.of(library, request);
    return () -> {
      Valuer valuer = new Valuer(program, futures, program.scratch(), done);
      return segment -> given(tracked, segment, valuer);
    };
  }

  private Given given(Tracked tracked, Segment segment, Valuer valuer) {
    Portion portion = Portion.none(tracked, gauge, segment);
    List<Trouble> troubles = new ArrayList<>();
    for (Span stretch : segment.stretches()) {
      portion = portion.and(tracked, stretch.from(), outcomes(stretch, valuer, troubles));
      valuer.done.accept(stretch.paths());
    }
    return new Given(portion, troubles);
  }

  /** One thread's. */
  private record Valuer(Program program, Blocks futures, Scratch scratch, IntConsumer done) {}

  /** By posture, measure and path. */
  private double[][][] outcomes(Span stretch, Valuer valuer, List<Trouble> troubles) {
    int postures = request.postures().size();
    double[][][] outcomes = new double[postures][wanted.measures().size()][stretch.paths()];
    for (int at = stretch.from(); at < stretch.to(); at += blockPaths) {
      Draws draws = valuer.futures.block(at, Math.min(blockPaths, stretch.to() - at));
      List<Outturn> outturns = valuer.program.run(draws, request.postures(), valuer.scratch);
      for (int g = 0; g < postures; g++) {
        outturns.get(g).copyTo(outcomes[g], at - stretch.from());
        if (Trouble.any(outturns.get(g))) {
          troubles.add(new Trouble(at, outturns.get(g).untold()));
        }
      }
    }
    return outcomes;
  }
}
