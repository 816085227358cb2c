package backstop.source;

import backstop.model.Place;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a plan watches.
 *
 * @param place of its name
 * @param guarantees any when empty
 * @param runs names of rows; any when empty
 * @param below and {@code above} in the unit of the measure
 * @param moves the largest move from the night before that is not told
 */
public record AlertRow(
    Place place,
    String name,
    String measure,
    String statistic,
    List<String> guarantees,
    List<String> runs,
    OptionalDouble below,
    OptionalDouble above,
    Optional<Move> moves) {

  /** How a move is measured. */
  public enum Measure {
    /** In the unit of the measure. */
    AMOUNT,
    /** As a share of the figure of the night before. */
    SHARE,
    /** In standard errors of the two figures together. */
    ERRORS
  }

  /** A size that a move may have without being told. */
  public record Move(double size, Measure measured) {}

  public AlertRow {
    guarantees = List.copyOf(guarantees);
    runs = List.copyOf(runs);
  }
}
