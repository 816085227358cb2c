package backstop.source;

import backstop.model.Chain;
import backstop.model.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Chains and once-only events as the library lists them. */
final class Drivers {

  private final Plan plan;
  private final Map<String, Planned> drivers;
  private final States states;

  Drivers(Plan plan, Map<String, Planned> drivers, States states) {
    this.plan = plan;
    this.drivers = drivers;
    this.states = states;
  }

  /** One for each row, by name. */
  List<Chain> chains() {
    List<Chain> chains = new ArrayList<>();
    for (Planned driver : drivers.values()) {
      boolean once = driver.origin() == Line.Origin.EVENT && recurs(driver);
      List<String> names = once ? States.EVENT : driver.states();
      if (!names.isEmpty()) {
        add(chains, driver, names);
      }
    }
    return chains;
  }

  /** A once-only event keeps no count of stays. */
  private boolean recurs(Planned event) {
    return plan.dictionary().local(event.model(), event.name() + ".stay").isEmpty();
  }

  private void add(List<Chain> chains, Planned driver, List<String> names) {
    int schedule = plan.firstSchedule(driver.qualified());
    List<String> keys = plan.keys(driver.table());
    for (int key = 0; key < keys.size(); key++) {
      chains.add(
          new Chain(
              Plan.keyed(driver.qualified(), keys.get(key)),
              names,
              driver.firstRow() + key,
              schedule + key,
              states.known(driver, keys.get(key))));
    }
  }
}
