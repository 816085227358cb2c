package backstop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Batches of twenty runs that die, and what the next one finds. {@code -Dcrashes=N} kills at N
 * moments and at every lasting step.
 */
class CrashTest {

  private static final int CRASHES = Integer.getInteger("crashes", 0);

  /** Kills without the property. */
  private static final int MOMENTS = 15;

  private static final int STEPS = 30;

  private static final int NEVER = 1_000_000;

  @TempDir Path folder;

  @Test
  void noKillAtAnyMomentLosesOrDoublesARun() throws Exception {
    Path undisturbed = folder.resolve("undisturbed");
    long millis = System.nanoTime();
    run(undisturbed, NEVER);
    millis = (System.nanoTime() - millis) / 1_000_000;
    Random moments = new Random(20260102);
    int kills = CRASHES > 0 ? CRASHES : MOMENTS;
    for (int i = 0; i < kills; i++) {
      Path outputs = folder.resolve("killed" + i);
      Process process = start(outputs, NEVER);
      Thread.sleep(moments.nextLong(millis));
      process.destroyForcibly().waitFor();
      assertResumed(outputs, undisturbed);
    }
  }

  @Test
  void noCrashAroundALastingStepLosesOrDoublesARun() throws Exception {
    Path undisturbed = folder.resolve("undisturbed");
    int steps = Integer.parseInt(run(undisturbed, NEVER).strip());
    Random picked = new Random(1);
    for (int step = 0; step < steps; step++) {
      if (CRASHES > 0 || picked.nextInt(steps) < STEPS) {
        Path outputs = folder.resolve("step" + step);
        run(outputs, step);
        assertResumed(outputs, undisturbed);
      }
    }
  }

  /** What was finished stays, and the next batch makes what an undisturbed one would have. */
  private static void assertResumed(Path outputs, Path undisturbed) throws IOException {
    Folders folders = new Folders(outputs);
    SortedMap<String, String> before = files(outputs);
    assertThat(files(undisturbed)).containsAllEntriesOf(before);
    TrialDesk desk = new TrialDesk();
    int lost;
    try (Lock lock = Lock.take(folders.lock(), "next").orElseThrow();
        Batch batch = new Batch(folders, desk, new Quiet(), Steps.UNHEARD)) {
      assertThat(lock).isNotNull();
      lost =
          CrashingBatch.RUNS - (int) before.keySet().stream().filter(CrashTest::manifest).count();
      Night night = batch.run(TrialDesk.plan(TrialDesk.FRIDAY, CrashingBatch.RUNS));
      assertThat(night.verdict()).isEqualTo(Night.Verdict.DONE);
    }
    assertThat(desk.valued).hasSize(lost);
    assertThat(files(outputs)).isEqualTo(files(undisturbed));
    assertThat(outputs.resolve(".staging")).doesNotExist();
    assertThat(rows(outputs)).isEqualTo(rows(undisturbed));
  }

  private static boolean manifest(String file) {
    return file.endsWith(RunManifest.FILE);
  }

  /** The folders of as-of dates, path to text. */
  private static SortedMap<String, String> files(Path outputs) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    Path asOf = outputs.resolve(TrialDesk.FRIDAY.toString());
    if (Files.notExists(asOf)) {
      return files;
    }
    try (Stream<Path> all = Files.walk(asOf)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(asOf.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  /** All that is recorded of runs, in order, and whether SQLite finds the file whole. */
  private static List<String> rows(Path outputs) {
    Path file = new Folders(outputs).history();
    List<String> rows = new ArrayList<>();
    try (Sql sql = Sql.open(file, true, Steps.UNHEARD)) {
      for (String query :
          List.of(
              "PRAGMA integrity_check",
              "PRAGMA foreign_key_check",
              "SELECT series || as_of || folder || key || kept FROM run ORDER BY folder",
              "SELECT count(*) FROM run WHERE valued = id",
              "SELECT run.folder || measure || mean || mean_error || p50 FROM figure JOIN run ON"
                  + " run.id = run ORDER BY 1",
              "SELECT texts || key FROM proof ORDER BY 1",
              "SELECT standing.series || run.folder FROM standing JOIN run ON run.id = run"
                  + " ORDER BY 1")) {
        rows.addAll(sql.all(query, row -> row.getString(1)));
      }
    }
    return rows;
  }

  private static String run(Path outputs, int last) throws Exception {
    Process process = start(outputs, last);
    String said =
        new String(process.getInputStream().readAllBytes()).lines().reduce("", (a, b) -> b);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return said;
  }

  private static Process start(Path outputs, int last) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            CrashingBatch.class.getName(),
            outputs.toString(),
            Integer.toString(last))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
