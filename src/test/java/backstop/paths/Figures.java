package backstop.paths;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reference figures beside the tests; each file stands next to the script that made it. */
final class Figures {

  private Figures() {}

  static List<String[]> of(String file, String separator) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Figures.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      return in.lines().map(line -> line.split(separator)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
