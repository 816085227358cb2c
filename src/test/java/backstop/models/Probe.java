package backstop.models;

import backstop.kernel.Program;
import backstop.kernel.Scratch;
import backstop.kernel.Wanted;
import backstop.model.Draws;
import backstop.model.Library;
import backstop.paths.Blocks;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One measure of a library on 512 futures, a block of them under one guarantee at a time; what was
 * asked once is kept, the program and the draws only while there is memory for them.
 */
final class Probe {

  static final int PATHS = 512;

  /** First paths of the blocks, and the end: a few paths show most of what there is to see. */
  private static final int[] FIRST = {0, 16, 128, 256, 384, PATHS};

  static final int BLOCKS = FIRST.length - 1;

  private final Library library;
  private final int measure;
  private final Blocks futures;
  private final Map<List<Integer>, double[]> known = new HashMap<>();
  private int drawn = -1;
  private SoftReference<Draws> draws = new SoftReference<>(null);
  private SoftReference<Program> program = new SoftReference<>(null);

  /**
   * @param measure position in {@code library.measures()}
   */
  Probe(Library library, int measure, Blocks futures) {
    this.library = library;
    this.measure = measure;
    this.futures = futures;
  }

  /** The measure by path; read, never written. */
  synchronized double[] values(int block, int posture) {
    return known.computeIfAbsent(List.of(block, posture), asked -> run(block, posture));
  }

  private double[] run(int block, int posture) {
    Draws from = draws(block);
    Program compiled = program();
    Scratch scratch = compiled.scratch(from.paths());
    return compiled.run(from, List.of(posture), scratch).get(0).measures()[0];
  }

  private Draws draws(int block) {
    Draws kept = drawn == block ? draws.get() : null;
    if (kept == null) {
      kept = futures.block(FIRST[block], FIRST[block + 1] - FIRST[block]);
      draws = new SoftReference<>(kept);
      drawn = block;
    }
    return kept;
  }

  private Program program() {
    Program kept = program.get();
    if (kept == null) {
      kept =
          Program.compile(library, new Wanted(List.of(measure), List.of(), List.of(), List.of()));
      program = new SoftReference<>(kept);
    }
    return kept;
  }
}
