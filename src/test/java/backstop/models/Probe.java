package backstop.models;

import backstop.kernel.Program;
import backstop.kernel.Scratch;
import backstop.kernel.Wanted;
import backstop.model.Draws;
import backstop.model.Library;
import backstop.paths.Blocks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One measure of a library on 512 futures, a block of them under one guarantee at a time; what was
 * asked once is kept.
 */
final class Probe {

  static final int PATHS = 512;

  /** First paths of the blocks, and the end: a few paths show most of what there is to see. */
  private static final int[] FIRST = {0, 16, 128, 256, 384, PATHS};

  static final int BLOCKS = FIRST.length - 1;

  private final Program program;
  private final Blocks futures;
  private final Map<List<Integer>, double[]> known = new HashMap<>();
  private int drawn = -1;
  private Draws draws;

  /**
   * @param measure position in {@code library.measures()}
   */
  Probe(Library library, int measure, Blocks futures) {
    program =
        Program.compile(library, new Wanted(List.of(measure), List.of(), List.of(), List.of()));
    this.futures = futures;
  }

  /** The measure by path; read, never written. */
  synchronized double[] values(int block, int posture) {
    return known.computeIfAbsent(List.of(block, posture), asked -> run(block, posture));
  }

  private double[] run(int block, int posture) {
    if (drawn != block) {
      draws = futures.block(FIRST[block], FIRST[block + 1] - FIRST[block]);
      drawn = block;
    }
    Scratch scratch = program.scratch(draws.paths());
    return program.run(draws, List.of(posture), scratch).get(0).measures()[0];
  }
}
