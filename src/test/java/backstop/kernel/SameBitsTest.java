package backstop.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Results to the last bit, as they have been and under another Java. They change by a recorded
 * decision only (docs/decisions); {@code -Dbits=write} writes them anew.
 */
class SameBitsTest {

  private static final Path GOLDEN = Path.of("src/test/resources/backstop/kernel/bits.txt");

  @Test
  void resultsHaveTheBitsTheyHad() throws IOException {
    List<String> now = Bits.fixed();
    if (System.getProperty("bits", "").equals("write")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.write(GOLDEN, now);
    }
    assertThat(now).isEqualTo(Files.readAllLines(GOLDEN));
  }

  /** Every newer Java that stands beside the one that runs the tests. */
  @Test
  void anotherJavaHasTheSameBits() throws Exception {
    List<Path> others = others();
    assumeTrue(!others.isEmpty(), "no other Java beside this one");
    List<String> here = new ArrayList<>(Bits.fixed());
    here.add(Bits.shipped());
    for (Path java : others) {
      assertThat(printed(java)).as(java.toString()).isEqualTo(here);
    }
  }

  private static List<Path> others() throws IOException {
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    try (Stream<Path> homes = Files.list(own.getParent())) {
      return homes
          .filter(home -> Files.isRegularFile(home.resolve("release")))
          .filter(home -> version(home) > Runtime.version().feature())
          .map(home -> home.resolve("bin").resolve("java"))
          .filter(Files::isExecutable)
          .sorted()
          .toList();
    }
  }

  /** The feature number in {@code JAVA_VERSION="25.0.1"}, or 0. */
  private static int version(Path home) {
    try (Stream<String> lines = Files.lines(home.resolve("release"))) {
      return lines
          .filter(line -> line.startsWith("JAVA_VERSION="))
          .map(line -> line.replaceAll("JAVA_VERSION=\"?(\\d+).*", "$1"))
          .mapToInt(Integer::parseInt)
          .findFirst()
          .orElse(0);
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }

  private static List<String> printed(Path java) throws Exception {
    Process process =
        new ProcessBuilder(
                java.toString(), "-cp", System.getProperty("java.class.path"), Bits.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return printed.lines().toList();
  }
}
