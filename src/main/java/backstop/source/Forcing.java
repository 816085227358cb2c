package backstop.source;

import backstop.model.Schedule;
import backstop.model.Timeline;
import backstop.source.Inputs.ForcedRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Dated states of {@code base_case.csv} and of a scenario to the forced rows. What a scenario
 * schedules for a driver replaces all that the base case says of it.
 */
final class Forcing {

  private final Plan plan;
  private final Map<String, Planned> drivers;

  /**
   * @param drivers chains, events and jumps by qualified name
   */
  Forcing(Plan plan, Map<String, Planned> drivers) {
    this.plan = plan;
    this.drivers = drivers;
  }

  /** One schedule for each chain, event and jump, in the order of the plan. */
  List<Schedule> schedules(Inputs inputs) {
    Map<String, int[]> base = periods(inputs.forced());
    Map<String, int[]> scheduled = periods(inputs.scheduled());
    List<Schedule> schedules = new ArrayList<>();
    for (String name : plan.schedules()) {
      int[] none = new int[plan.timeline().size()];
      int[] paths = scheduled.getOrDefault(name, none);
      int[] story = scheduled.getOrDefault(name, base.getOrDefault(name, none));
      schedules.add(new Schedule(name, boxed(paths), boxed(story)));
    }
    return schedules;
  }

  private static List<Integer> boxed(int[] states) {
    List<Integer> list = new ArrayList<>(states.length);
    for (int state : states) {
      list.add(state);
    }
    return Collections.unmodifiableList(list);
  }

  private Map<String, int[]> periods(List<ForcedRow> rows) {
    Map<String, int[]> forced = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (ForcedRow row : rows) {
      for (String driver : driven(row)) {
        int[] states = forced.computeIfAbsent(driver, d -> new int[plan.timeline().size()]);
        int number = state(row, drivers.get(unkeyed(driver)));
        int period = period(row.date());
        if (period >= states.length) {
          late(row);
        } else if (period >= 0 && !taken.add(driver + "@" + period)) {
          plan.issues()
              .error(row.driver(), driver + " takes two states in the period of " + row.date());
        } else if (period >= 0) {
          states[period] = number;
        }
      }
    }
    return forced;
  }

  private void late(ForcedRow row) {
    plan.issues()
        .warn(
            row.driver(),
            row.date() + " lies after the end of the timeline, " + plan.timeline().end(),
            Optional.empty());
  }

  /** Names with keys; all rows of an indexed driver where no key is given. */
  private List<String> driven(ForcedRow row) {
    String name = row.driver().value();
    Planned driver = drivers.get(unkeyed(name));
    List<String> all =
        driver == null
            ? List.of()
            : plan.keys(driver.table()).stream().map(k -> Plan.keyed(unkeyed(name), k)).toList();
    List<String> meant = all.contains(name) ? List.of(name) : name.endsWith("]") ? List.of() : all;
    if (meant.isEmpty()) {
      List<String> known = all.isEmpty() ? plan.schedules() : all;
      plan.issues()
          .error(
              row.driver(),
              "no chain, event or jump is called " + name,
              Nearest.advice(name, known));
    }
    return meant;
  }

  private int state(ForcedRow row, Planned driver) {
    if (!driver.states().isEmpty()) {
      return States.number(plan, row.driver(), row.state(), driver.states());
    }
    List<String> states = List.of(States.EVENT.get(1));
    return States.number(plan, row.driver(), row.state(), states);
  }

  private static String unkeyed(String name) {
    int bracket = name.indexOf('[');
    return bracket < 0 ? name : name.substring(0, bracket);
  }

  /**
   * Position of the period that contains a date; −1 up to the valuation date, size after the end.
   */
  private int period(LocalDate date) {
    Timeline timeline = plan.timeline();
    if (!date.isAfter(timeline.valuationDate())) {
      return -1;
    }
    int period = 0;
    while (period < timeline.size() && timeline.periods().get(period).end().isBefore(date)) {
      period++;
    }
    return period;
  }
}
