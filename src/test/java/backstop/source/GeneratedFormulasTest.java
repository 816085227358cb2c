package backstop.source;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Library;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedFormulasTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
  void everyGeneratedLibraryLoads(long seed) throws IOException {
    Library library = GeneratedFormulas.library(folder, seed, 100);

    assertThat(library.lines()).hasSizeGreaterThan(150);
  }
}
