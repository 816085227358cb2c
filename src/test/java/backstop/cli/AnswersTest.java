package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.cli.Screens.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The runs of docs/answers.md and docs/example-revaluation.md are what the program prints; a line
 * {@code …} stands for lines left out. {@code ./mvnw test -Dtest=AnswersTest -Danswers=write} puts
 * in what is printed now. Bridges take minutes: they are run then, and with {@code -Danswers=all}.
 */
class AnswersTest {

  private static final String ASKED = System.getProperty("answers", "");
  private static final String LEFT_OUT = "…";
  private static final Pattern RUN =
      Pattern.compile("```\n\\$ ./backstop ([^\n]*)\n((?:(?!```)[^\n]*\n)*)```\n");

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(strings = {"docs/answers.md", "docs/example-revaluation.md"})
  void everyRunIsTrue(Path file) throws IOException {
    for (String folder : List.of("models", "inputs", "docs")) {
      Folders.copy(Path.of(folder), home.resolve(folder));
    }
    String page = Files.readString(file);
    Matcher run = RUN.matcher(page);
    List<String> told = new ArrayList<>();
    List<String> printed = new ArrayList<>();
    StringBuilder now = new StringBuilder();
    while (run.find()) {
      List<String> block = run.group(2).lines().toList();
      if (run.group(1).startsWith("bridge") && ASKED.isEmpty()) {
        continue;
      }
      List<String> shown = shown(block, print(run.group(1).strip().split(" ")));
      told.addAll(block);
      printed.addAll(shown);
      String text =
          "```\n$ ./backstop " + run.group(1) + "\n" + String.join("\n", shown) + "\n```\n";
      run.appendReplacement(now, Matcher.quoteReplacement(text));
    }
    run.appendTail(now);
    assertThat(printed).isNotEmpty();
    if (ASKED.equals("write")) {
      Files.writeString(file, now);
    } else {
      assertThat(printed).isEqualTo(told);
    }
  }

  private static List<String> shown(List<String> told, List<String> printed) {
    int head = told.indexOf(LEFT_OUT);
    if (head < 0) {
      return printed;
    }
    int tail = told.size() - head - 1;
    return Stream.of(
            printed.subList(0, head),
            List.of(LEFT_OUT),
            printed.subList(printed.size() - tail, printed.size()))
        .flatMap(List::stream)
        .toList();
  }

  private List<String> print(String... arguments) {
    Screen screen = Screens.run(home, home, arguments);
    assertThat(screen.err()).isEmpty();
    assertThat(screen.exit()).isIn(Exit.DONE.code(), Exit.CHECK_FAILED.code());
    return screen.out().lines().toList();
  }
}
