package backstop.cli;

import backstop.cli.InputChange.Kind;
import backstop.cli.InputChange.Used;
import backstop.model.Library;
import backstop.model.Schedule;
import backstop.model.Timeline.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * States that the base case or a scenario sets on a date, where two libraries differ in a period
 * that both have.
 */
record DatedStates(Library before, Library after) {

  /** Ends the name of a state that no path takes. */
  static final String BASE_CASE = ", base case";

  private static final String HAPPENED = "happened";

  List<InputChange> list() {
    List<InputChange> changes = new ArrayList<>();
    for (Schedule to : after.schedules()) {
      before.schedules().stream()
          .filter(from -> from.name().equals(to.name()))
          .forEach(from -> add(changes, from, to));
    }
    return changes;
  }

  private void add(List<InputChange> changes, Schedule from, Schedule to) {
    compare(changes, from, to, Schedule::paths, ", every path");
    if (!from.base().equals(from.paths()) || !to.base().equals(to.paths())) {
      compare(changes, from, to, Schedule::base, BASE_CASE);
    }
  }

  private void compare(
      List<InputChange> changes,
      Schedule from,
      Schedule to,
      Function<Schedule, List<Integer>> states,
      String where) {
    Map<LocalDate, Integer> was = byEnd(before, states.apply(from));
    byEnd(after, states.apply(to))
        .forEach(
            (end, is) -> {
              if (was.containsKey(end) && !was.get(end).equals(is)) {
                String name = to.name() + " in the quarter to " + end + where;
                Used old = state(before, to.name(), was.get(end));
                Used now = state(after, to.name(), is);
                changes.add(InputChange.of(Kind.DATED_STATE, name, "", old, now));
              }
            });
  }

  private static Map<LocalDate, Integer> byEnd(Library library, List<Integer> states) {
    Map<LocalDate, Integer> byEnd = new LinkedHashMap<>();
    List<Period> periods = library.timeline().periods();
    for (int p = 0; p < periods.size(); p++) {
      byEnd.put(periods.get(p).end(), states.get(p));
    }
    return byEnd;
  }

  private static Used state(Library library, String driver, int number) {
    if (number == 0) {
      return Used.NONE;
    }
    return library.chains().stream()
        .filter(chain -> chain.name().equals(driver))
        .findFirst()
        .map(chain -> Used.of(chain.states().get(number - 1)))
        .orElse(Used.of(HAPPENED));
  }
}
