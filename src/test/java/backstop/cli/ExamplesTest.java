package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import backstop.model.Library;
import backstop.model.Scenario;
import backstop.source.Shipped;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The examples of the help are valid command lines about things that the shipped models have. */
class ExamplesTest {

  private static final String PROMPT = "./backstop ";
  private static Library library;

  @BeforeAll
  static void read() {
    library = Shipped.library();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleIsValid(List<String> words) {
    CommandLine line = Backstop.commandLine(Terminal.ofProcess());

    assertThatCode(() -> line.parseArgs(words.toArray(String[]::new))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleNamesWhatExists(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String name = words.get(i);
      String before = i == 0 ? "" : words.get(i - 1);
      switch (before) {
        case "-g" -> assertThat(library.postures()).containsAll(guarantees(name));
        case "--scenario" ->
            assertThat(library.scenarios().stream().map(Scenario::name)).contains(name.split(","));
        case "--set", "--vary" -> Subject.of(library, name.replaceFirst("=.*", ""));
        case "explain" -> assertThat(means(name)).as(name).isTrue();
        default -> assertThat(name).isNotBlank();
      }
    }
  }

  /** The names without their weights; {@code adoption} stands for all. */
  private static List<String> guarantees(String asked) {
    return Arrays.stream(asked.split(","))
        .map(name -> name.replaceFirst(":.*", ""))
        .filter(name -> !name.equals("adoption"))
        .toList();
  }

  private static boolean means(String name) {
    return Subject.find(library, name).isPresent() || TableSubject.of(library, name).isPresent();
  }

  static Stream<List<String>> examples() {
    CommandLine line = Backstop.commandLine(Terminal.ofProcess());
    Stream<CommandLine> commands =
        Stream.concat(Stream.of(line), line.getSubcommands().values().stream());
    return commands
        .flatMap(command -> Arrays.stream(command.getCommandSpec().usageMessage().footer()))
        .filter(text -> text.strip().startsWith(PROMPT))
        .map(ExamplesTest::words);
  }

  /** Without what follows for the reader or the shell. */
  private static List<String> words(String example) {
    String command = example.strip().substring(PROMPT.length()).split(" {3,}| > | \\| ")[0];
    return Pattern.compile("'[^']*'|\\S+")
        .matcher(command)
        .results()
        .map(word -> word.group().replace("'", ""))
        .toList();
  }
}
