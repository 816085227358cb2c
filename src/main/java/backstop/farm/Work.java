package backstop.farm;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A pure function of a block, with all that it reads: wherever and however often a block is worked,
 * it gives the same bits. Work, blocks and what they give are made of what a {@link ParcelWriter}
 * takes, so that another machine can be given them.
 *
 * @param <B> what a block is told by
 * @param <Y> what a block gives
 */
public interface Work<B, Y> {

  /** Makes ready what threads share; each call of the supplier then gives one thread its own. */
  Supplier<Function<B, Y>> ready();

  /** So many blocks at most go together, and what they give comes back together. */
  default int together() {
    return 16;
  }
}
