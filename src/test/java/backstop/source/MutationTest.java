package backstop.source;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Shipped models and inputs with one small change each: they load, or an issue stands within one
 * line of the change or names a word of the changed line (whoever deletes a definition finds its
 * users reported).
 *
 * <p>{@code -Dbackstop.mutations=2000} runs them all; the default keeps the build short.
 */
class MutationTest {

  private static final int DEFAULT_COUNT = 120;

  @TempDir Path folder;

  @Test
  void everyChangeLoadsOrIsReportedNearIt() throws IOException {
    Map<String, String> files = shipped();
    for (Map.Entry<String, String> file : files.entrySet()) {
      write(file.getKey(), file.getValue());
    }
    List<String> faults = new ArrayList<>();
    for (int seed = 1; seed <= Integer.getInteger("backstop.mutations", DEFAULT_COUNT); seed++) {
      Mutation mutation = Mutation.of(files, seed);
      write(mutation.file(), mutation.text());
      faults.addAll(faults(mutation, seed));
      write(mutation.file(), files.get(mutation.file()));
    }
    assertThat(faults).isEmpty();
  }

  private List<String> faults(Mutation mutation, int seed) {
    String name = seed + " " + mutation.what() + " " + mutation.file() + ":" + mutation.lines();
    String change = name + "\n - " + mutation.before() + "\n + " + mutation.after() + "\n";
    try {
      Read read = LibraryReader.read(reading());
      boolean fine = read.library().isPresent() || isNear(read.issues(), mutation);
      return fine ? List.of() : List.of(change + IssueText.of(read.issues()));
    } catch (RuntimeException | StackOverflowError thrown) {
      StackTraceElement top = thrown.getStackTrace()[0];
      return List.of(change + thrown + " at " + top);
    }
  }

  private boolean isNear(List<Issue> issues, Mutation mutation) {
    String file = folder.resolve(mutation.file()).toString().replace('\\', '/');
    return issues.stream()
        .anyMatch(
            issue -> {
              Place place = issue.place();
              boolean beside =
                  mutation.lines().stream().anyMatch(line -> Math.abs(place.line() - line) <= 1);
              String said = issue.message() + " " + issue.sourceLine();
              return place.file().equals(file) && beside
                  || mutation.words().stream().anyMatch(said::contains);
            });
  }

  private Reading reading() {
    return new Reading(
        folder.resolve("models"),
        folder.resolve("inputs"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  private void write(String name, String text) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text, StandardCharsets.UTF_8);
  }

  private static Map<String, String> shipped() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String part : List.of("models", "inputs")) {
      try (Stream<Path> all = Files.list(Path.of(part))) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          files.put(part + "/" + file.getFileName(), Files.readString(file));
        }
      }
    }
    return files;
  }
}
