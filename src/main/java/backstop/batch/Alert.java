package backstop.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that an operator must see.
 *
 * @param rule of the plan, or {@code check} for a check that failed
 * @param subject the measure or the check
 * @param stat its word; empty for a check
 * @param value the figure, or the paths on which the check failed
 */
public record Alert(
    String rule,
    String series,
    String subject,
    String guarantee,
    String stat,
    double value,
    String unit,
    Reason reason) {

  private static final String BLIND = "found under no guarantee watched in any run watched";

  /**
   * Why it is told.
   *
   * @param word {@code below}, {@code above}, {@code moved from} or {@code failed}
   * @param limit that was passed, or where it moved from
   */
  public record Reason(String word, double limit) {}

  /** Of a rule that no figure of the night is watched by: it could never tell anything. */
  static Alert blind(AlertRule rule) {
    return new Alert(
        rule.name(),
        "",
        rule.measure(),
        "",
        rule.stat().word(),
        Double.NaN,
        "",
        new Reason(BLIND, Double.NaN));
  }

  /** Whether it is that its rule watches nothing. */
  public boolean blind() {
    return reason.word().equals(BLIND);
  }

  /** Of a run: its failed checks, then what the rules say that watch it, in their order. */
  static List<Alert> of(
      Planned.Series series, List<AlertRule> rules, Results is, Map<Figure.Name, Figure> was) {
    List<Alert> alerts = new ArrayList<>();
    is.checks()
        .forEach(
            (check, paths) ->
                alerts.add(
                    new Alert(
                        "check",
                        series.name(),
                        check,
                        "",
                        "",
                        paths,
                        "paths",
                        new Reason("failed", 0))));
    for (AlertRule rule : rules) {
      for (Figure figure : is.figures()) {
        if (rule.watches(figure)) {
          rule.reason(Optional.ofNullable(was.get(figure.name())), figure)
              .ifPresent(reason -> alerts.add(of(series, rule, figure, reason)));
        }
      }
    }
    return alerts;
  }

  private static Alert of(Planned.Series series, AlertRule rule, Figure figure, Reason reason) {
    return new Alert(
        rule.name(),
        series.name(),
        figure.measure(),
        figure.guarantee(),
        rule.stat().word(),
        figure.value(rule.stat()),
        figure.unit(),
        reason);
  }
}
