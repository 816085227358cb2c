package backstop.valuation;

/**
 * How a request is carried out; the result does not depend on it.
 *
 * @param blockPaths paths in a block; a block is the unit of work of a thread
 */
public record Execution(int threads, int blockPaths, Progress progress) {

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
}
