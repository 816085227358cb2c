package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.cli.Screens.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The worked run of the README is what the program prints; a line {@code …} stands for lines left
 * out. {@code ./mvnw test -Dtest=ReadmeTest -Dreadme=write} puts in what is printed now.
 */
class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final String LEFT_OUT = "…";
  private static final Pattern WORKED =
      Pattern.compile(
          "<!-- worked run -->\n\n```\n\\$ ./backstop ([^\n]*)\n(.*?\n)```\n", Pattern.DOTALL);

  @TempDir Path home;

  @Test
  void workedRunIsTrue() throws IOException {
    String readme = Files.readString(README);
    Matcher worked = WORKED.matcher(readme);
    assertThat(worked.find()).as("a worked run in the README").isTrue();
    List<String> told = worked.group(2).lines().toList();
    int head = told.indexOf(LEFT_OUT);
    int tail = told.size() - head - 1;

    List<String> printed = print(worked.group(1).strip().split(" "));
    List<String> shown =
        Stream.of(
                printed.subList(0, head),
                List.of(LEFT_OUT),
                printed.subList(printed.size() - tail, printed.size()))
            .flatMap(List::stream)
            .toList();

    if (System.getProperty("readme", "").equals("write")) {
      String text = String.join("\n", shown) + "\n";
      Files.writeString(
          README, readme.substring(0, worked.start(2)) + text + readme.substring(worked.end(2)));
    } else {
      assertThat(shown).isEqualTo(told);
    }
  }

  /** The installation's models and inputs, outputs of this test alone. */
  private List<String> print(String... arguments) throws IOException {
    for (String folder : List.of("models", "inputs")) {
      Folders.copy(Path.of(folder), home.resolve(folder));
    }
    Screen screen = Screens.run(home, home, arguments);
    assertThat(screen.err()).isEmpty();
    assertThat(screen.exit()).isZero();
    return screen.out().lines().toList();
  }
}
