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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The runs of docs/answers.md are what the program prints; a line {@code …} stands for lines left
 * out. {@code ./mvnw test -Dtest=AnswersTest -Danswers=write} puts in what is printed now.
 */
class AnswersTest {

  private static final Path PAGE = Path.of("docs/answers.md");
  private static final String LEFT_OUT = "…";
  private static final Pattern RUN =
      Pattern.compile("```\n\\$ ./backstop ([^\n]*)\n((?:(?!```)[^\n]*\n)*)```\n");

  @TempDir Path home;

  @Test
  void everyRunIsTrue() throws IOException {
    for (String folder : List.of("models", "inputs")) {
      Folders.copy(Path.of(folder), home.resolve(folder));
    }
    String page = Files.readString(PAGE);
    Matcher run = RUN.matcher(page);
    List<String> told = new ArrayList<>();
    List<String> printed = new ArrayList<>();
    StringBuilder now = new StringBuilder();
    while (run.find()) {
      List<String> block = run.group(2).lines().toList();
      List<String> shown = shown(block, print(run.group(1).strip().split(" ")));
      told.addAll(block);
      printed.addAll(shown);
      String text =
          "```\n$ ./backstop " + run.group(1) + "\n" + String.join("\n", shown) + "\n```\n";
      run.appendReplacement(now, Matcher.quoteReplacement(text));
    }
    run.appendTail(now);
    assertThat(printed).isNotEmpty();
    if (System.getProperty("answers", "").equals("write")) {
      Files.writeString(PAGE, now);
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
    assertThat(screen.exit()).isZero();
    return screen.out().lines().toList();
  }
}
