package backstop.batch;

import java.time.LocalDate;
import java.util.List;

/**
 * What a batch values and watches.
 *
 * @param name of the plan's file, without its ending
 * @param retries more tries for a run that fails for a reason other than its inputs
 * @param keep days after which workbooks are removed; 0 for never
 */
public record Plan(
    String name, LocalDate asOf, List<Planned> runs, List<AlertRule> rules, int retries, int keep) {

  public Plan {
    runs = List.copyOf(runs);
    rules = List.copyOf(rules);
  }
}
