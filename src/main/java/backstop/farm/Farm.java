package backstop.farm;

import java.util.List;
import java.util.function.BiConsumer;

/** Other machines that work blocks. */
public interface Farm extends AutoCloseable {

  /**
   * Works all blocks.
   *
   * @param taker hears once of each block and what it gave; in any order, on the calling thread
   * @throws FarmException when the machines cannot work them all
   */
  <B, Y> void work(Work<B, Y> work, List<B> blocks, BiConsumer<B, Y> taker);

  /** Lets the machines go. */
  @Override
  void close();
}
