package backstop.source;

import backstop.model.Place;
import java.util.Random;

/**
 * A shipped model with one term of one formula deleted.
 *
 * @param place of the term
 * @param model whose formula it is
 * @param name of the line, measure, chain, event or jump
 * @param term as written
 * @param before the formula with it
 * @param after the formula without it
 * @param text of the model's file without it
 */
public record TermDeletion(
    Place place, String model, String name, String term, String before, String after, String text) {

  /** Where this deletion stands in the order of a sample: edits of other formulas leave it. */
  long rank(long seed) {
    String key = model + " " + name + " " + before + " " + after + " " + term;
    return new Random(seed * 31 + key.hashCode()).nextLong();
  }

  @Override
  public String toString() {
    return place + ": " + name + ": " + before + "\n  without " + term + ": " + after;
  }
}
