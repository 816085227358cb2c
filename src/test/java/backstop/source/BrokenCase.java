package backstop.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A case of {@code src/test/resources/broken}: edits of the sound library and the exact text that a
 * user then sees.
 *
 * <p>{@code @@ file} edits lines ({@code - old}, {@code + new}), {@code --- file} gives a file
 * whole, {@code $ option value} sets an option, {@code ===} starts the expected text.
 */
record BrokenCase(String title, SmallLibrary library, String expected) {

  private static final String EXPECTED = "\n===\n";

  static BrokenCase of(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    int split = text.indexOf(EXPECTED);
    List<String> lines = text.substring(0, split).lines().toList();
    SmallLibrary library = new SmallLibrary();
    new Edits(library).all(lines.subList(1, lines.size()));
    return new BrokenCase(lines.get(0), library, text.substring(split + EXPECTED.length()));
  }

  private static final class Edits {
    private final SmallLibrary library;
    private String file = "";
    private boolean whole;
    private String old;
    private final StringBuilder added = new StringBuilder();

    Edits(SmallLibrary library) {
      this.library = library;
    }

    void all(List<String> lines) {
      for (String line : lines) {
        if (line.startsWith("@@ ") || line.startsWith("--- ") || line.startsWith("$ ")) {
          finish();
          start(line);
        } else if (whole) {
          added.append(line).append('\n');
        } else if (line.startsWith("- ")) {
          finish();
          old = line.substring(2);
        } else {
          added.append(added.isEmpty() ? "" : "\n").append(line.substring(2));
        }
      }
      finish();
    }

    private void start(String line) {
      whole = line.startsWith("--- ");
      String rest = line.substring(line.indexOf(' ') + 1);
      if (line.startsWith("$ ")) {
        library.option(rest.substring(0, rest.indexOf(' ')), rest.substring(rest.indexOf(' ') + 1));
      } else {
        file = rest;
      }
    }

    private void finish() {
      if (whole) {
        library.file(file, added.toString());
      } else if (old != null) {
        library.replace(file, old, added.toString());
      } else if (!added.isEmpty()) {
        library.append(file, added.toString());
      }
      whole = false;
      old = null;
      added.setLength(0);
    }
  }
}
