package backstop.valuation;

import java.util.List;
import java.util.stream.Stream;

/**
 * Names of a measure and of those that add up to it on every path.
 *
 * @param parts in one unit with the total
 */
public record TotalParts(String total, List<String> parts) {

  /** What investors, the United States and Ukraine have of the three deals. */
  public static final List<TotalParts> PORTFOLIO =
      Stream.of("investors", "us", "ukraine")
          .map(party -> of("portfolio." + party, List.of("minerals", "arms", "drones")))
          .toList();

  public TotalParts {
    parts = List.copyOf(parts);
  }

  /** {@code stem_npv}, of {@code stem_part} for each part. */
  static TotalParts of(String stem, List<String> parts) {
    return new TotalParts(stem + "_npv", parts.stream().map(part -> stem + "_" + part).toList());
  }
}
