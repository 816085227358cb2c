package backstop.source;

import backstop.model.KnownState;
import backstop.model.Timeline;
import backstop.source.Inputs.StateRow;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code state.csv} says of chains and events on the as-of date. */
final class States {

  static final List<String> EVENT = List.of("none", "happened");

  private final Plan plan;
  private final LocalDate valuationDate;
  private final Map<String, StateRow> rows = new HashMap<>();
  private final Set<StateRow> read = new HashSet<>();

  States(Plan plan, Inputs inputs) {
    this.plan = plan;
    this.valuationDate = inputs.valuationDate();
    inputs.states().forEach(row -> rows.put(row.driver().value(), row));
  }

  /** Openings of an event, one for each key or one for all. */
  String[] openings(Planned event) {
    return each(event, "0", row -> "" + Math.max(0, number(row, EVENT) - 1));
  }

  /** Openings of a chain: {@code start} where the file has no row. */
  String[] starts(Planned chain, String start) {
    return each(chain, start, row -> "" + number(row, chain.states()));
  }

  /** What the file says of one row of a chain or event. */
  Optional<KnownState> known(Planned driver, String key) {
    return found(driver, key)
        .map(
            row ->
                new KnownState(
                    row.driver().place(),
                    row.asOf(),
                    row.state().value(),
                    row.since(),
                    row.source().value()));
  }

  /** Years that each row of a chain has been in its state. */
  String[] ages(Planned chain) {
    return each(chain, "0", row -> row.since().map(since -> age(row, since)).orElse("0"));
  }

  /** Reports rows about a driver that recurs, and so has no state. */
  void refuse(Planned driver) {
    for (String key : plan.keys(driver.table())) {
      found(driver, key)
          .ifPresent(
              row ->
                  plan.issues()
                      .error(
                          row.driver(), driver.name() + " recurs: it has no state to start from"));
    }
  }

  /** Reports rows about nothing known. */
  void refuseUnknown() {
    List<String> known = plan.schedules();
    for (StateRow row : rows.values()) {
      if (!read.contains(row)) {
        plan.issues()
            .error(
                row.driver(),
                "no chain or event is called " + row.driver(),
                Nearest.advice(row.driver().value(), known));
      }
    }
  }

  private interface Opening {
    String of(StateRow row);
  }

  private String[] each(Planned driver, String otherwise, Opening opening) {
    List<String> openings = new ArrayList<>();
    for (String key : plan.keys(driver.table())) {
      openings.add(found(driver, key).map(opening::of).orElse(otherwise));
    }
    boolean one = openings.stream().distinct().count() <= 1 && !openings.isEmpty();
    return one ? new String[] {openings.get(0)} : openings.toArray(String[]::new);
  }

  private Optional<StateRow> found(Planned driver, String key) {
    StateRow own = rows.get(Plan.keyed(driver.qualified(), key));
    StateRow row = own != null ? own : rows.get(driver.qualified());
    if (row != null) {
      read.add(row);
    }
    return Optional.ofNullable(row);
  }

  /** The state's number from 1; 1 after an issue. */
  private int number(StateRow row, List<String> states) {
    return number(plan, row.driver(), row.state(), states);
  }

  static int number(Plan plan, Text driver, Text state, List<String> states) {
    int position = states.indexOf(state.value());
    if (position < 0) {
      plan.issues()
          .error(
              state,
              driver + " has no state called " + state,
              Nearest.advice(state.value(), states)
                  .or(() -> Optional.of("Its states: " + Listed.of(states) + ".")));
    }
    return Math.max(1, position + 1);
  }

  private String age(StateRow row, LocalDate since) {
    double age = years(since, valuationDate);
    if (age < 0) {
      plan.issues()
          .error(
              row.driver(),
              "the state began on " + since + ", after the valuation date " + valuationDate);
    }
    return Double.toString(Math.max(0, age));
  }

  /** Years between two days, counted as the timeline counts them. */
  private static double years(LocalDate from, LocalDate to) {
    int quarters = Timeline.calendarQuarter(to) - Timeline.calendarQuarter(from);
    return (quarters + (share(to) - share(from))) / Timeline.PERIODS_A_YEAR;
  }

  /** Share of its quarter that has passed at the end of a day. */
  private static double share(LocalDate date) {
    return (double) date.get(IsoFields.DAY_OF_QUARTER) / days(date);
  }

  private static long days(LocalDate date) {
    LocalDate first = date.with(IsoFields.DAY_OF_QUARTER, 1);
    return ChronoUnit.DAYS.between(first, first.plusMonths(3));
  }
}
