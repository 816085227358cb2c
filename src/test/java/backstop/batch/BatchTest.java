package backstop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of planned runs. */
class BatchTest {

  private static final LocalDate MONDAY = TrialDesk.FRIDAY.plusDays(3);

  @TempDir Path outputs;

  private final TrialDesk desk = new TrialDesk();

  private Night night(Plan plan) throws IOException {
    try (Batch batch = new Batch(new Folders(outputs), desk, new Quiet(), Steps.UNHEARD)) {
      return batch.run(plan);
    }
  }

  @Test
  void aSecondBatchOfTheSameDayDoesNothing() throws IOException {
    night(TrialDesk.plan(TrialDesk.FRIDAY, 3));
    desk.read.clear();

    Night again = night(TrialDesk.plan(TrialDesk.FRIDAY, 3));

    assertThat(again.of(Outcome.Standing.class)).hasSize(3);
    assertThat(desk.read).isEmpty();
    assertThat(desk.valued).containsExactly("row0", "row1", "row2");
  }

  @Test
  void onlyTheRunsThatReadWhatChangedAreValuedAgain() throws IOException {
    night(TrialDesk.plan(TrialDesk.FRIDAY, 5));
    desk.valued.clear();
    desk.inputs.put("row3", 2.0);

    Night monday = night(TrialDesk.plan(MONDAY, 5));

    assertThat(desk.valued).containsExactly("row3");
    assertThat(monday.of(Outcome.Carried.class)).hasSize(4);
    assertThat(monday.moves())
        .singleElement()
        .satisfies(
            move -> {
              assertThat(move.amount()).isEqualTo(1);
              assertThat(move.earlier()).isEqualTo(TrialDesk.FRIDAY);
            });
  }

  @Test
  void aCarriedRunNamesItsResultsAndWhatItDidNotRead() throws IOException {
    night(TrialDesk.plan(TrialDesk.FRIDAY, 1));
    desk.touch("another");

    Outcome.Carried carried = (Outcome.Carried) night(TrialDesk.plan(MONDAY, 1)).outcomes().get(0);

    RunManifest manifest = RunManifest.read(new Folders(outputs).of(carried.recorded()));
    assertThat(manifest.carriedFrom().orElseThrow().asOf()).isEqualTo(TrialDesk.FRIDAY);
    assertThat(manifest.fields().get("changed_but_not_read"))
        .isEqualTo(List.of("inputs/other.csv"));
    assertThat(manifest.text("key")).isEqualTo(carried.valued().key());
  }

  @Test
  void resultsThatAreGoneAreMadeAgain() throws IOException {
    Night first = night(TrialDesk.plan(TrialDesk.FRIDAY, 2));
    Recorded run = ((Outcome.Done) first.outcomes().get(0)).recorded();
    Files.delete(new Folders(outputs).of(run).resolve(RunManifest.RESULTS));
    desk.valued.clear();

    Night again = night(TrialDesk.plan(TrialDesk.FRIDAY, 2));

    assertThat(desk.valued).containsExactly("row0");
    assertThat(((Outcome.Done) again.outcomes().get(0)).recorded().id()).isEqualTo(run.id());
  }

  @Test
  void aRunThatGoesBackStandsAgain() throws IOException {
    night(TrialDesk.plan(TrialDesk.FRIDAY, 1));
    desk.inputs.put("row0", 2.0);
    night(TrialDesk.plan(TrialDesk.FRIDAY, 1));
    desk.inputs.remove("row0");

    night(TrialDesk.plan(TrialDesk.FRIDAY, 1));

    try (History history = History.reading(new Folders(outputs).history())) {
      Recorded standing = history.standing("row0", TrialDesk.FRIDAY).orElseThrow();
      assertThat(history.results(standing).figures().get(0).value(Stat.MEAN)).isEqualTo(1);
    }
    assertThat(desk.valued).hasSize(2);
  }

