package backstop.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sound library of {@code src/test/resources/broken/base}, to be broken in a test. */
final class SmallLibrary {

  static final Path CASES = Path.of("src", "test", "resources", "broken");

  private final Map<String, String> files = new TreeMap<>();
  private final Map<String, String> sets = new TreeMap<>();
  private Optional<LocalDate> valuationDate = Optional.empty();
  private Optional<LocalDate> asOf = Optional.empty();
  private Optional<String> scenario = Optional.empty();

  SmallLibrary() throws IOException {
    Path base = CASES.resolve("base");
    try (Stream<Path> all = Files.walk(base)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = base.relativize(file).toString().replace('\\', '/');
        files.put(name, Files.readString(file, StandardCharsets.UTF_8));
      }
    }
  }

  SmallLibrary file(String name, String text) {
    files.put(name, text);
    return this;
  }

  SmallLibrary without(String name) {
    files.remove(name);
    return this;
  }

  /** Replaces one line, given without its line break. */
  SmallLibrary replace(String name, String line, String by) {
    String old = "\n" + files.get(name);
    if (!old.contains("\n" + line + "\n")) {
      throw new IllegalArgumentException(name + " has no line " + line);
    }
    String replacement = by.isEmpty() ? "\n" : "\n" + by + "\n";
    files.put(name, old.replace("\n" + line + "\n", replacement).substring(1));
    return this;
  }

  SmallLibrary append(String name, String line) {
    files.put(name, files.get(name) + line + "\n");
    return this;
  }

  SmallLibrary option(String option, String value) {
    switch (option) {
      case "--scenario" -> scenario = Optional.of(value);
      case "--as-of" -> asOf = Optional.of(LocalDate.parse(value));
      case "--valuation-date" -> valuationDate = Optional.of(LocalDate.parse(value));
      case "--set" -> sets.put(value.split("=", 2)[0], value.split("=", 2)[1]);
      default -> throw new IllegalArgumentException("no option " + option);
    }
    return this;
  }

  List<String> names() {
    return List.copyOf(files.keySet());
  }

  String text(String name) {
    return files.get(name);
  }

  /** Writes the files into a folder and reads them. */
  Read read(Path folder) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
    }
    return LibraryReader.read(reading(folder));
  }

  Reading reading(Path folder) {
    return new Reading(
        folder.resolve("models"), folder.resolve("inputs"), valuationDate, asOf, scenario, sets);
  }

  /** What a user who stands in the folder sees. */
  static String shown(Read read, Path folder) {
    return IssueText.of(read.issues()).replace(folder.toString().replace('\\', '/') + "/", "");
  }
}
