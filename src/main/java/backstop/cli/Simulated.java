package backstop.cli;

import backstop.valuation.Execution;
import java.util.function.Function;

/**
 * The stage of a command in which paths are simulated, where the options say and with its progress.
 *
 * @param told whether progress and the stage are shown
 */
record Simulated(Terminal terminal, RunningOptions running, boolean told) {

  <T> T of(Function<Execution, T> work, Function<T, String> size) {
    return of("simulate", work, size);
  }

  /**
   * What comes of the work.
   *
   * @param task what the stage is called
   * @param size says of the outcome how much was done
   * @throws Stop when what is asked for cannot be simulated
   */
  <T> T of(String task, Function<Execution, T> work, Function<T, String> size) {
    Stage stage = Stage.begin(terminal, told);
    try (Workplace place = running.workplace(terminal);
        ProgressLine progress = new ProgressLine(terminal, task, told)) {
      T found = work.apply(place.execution(progress));
      stage.done(task + " ".repeat(Math.max(1, 10 - task.length())) + size.apply(found));
      return found;
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.ISSUES, e.getMessage());
    }
  }
}
