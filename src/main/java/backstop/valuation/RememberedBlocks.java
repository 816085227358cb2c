package backstop.valuation;

import backstop.model.Draws;
import backstop.paths.Blocks;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Blocks that are asked for again; each is read by one thread at a time. */
final class RememberedBlocks implements Blocks {

  private final Blocks blocks;
  private final Map<Span, Draws> known = new ConcurrentHashMap<>();

  RememberedBlocks(Blocks blocks) {
    this.blocks = blocks;
  }

  @Override
  public Draws block(int first, int size) {
    return known.computeIfAbsent(new Span(first, first + size), any -> blocks.block(first, size));
  }
}
