package backstop.risk;

import java.util.List;
import java.util.stream.Collectors;

/** Facts that are known together before a decision. */
public record Knowledge(List<Fact> facts) {

  public Knowledge {
    facts = List.copyOf(facts);
    if (facts.isEmpty()) {
      throw new IllegalArgumentException("knowledge of nothing");
    }
  }

  /** As the user asks for it. */
  public String name() {
    return facts.stream().map(Fact::name).collect(Collectors.joining("+"));
  }
}
