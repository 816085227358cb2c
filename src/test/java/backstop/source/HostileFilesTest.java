package backstop.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to hurt: each is an issue, in bounded time and memory, and never an exception. */
class HostileFilesTest {

  private static final int HALF_FULL = Folder.LARGEST_BYTES / 2;

  /** Far beyond what any of these may take; a safeguard against endless work, not a measurement. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  private String seen(SmallLibrary library) throws IOException {
    return Assertions.assertTimeoutPreemptively(
        PATIENCE, () -> SmallLibrary.shown(library.read(folder), folder));
  }

  private String seenWith(String name, byte[] bytes) throws IOException {
    new SmallLibrary().read(folder);
    Files.write(folder.resolve(name), bytes);
    Reading reading = new SmallLibrary().reading(folder);
    return Assertions.assertTimeoutPreemptively(
        PATIENCE, () -> SmallLibrary.shown(LibraryReader.read(reading), folder));
  }

  @Test
  void theSmallLibraryIsSound() throws IOException {
    assertThat(seen(new SmallLibrary())).isEmpty();
  }

  @Test
  void anchorBombs() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertThat(seen(new SmallLibrary().file("models/bomb.yaml", bomb.toString())))
        .contains("models/bomb.yaml:2:10: an alias is not read here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[", "{", "{a: ", "- ", "? ", "[[], ", "!a ", "&a ", "\"", "|\n", "a:\n "})
  void longRunsOfOneSign(String sign) throws IOException {
    String text =
        "model: bomb\ntitle: " + sign.repeat(Yaml.LONGEST_LINE / sign.length() - 9) + "\n";
    assertThat(seen(new SmallLibrary().file("models/bomb.yaml", text)))
        .contains("models/bomb.yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"models/mine.yaml", "inputs/pits.csv", "inputs/assumptions.csv"})
  void hugeFiles(String name) throws IOException {
    byte[] bytes = "a,b\n".repeat(Folder.LARGEST_BYTES / 4 + 1).getBytes(StandardCharsets.UTF_8);
    assertThat(seenWith(name, bytes)).contains(name + ": the file is larger than 8 MiB");
  }

  @Test
  void manyFaults() throws IOException {
    String rows = "mine.x,2025,1,,,,,S1,,\n".repeat(HALF_FULL / 40);
    String header = new SmallLibrary().text("inputs/assumptions.csv").lines().findFirst().get();
    String seen = seen(new SmallLibrary().file("inputs/assumptions.csv", header + "\n" + rows));
    assertThat(seen).contains("no assumption is called mine.x").contains("the first 100 are shown");
    assertThat(seen.length()).isLessThan(40_000);
  }

  @Test
  void longLinesAndNames() throws IOException {
    String name = "x".repeat(HALF_FULL);
    assertThat(
            seen(
                new SmallLibrary()
                    .append("inputs/assumptions.csv", name + ",,,,,,,,,")
                    .file(
                        "models/long.yaml",
                        "model: long\ntitle: t\n" + "x".repeat(Yaml.LONGEST_LINE) + ": 1\n")))
        .hasSizeLessThan(4_000)
        .contains("xxx…")
        .contains("models/long.yaml:3:1: the line has more than 10000 characters");
  }

  @Test
  void manyLines() throws IOException {
    String lines = "    a (t): 0\n".repeat(Yaml.LARGEST / 20);
    String text = "model: long\ntitle: t\nlines:\n  Some:\n" + lines;
    assertThat(seen(new SmallLibrary().file("models/long.yaml", text)))
        .contains("models/long.yaml:6:5: a (t) stands twice, first in line 5");
  }

  @Test
  void longNamesAndNumbersOfManyParts() throws IOException {
    String parts = "a_".repeat(200_000);
    String number = "1" + ",000".repeat(200_000);
    SmallLibrary small = new SmallLibrary();
    small.replace(
        "inputs/pits.csv",
        "pit,name,depth (t),opened (date),source",
        "pit," + parts + "a,depth (t),opened (date),source");
    small.append("inputs/pits.csv", "west,West pit,\"" + number + "\",2020,S1");
    small.append("inputs/sources.csv", "x" + "-y".repeat(200_000) + ",t,p,d,u");
    assertThat(seen(small))
        .contains("inputs/pits.csv:1:5: a name has at most 64 characters, not 400001")
        .contains("inputs/pits.csv:4:16: not a number: 1,000,000")
        .contains("inputs/sources.csv:4:1: a source needs an id");
  }

  @Test
  void anotherEnding() throws IOException {
    assertThat(seen(new SmallLibrary().file("models/other.yml", "model: other\n")))
        .startsWith("models/other.yml: a file of this ending is not read; models end with .yaml");
  }

  @Test
  void manyColumnsAndNoColumns() throws IOException {
    assertThat(seen(new SmallLibrary().file("inputs/pits.csv", ",".repeat(100_000) + "\n")))
        .contains("inputs/pits.csv:1:1: the row has too many cells");
    assertThat(seen(new SmallLibrary().file("inputs/pits.csv", ",".repeat(10_000) + "\n")))
        .contains("inputs/pits.csv:1:1: more than 500 columns");
    assertThat(seen(new SmallLibrary().file("inputs/pits.csv", "")))
        .contains("inputs/pits.csv:1:1: the file has no header");
  }

  @Test
  void bytesThatAreNotUtf8() throws IOException {
    byte[] latin =
        "driver,as_of,state,since,source\nmine.régime,,,,\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(seenWith("inputs/state.csv", latin))
        .startsWith("inputs/state.csv:2:7: byte E9 is not UTF-8")
        .contains("Save the file as UTF-8.");
    byte[] wide = "model: mine\n".getBytes(StandardCharsets.UTF_16);
    assertThat(seenWith("models/mine.yaml", wide))
        .startsWith("models/mine.yaml:1:1: byte FE is not UTF-8");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() throws IOException {
    SmallLibrary small = new SmallLibrary();
    for (String name : new String[] {"models/mine.yaml", "inputs/assumptions.csv"}) {
      small.file(name, "\ufeff" + small.text(name));
    }
    assertThat(seen(small)).isEmpty();
    small.replace("models/mine.yaml", "title: A small mine", "titel: A small mine");
    assertThat(seen(small)).startsWith("models/mine.yaml:2:1: a model has no key titel");
  }

  @Test
  void carriageReturnsEndLinesToo() throws IOException {
    SmallLibrary small = new SmallLibrary();
    small.file("models/mine.yaml", small.text("models/mine.yaml").replace("\n", "\r\n"));
    small.file("inputs/pits.csv", small.text("inputs/pits.csv").replace("\n", "\r\n"));
    assertThat(seen(small)).isEmpty();
  }

  @Test
  void noise() throws IOException {
    Random random = new Random(3);
    for (int i = 0; i < 12; i++) {
      byte[] bytes = new byte[2_000];
      random.nextBytes(bytes);
      boolean ascii = i % 2 == 0;
      for (int b = 0; ascii && b < bytes.length; b++) {
        bytes[b] = (byte) ("ab:-[]{}\"'|>,#&*!%@\n \t".charAt(Math.floorMod(bytes[b], 22)));
      }
      assertThat(seenWith("models/mine.yaml", bytes)).contains("models/mine.yaml:");
      assertThat(seenWith("inputs/pits.csv", bytes)).contains("inputs/pits.csv:");
    }
  }

  @Test
  void foldersThatAreNotThere() throws IOException {
    Reading none =
        new Reading(
            folder.resolve("models"),
            folder.resolve("inputs"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of());
    assertThat(SmallLibrary.shown(LibraryReader.read(none), folder))
        .isEqualTo(
            "models: the folder cannot be read: there is no such file or folder\n\n1 issue\n");
    Files.createDirectory(folder.resolve("models"));
    assertThat(SmallLibrary.shown(LibraryReader.read(none), folder))
        .startsWith("models/library.yaml: there is no such file");
    SmallLibrary small = new SmallLibrary();
    for (String file :
        new String[] {
          "assumptions", "sources", "pits", "postures", "state", "base_case", "correlations"
        }) {
      small.without("inputs/" + file + ".csv");
    }
    assertThat(seen(small.without("inputs/scenarios.yaml")))
        .contains("inputs/assumptions.csv: the file cannot be read: there is no such file")
        .contains("there is no file inputs/pits.csv");
  }

  @Test
  void aFileWhereAFolderBelongsAndTheOtherWayRound() throws IOException {
    new SmallLibrary().read(folder);
    Files.createDirectory(folder.resolve("models/maze.yaml"));
    assertThat(seen(new SmallLibrary()))
        .startsWith("models/maze.yaml: the file cannot be read: it is not a file");
  }

  @Test
  void linksInALoop() throws IOException {
    new SmallLibrary().read(folder);
    Path a = folder.resolve("models/loop.yaml");
    Files.createSymbolicLink(a, a);
    assertThat(seen(new SmallLibrary())).startsWith("models/loop.yaml: the file cannot be read: ");
  }

  @Test
  void signsThatSteerATerminalAreNotPrinted() throws IOException {
    String seen =
        seenWith("inputs/pits.csv", "pit,\u001b[31mred,source\n".getBytes(StandardCharsets.UTF_8));
    assertThat(seen).contains("the character U+001B").doesNotContain("\u001b");
    assertThat(
            seenWith("inputs/pits.csv", "pit,\u202ered,source\n".getBytes(StandardCharsets.UTF_8)))
        .doesNotContain("\u202e");
  }
}
