package backstop.batch;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a plan watches.
 *
 * @param guarantees any when empty
 * @param rows of the plan; any when empty
 * @param below and {@code above} in the unit of the measure
 * @param moves how far it may move from one night to the next
 */
public record AlertRule(
    String name,
    String measure,
    Stat stat,
    List<String> guarantees,
    List<String> rows,
    OptionalDouble below,
    OptionalDouble above,
    Optional<Moves> moves) {

  public AlertRule {
    guarantees = List.copyOf(guarantees);
    rows = List.copyOf(rows);
  }

  /** How a move is measured. */
  public enum Measured {
    AMOUNT,
    SHARE,
    ERRORS
  }

  /**
   * The largest move that is not told.
   *
   * @param size in the unit of the measure, a share of the earlier figure, or standard errors of
   *     both
   */
  public record Moves(double size, Measured measured) {

    /** Whether a move is larger; one from or to what is undefined is. */
    boolean passed(Figure was, Figure is, Stat stat) {
      double before = was.value(stat);
      double after = is.value(stat);
      if (Double.isNaN(before) || Double.isNaN(after)) {
        return Double.isNaN(before) != Double.isNaN(after);
      }
      double move = Math.abs(after - before);
      return switch (measured) {
        case AMOUNT -> move > size;
        case SHARE -> move > size * Math.abs(before);
        case ERRORS -> move > size * Math.hypot(was.error(stat), is.error(stat));
      };
    }
  }

  /** Whether runs of a row are watched. */
  boolean watches(String row) {
    return rows.isEmpty() || rows.contains(row);
  }

  /** Whether a figure of such a run is. */
  boolean watches(Figure figure) {
    return figure.measure().equals(measure)
        && (guarantees.isEmpty() || guarantees.contains(figure.guarantee()));
  }

  /** Why a figure is told, if it is. */
  Optional<Alert.Reason> reason(Optional<Figure> was, Figure is) {
    double value = is.value(stat);
    if (below.isPresent() && value < below.getAsDouble()) {
      return Optional.of(new Alert.Reason("below", below.getAsDouble()));
    }
    if (above.isPresent() && value > above.getAsDouble()) {
      return Optional.of(new Alert.Reason("above", above.getAsDouble()));
    }
    return moves
        .filter(moved -> was.isPresent() && moved.passed(was.get(), is, stat))
        .map(moved -> new Alert.Reason("moved from", was.get().value(stat)));
  }
}
