package backstop.paths;

import backstop.model.Draws;

/** Draws by block: sampled, or given in a file. */
public interface Blocks {

  /** The draws of paths {@code first} … {@code first + size − 1}; for one thread at a time. */
  Draws block(int first, int size);

  /** Makes what all blocks need, which the first would otherwise wait for; changes no draw. */
  default void ready() {}
}
