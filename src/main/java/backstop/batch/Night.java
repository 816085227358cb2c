package backstop.batch;

import java.time.LocalDate;
import java.util.List;

/**
 * What came of a batch.
 *
 * @param outcomes in the order of the plan
 * @param moves of runs that were valued, against the night before
 * @param removed runs whose workbooks went
 */
public record Night(
    String plan,
    LocalDate asOf,
    List<Outcome> outcomes,
    List<Alert> alerts,
    List<Move> moves,
    List<Recorded> removed) {

  public Night {
    outcomes = List.copyOf(outcomes);
    alerts = List.copyOf(alerts);
    moves = List.copyOf(moves);
    removed = List.copyOf(removed);
  }

  /**
   * A figure that is not what it was.
   *
   * @param earlier as-of date of the night before
   */
  public record Move(Planned.Series series, LocalDate earlier, Figure was, Figure is) {

    public double amount() {
      return is.value(Stat.MEAN) - was.value(Stat.MEAN);
    }
  }

  /** How it ended, as a script must see it; the first that holds. */
  public enum Verdict {
    /** What some run reads is wrong. */
    REFUSED,
    /** Some run failed otherwise. */
    FAILED,
    /** There are alerts. */
    ALERTED,
    DONE
  }

  public Verdict verdict() {
    if (failures().stream().anyMatch(Outcome.Failed::refused)) {
      return Verdict.REFUSED;
    }
    if (!failures().isEmpty()) {
      return Verdict.FAILED;
    }
    return alerts.isEmpty() ? Verdict.DONE : Verdict.ALERTED;
  }

  public List<Outcome.Failed> failures() {
    return of(Outcome.Failed.class);
  }

  /** Outcomes of one kind. */
  public <T extends Outcome> List<T> of(Class<T> kind) {
    return outcomes.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
