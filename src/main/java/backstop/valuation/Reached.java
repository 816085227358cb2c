package backstop.valuation;

import java.util.List;

/**
 * The result on as many paths as errors asked for needed.
 *
 * @param reaches by target, then posture
 */
public record Reached(Result result, List<Reach> reaches) {

  public Reached {
    reaches = List.copyOf(reaches);
  }

  /** Those that more paths than were allowed would be needed for. */
  public List<Reach> unmet() {
    return reaches.stream().filter(reach -> !reach.met()).toList();
  }
}