  @Test
  void aFailureIsTriedAgainAndARefusalIsNot() throws IOException {
    desk.failing.put("row0", 1);
    desk.failing.put("row1", 2);
    desk.refused.add("row2");

    Night night = night(TrialDesk.plan(TrialDesk.FRIDAY, 4));

    assertThat(night.of(Outcome.Valued.class))
        .extracting(done -> done.run().series().row())
        .containsExactly("row0", "row3");
    assertThat(night.failures())
        .extracting(failed -> failed.run().series().row(), Outcome.Failed::tries)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("row1", 2),
            org.assertj.core.groups.Tuple.tuple("row2", 1));
    assertThat(night.failures().get(0).issues()).singleElement().asString().contains("No space");
    assertThat(night.verdict()).isEqualTo(Night.Verdict.REFUSED);
    assertThat(outputs.resolve(".staging")).doesNotExist();
  }

  @Test
  void whatFailedIsMadeTheNextTime() throws IOException {
    desk.failing.put("row1", 2);
    assertThat(night(TrialDesk.plan(TrialDesk.FRIDAY, 2)).verdict())
        .isEqualTo(Night.Verdict.FAILED);

    Night again = night(TrialDesk.plan(TrialDesk.FRIDAY, 2));

    assertThat(again.of(Outcome.Valued.class)).hasSize(1);
    assertThat(again.verdict()).isEqualTo(Night.Verdict.DONE);
  }

  @Test
  void alertsTellLimitsMovesAndChecks() throws IOException {
    AlertRule low = rule("low", OptionalDouble.of(0), Optional.empty());
    AlertRule moved =
        rule(
            "moved",
            OptionalDouble.empty(),
            Optional.of(new AlertRule.Moves(3, AlertRule.Measured.ERRORS)));
    night(TrialDesk.plan(TrialDesk.FRIDAY, 2, low, moved));
    desk.inputs.put("row0", -2.5);
    desk.inputs.put("row1", 1.5);

    Night night = night(TrialDesk.plan(MONDAY, 2, low, moved));

    assertThat(night.alerts())
        .extracting(Alert::rule, Alert::series, Alert::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("check", "row0", 7.0),
            org.assertj.core.groups.Tuple.tuple("low", "row0", -2.5),
            org.assertj.core.groups.Tuple.tuple("moved", "row0", -2.5));
    assertThat(night.verdict()).isEqualTo(Night.Verdict.ALERTED);
  }

  @Test
  void aRuleThatWatchesNothingIsTold() throws IOException {
    AlertRule mistyped =
        new AlertRule(
            "low",
            "deal.nvp",
            Stat.MEAN,
            List.of(),
            List.of(),
            OptionalDouble.of(0),
            OptionalDouble.empty(),
            Optional.empty());

    Night night = night(TrialDesk.plan(TrialDesk.FRIDAY, 2, mistyped));

    assertThat(night.alerts()).singleElement().matches(Alert::blind);
    assertThat(night.verdict()).isEqualTo(Night.Verdict.ALERTED);
    try (History history = History.reading(new Folders(outputs).history())) {
      assertThat(history.notes())
          .singleElement()
          .satisfies(
              note -> assertThat(note.words()).contains("deal.nvp mean", "is undefined, found"));
    }
  }

  private static AlertRule rule(
      String name, OptionalDouble below, Optional<AlertRule.Moves> moves) {
    return new AlertRule(
        name, "deal.npv", Stat.MEAN, List.of(), List.of(), below, OptionalDouble.empty(), moves);
  }

  @Test
  void oldWorkbooksGoUnlessAStandingRunNeedsThem() throws IOException {
    night(TrialDesk.plan(TrialDesk.FRIDAY, 2));
    desk.inputs.put("row0", 2.0);
    Plan plan = TrialDesk.plan(MONDAY.plusDays(30), 2);

    Night night = night(new Plan(plan.name(), plan.asOf(), plan.runs(), plan.rules(), 0, 10));

    assertThat(night.removed()).extracting(run -> run.series().row()).containsExactly("row0");
    assertThat(workbooks(TrialDesk.FRIDAY)).hasSize(1);
    assertThat(workbooks(plan.asOf())).hasSize(1);
  }

  private List<Path> workbooks(LocalDate asOf) throws IOException {
    try (Stream<Path> all = Files.walk(outputs.resolve(asOf.toString()))) {
      return all.filter(file -> file.toString().endsWith(".xlsx")).toList();
    }
  }

  @Test
  void aHistoryOfALaterVersionIsNotTouched() throws Exception {
    night(TrialDesk.plan(TrialDesk.FRIDAY, 1));
    Path file = new Folders(outputs).history();
    try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 99");
    }

    assertThatThrownBy(() -> night(TrialDesk.plan(MONDAY, 1)))
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining("later Backstop");
  }
}
