package backstop.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans, sound and broken. */
class BatchFileTest {

  @TempDir Path folder;

  private BatchFile read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("batch.yaml"), text);
    return BatchFile.read(file);
  }

  @Test
  void whatIsNotSaidIsUsual() throws IOException {
    BatchFile plan = read("runs:\n  deals: {models: [drones]}\n");

    assertThat(plan.issues()).isEmpty();
    assertThat(plan.rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.models()).containsExactly("drones");
              assertThat(row.guarantees()).containsExactly("all");
              assertThat(row.scenarios()).containsExactly("base");
              assertThat(row.dates()).containsExactly("quarter_end");
              assertThat(row.draws()).isEqualTo(new BatchRow.Draws(4096, 16, 1, "sobol"));
            });
  }

  @Test
  void drawsOfThePlanHoldWhereARowSaysNothing() throws IOException {
    BatchFile plan = read("paths: 64\nseed: 5\nruns:\n  a_run: {paths: 32}\n  b_run: {}\n");

    assertThat(plan.rows())
        .extracting(row -> row.draws().paths(), row -> row.draws().seed())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(32, 5L),
            org.assertj.core.groups.Tuple.tuple(64, 5L));
  }

  @Test
  void brokenRowsAreToldTogetherAndLeftOut() throws IOException {
    BatchFile plan =
        read(
            """
            runs:
              sound: {models: [drones]}
              mistyped: {modles: [drones]}
              dated: {dates: [quarter-end, 2026-13-01]}
              strong: {strength: 1.5, paths: many}
            alerts:
              nothing: {measure: drones.jv_npv}
              odd: {measure: drones.jv_npv, statistic: median, moves: a lot}
              elsewhere: {measure: drones.jv_npv, below: 0, runs: [sond]}
              kept: {measure: drones.jv_npv, moves: 5%}
            """);

    assertThat(plan.rows()).extracting(BatchRow::name).containsExactly("sound");
    assertThat(plan.alerts()).extracting(AlertRow::name).containsExactly("kept");
    assertThat(plan.alerts().get(0).moves())
        .contains(new AlertRow.Move(0.05, AlertRow.Measure.SHARE));
    assertThat(plan.issues()).hasSize(9);
    assertThat(IssueText.of(plan.issues()))
        .contains(
            "Did you mean models?",
            "batch.yaml:4:19",
            "Did you mean quarter_end?",
            "the calendar has no",
            "a strength is from 0 to 1",
            "paths is a whole number from 1 to 2147483647, not",
            "an alert needs one of below, above and moves",
            "a statistic is mean, sd",
            "a move is a number in the measure's unit, a share such as 5%, or 3 errors",
            "Did you mean sound?");
  }

  @Test
  void whatConcernsAllRowsLeavesNone() throws IOException {
    assertThat(read("paths: many\nruns:\n  deals: {}\n").rows()).isEmpty();
    assertThat(read("run:\n  deals: {}\n").rows()).isEmpty();
    assertThat(read("runs: [deals]\n").rows()).isEmpty();
    assertThat(read("runs: {deals: {models: [\n").rows()).isEmpty();
  }
}
