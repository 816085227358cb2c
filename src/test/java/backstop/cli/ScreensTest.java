package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.cli.Screens.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a user sees of each command on a small library, as text: {@code screens/*.txt} hold a
 * command line, its exit code, results and errors. {@code ./mvnw test -Dtest=ScreensTest
 * -Dscreens=write} writes what is printed now; read it before it is kept.
 */
class ScreensTest {

  private static final Path RESOURCES = Path.of("src/test/resources/backstop/cli");
  private static final Path SCREENS = RESOURCES.resolve("screens");
  private static final String PROMPT = "$ ./backstop ";

  @TempDir Path home;

  @ParameterizedTest(name = "{0}")
  @MethodSource("screens")
  void looksAsItDid(String name) throws IOException {
    Folders.copy(RESOURCES.resolve("farm"), home);
    Path file = SCREENS.resolve(name);
    String first = Files.readString(file).lines().findFirst().orElseThrow();
    Screen screen = Screens.run(home, home, first.substring(PROMPT.length()).split(" "));
    String seen = text(first, screen);

    if (System.getProperty("screens", "").equals("write")) {
      Files.writeString(file, seen);
    }
    assertThat(seen).isEqualTo(Files.readString(file));
    assertThat(seen).doesNotContain("\tat ", "Exception");
  }

  static List<String> screens() throws IOException {
    try (Stream<Path> files = Files.list(SCREENS)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void everyKindIsShown() throws IOException {
    assertThat(screens())
        .containsAll(Arrays.stream(Kind.values()).map(kind -> "list-" + kind + ".txt").toList());
  }

  private String text(String first, Screen screen) {
    String seen =
        first
            + "\nexit "
            + screen.exit()
            + "\n"
            + (screen.out().isEmpty() ? "" : "--- results\n" + screen.out())
            + (screen.err().isEmpty() ? "" : "--- errors\n" + screen.err());
    return seen.replace(home.toString(), "HOME");
  }
}
