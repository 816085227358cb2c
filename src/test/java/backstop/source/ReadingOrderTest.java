package backstop.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read does not depend on the order in which a folder lists its files. */
class ReadingOrderTest {

  @TempDir Path folder;

  @Test
  void filesMayLieInAnyOrder() throws IOException {
    SmallLibrary small = many();
    String first = read(small, "first", 0);
    assertThat(first).contains("Library[").hasSizeGreaterThan(1_000);
    for (int seed = 1; seed <= 5; seed++) {
      assertThat(read(small, "again" + seed, seed)).isEqualTo(first);
    }
  }

  @Test
  void soDoIssues() throws IOException {
    SmallLibrary small = many().file("models/ab.yaml", "model: ab\n").file("models/zz.yaml", "[");
    String first = read(small, "first", 0);
    assertThat(first).contains("models/ab.yaml").contains("models/zz.yaml");
    assertThat(read(small, "again", 1)).isEqualTo(first);
  }

  /** The small library with twenty more models. */
  private static SmallLibrary many() throws IOException {
    SmallLibrary small = new SmallLibrary();
    for (char c = 'a'; c <= 't'; c++) {
      String name = "extra_" + c;
      String line = "lines: {Some: {twice (USDm): mine.sales + mine.sales}}\n";
      small.file("models/" + name + ".yaml", "model: " + name + "\ntitle: More\n" + line);
    }
    return small;
  }

  /** Issues and library, with files written in a shuffled order. */
  private String read(SmallLibrary small, String name, long seed) throws IOException {
    Path root = folder.resolve(name);
    List<String> files = new ArrayList<>(small.names());
    Collections.shuffle(files, new Random(seed));
    for (String file : files) {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, small.text(file), StandardCharsets.UTF_8);
    }
    Read read = LibraryReader.read(small.reading(root));
    return (SmallLibrary.shown(read, root) + read.library())
        .replace(root.toString().replace('\\', '/'), "");
  }
}
