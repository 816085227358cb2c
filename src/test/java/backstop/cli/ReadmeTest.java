package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.cli.Screens.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The worked run of the README is what the program prints. {@code ./mvnw test -Dtest=ReadmeTest
 * -Dreadme=write} puts the present output in.
 */
class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final Pattern WORKED =
      Pattern.compile(
          "(<!-- worked run -->\n```\n)(\\$ ./backstop ([^\n]*)\n)(.*?)(```\n)", Pattern.DOTALL);

  @TempDir Path outputs;

  @Test
  void workedRunIsTrue() throws IOException {
    String readme = Files.readString(README);
    Matcher worked = WORKED.matcher(readme);
    assertThat(worked.find()).as("a worked run in the README").isTrue();

    String printed = print(worked.group(3).strip().split(" "));
    if (System.getProperty("readme", "").equals("write")) {
      Files.writeString(
          README, readme.substring(0, worked.start(4)) + printed + readme.substring(worked.end(4)));
    } else {
      assertThat(worked.group(4)).isEqualTo(printed);
    }
  }

  /** The installation's models, but outputs of this test alone. */
  private String print(String... arguments) throws IOException {
    Path home = outputs.resolve("home");
    Files.createDirectories(home);
    for (String folder : new String[] {"models", "inputs"}) {
      Files.createSymbolicLink(home.resolve(folder), Path.of(folder).toAbsolutePath());
    }
    Screen screen = Screens.run(home, home, arguments);
    assertThat(screen.err()).isEmpty();
    assertThat(screen.exit()).isZero();
    return screen.out();
  }
}
