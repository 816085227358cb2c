package backstop.batch;

import backstop.model.Assumption;
import backstop.model.Chain;
import backstop.model.Formula;
import backstop.model.Library;
import backstop.model.Line;
import backstop.valuation.Execution;
import backstop.valuation.Forecast;
import backstop.valuation.Request;
import backstop.valuation.Summary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Holds what an earlier valuation expected against what the inputs say by now: the levels that
 * lines begin at on a later valuation date, and the states that chains are known to be in.
 *
 * @param before the library of the earlier valuation, from the texts it had
 * @param after the library of the later valuation date, from the inputs as they are now
 * @param since only what became known after this day counts
 */
public record BackTest(Library before, Library after, LocalDate since) {

  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  /**
   * An expectation and what came.
   *
   * @param name of the line or chain
   * @param low 5% quantile of what was expected, {@code middle} the median, {@code high} the 95%
   *     quantile; NaN of a state
   * @param known the level; of a state its number
   * @param word the state; empty of a level
   * @param share of futures with a level at most that; with that state
   */
  public record Judged(
      String name,
      String unit,
      double low,
      double middle,
      double high,
      double known,
      String word,
      double share) {

    /** Whether a level lies where nine in ten were expected. */
    public boolean inside() {
      return known >= low && known <= high;
    }
  }

  /** A row of the earlier library, and what it came to. */
  private record Subject(String name, String unit, int row, double known, String word) {}

  /** By line, then by chain; none when the later date is no period's end of the earlier one. */
  public List<Judged> judged(Request request, Execution execution) {
    OptionalInt period = period();
    List<Subject> subjects = new ArrayList<>(levels());
    subjects.addAll(states());
    if (period.isEmpty() || subjects.isEmpty()) {
      return List.of();
    }
    double[][] values =
        Forecast.of(
            before,
            request,
            subjects.stream().map(Subject::row).toList(),
            period.getAsInt(),
            execution);
    return IntStream.range(0, subjects.size())
        .mapToObj(s -> judged(subjects.get(s), values[s]))
        .toList();
  }

  private OptionalInt period() {
    LocalDate date = after.timeline().valuationDate();
    return IntStream.range(0, before.timeline().size())
        .filter(p -> before.timeline().periods().get(p).end().equals(date))
        .findFirst();
  }

  private boolean isNew(LocalDate known) {
    return known.isAfter(since) && !known.isAfter(after.asOf());
  }

  private List<Subject> levels() {
    List<Subject> found = new ArrayList<>();
    for (int a = 0; a < after.assumptions().size(); a++) {
      Assumption assumption = after.assumptions().get(a);
      Optional<LocalDate> known = date(assumption.record().asOf());
      if (known.isPresent() && isNew(known.get())) {
        begun(a).ifPresent(row -> subject(row, assumption).ifPresent(found::add));
      }
    }
    return found;
  }

  private static Optional<LocalDate> date(String written) {
    return written.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
        ? Optional.of(LocalDate.parse(written))
        : Optional.empty();
  }

  /**
   * The row that begins at an assumption: a line written in the model before the process behind it,
   * which may be in other money.
   */
  private OptionalInt begun(int assumption) {
    int[] rows =
        IntStream.range(0, after.rows().size())
            .filter(r -> beginsAt(after.rows().get(r).opening(), assumption))
            .toArray();
    OptionalInt written =
        Arrays.stream(rows)
            .filter(r -> after.lineOf(r).origin() == Line.Origin.WRITTEN)
            .findFirst();
    return written.isPresent() ? written : Arrays.stream(rows).findFirst();
  }

  private static boolean beginsAt(Formula opening, int assumption) {
    return opening instanceof Formula.AssumptionValue value && value.assumption() == assumption;
  }

  private Optional<Subject> subject(int row, Assumption assumption) {
    String name = after.rows().get(row).name();
    return IntStream.range(0, before.rows().size())
        .filter(r -> before.rows().get(r).name().equals(name))
        .mapToObj(
            r -> new Subject(name, after.lineOf(row).unit().text(), r, assumption.value(), ""))
        .findFirst();
  }

  private List<Subject> states() {
    List<Subject> found = new ArrayList<>();
    for (Chain chain : after.chains()) {
      boolean isNew = chain.known().filter(state -> isNew(state.asOf())).isPresent();
      before.chains().stream()
          .filter(earlier -> isNew && earlier.name().equals(chain.name()))
          .filter(earlier -> earlier.states().equals(chain.states()))
          .findFirst()
          .ifPresent(earlier -> found.add(state(earlier, chain.known().get().state())));
    }
    return found;
  }

  /** Of an event, whose states are none and happened, the row holds 0 and 1. */
  private static Subject state(Chain chain, String word) {
    boolean event = chain.states().equals(List.of("none", "happened"));
    int number = chain.states().indexOf(word) + (event ? 0 : 1);
    return new Subject(chain.name(), "", chain.row(), number, word);
  }

  private static Judged judged(Subject subject, double[] values) {
    double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    boolean state = !subject.word().isEmpty();
    long count =
        Arrays.stream(sorted)
            .filter(v -> state ? v == subject.known() : v <= subject.known())
            .count();
    return new Judged(
        subject.name(),
        subject.unit(),
        state ? Double.NaN : Summary.quantile(sorted, LOW),
        state ? Double.NaN : Summary.quantile(sorted, (LOW + HIGH) / 2),
        state ? Double.NaN : Summary.quantile(sorted, HIGH),
        subject.known(),
        subject.word(),
        (double) count / sorted.length);
  }
}
