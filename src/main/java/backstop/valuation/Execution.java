package backstop.valuation;

import backstop.farm.Farm;
import java.util.Optional;

/**
 * How a request is carried out; the result does not depend on it.
 *
 * @param blockPaths most paths in a block; a block is the unit of work of a thread
 * @param farm machines that work the blocks instead of this process's threads
 */
public record Execution(int threads, int blockPaths, Progress progress, Optional<Farm> farm) {

  /** With fewer paths in a block an instruction costs more than its numbers. */
  private static final int FEWEST = 64;

  /** Called after each block, from one thread at a time. */
  @FunctionalInterface
  public interface Progress {
    void done(int paths, int ofPaths);

    /** Called when the cases are chosen that can be replayed; statistics are still to be made. */
    default void chosen(StoredCases cases) {}
  }

  public Execution {
    if (threads < 1 || blockPaths < 1) {
      throw new IllegalArgumentException("threads and block paths must be 1 or more");
    }
  }

  /** By the threads of this process. */
  public Execution(int threads, int blockPaths, Progress progress) {
    this(threads, blockPaths, progress, Optional.empty());
  }

  /** Paths in each of the blocks of some paths: few where threads would be left without. */
  int blockPaths(int paths) {
    int share = Math.max(FEWEST, (paths + threads - 1) / threads);
    return farm.isPresent() ? blockPaths : Math.min(blockPaths, share);
  }

  /** The same, heard by another. */
  public Execution hearing(Progress other) {
    return new Execution(threads, blockPaths, other, farm);
  }
}
