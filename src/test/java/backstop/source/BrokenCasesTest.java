package backstop.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenCasesTest {

  @TempDir Path folder;

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(SmallLibrary.CASES)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void aUserSeesTheseWords(Path file) throws IOException {
    BrokenCase broken = BrokenCase.of(file);
    Read read = broken.library().read(folder);
    assertThat(SmallLibrary.shown(read, folder)).as(broken.title()).isEqualTo(broken.expected());
  }

  @Test
  void thereAreSixtyCases() throws IOException {
    assertThat(cases().size()).isGreaterThanOrEqualTo(60);
  }
}
