package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program itself, killed again and again in one night. */
class BatchKillTest {

  private static final int RUNS = 8;
  private static final int KILLS = 4;
  private static final long LATEST_MILLIS = 6_000;

  @TempDir Path folder;

  private Path home(String name) throws IOException {
    Path home = folder.resolve(name);
    Folders.copy(Path.of("src/test/resources/backstop/cli/farm"), home);
    String rows =
        IntStream.range(0, RUNS)
            .mapToObj(
                i ->
                    "  row_%s: {guarantees: [none+written], seed: %d}"
                        .formatted("abcdefgh".charAt(i), i))
            .collect(Collectors.joining("\n"));
    Files.writeString(home.resolve("inputs/batch.yaml"), "paths: 64\nruns:\n" + rows + "\n");
    return home;
  }

  @Test
  void theNightEndsAsIfNothingHadHappened() throws Exception {
    Path undisturbed = home("undisturbed");
    assertThat(batch(undisturbed).waitFor(120, TimeUnit.SECONDS)).isTrue();
    Path killed = home("killed");
    Random moments = new Random(20260102);
    for (int i = 0; i < KILLS; i++) {
      Process process = batch(killed);
      process.waitFor(moments.nextLong(LATEST_MILLIS), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
    }

    Process last = batch(killed);

    assertThat(last.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(last.exitValue()).isZero();
    assertThat(bytes(killed)).isEqualTo(bytes(undisturbed)).hasSizeGreaterThan(3 * RUNS);
  }

  /** What is in the folder of the night. */
  private static SortedMap<String, String> bytes(Path home) throws IOException {
    Path night = home.resolve("outputs/2025-12-31");
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(night)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            night.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return files;
  }

  private static Process batch(Path home) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dbackstop.home=" + home,
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "batch",
            "--as-of",
            "2025-12-31")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
