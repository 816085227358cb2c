package backstop.source;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {

  private final Issues issues = new Issues();

  private Node read(String text) {
    issues.keep("f", text);
    return Yaml.read(new Lines("f", text), issues).orElseThrow();
  }

  private static char at(String text, Place place) {
    List<String> lines = List.of(text.split("\r\n|\r|\n", -1));
    return lines.get(place.line() - 1).charAt(place.column() - 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: one two three\n",
        "a: one\n  two\n   three\n",
        "a: 'it''s one'\n",
        "a: 'one\n\n  two'\n",
        "a: \"one \\\n   two\"\n",
        "a: >\n  one two\n  three\n\n  four\n",
        "a: >-\n    one\n      two\n    three",
        "a: |\n  one\n    two\n  three\n",
        "a: | # a comment\n  one\n  two\n",
        "a: {b: one two, c: \"three, four\"}\n",
        "a: [one, 'two', \"three\"]\r\nb: four\r\n",
        "a: \uD83D\uDE00 one \uD83D\uDE00 two\n",
      })
  void eachCharacterStandsWhereItsPlaceSays(String text) {
    for (Text scalar : scalars(read(text))) {
      for (int i = 0; i < scalar.value().length(); i++) {
        char c = scalar.value().charAt(i);
        if (!Character.isWhitespace(c)) {
          assertThat(at(text, scalar.at(i))).as("%s at %d", scalar, i).isEqualTo(c);
        }
      }
    }
    assertThat(issues.sorted()).isEmpty();
  }

  @Test
  void anEscapeStandsWhereItsBackslashIs() {
    Text scalar = scalars(read("a: \"x\\u0041\\ty\"\n")).get(1);
    assertThat(scalar.value()).isEqualTo("xA\ty");
    assertThat(scalar.at(1).column()).isEqualTo(6);
    assertThat(scalar.at(2).column()).isEqualTo(12);
    assertThat(scalar.at(3).column()).isEqualTo(14);
  }

  @Test
  void placesOfWordsLaidOutAtRandom() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      String text = layout(random);
      Text scalar = scalars(read(text)).get(1);
      for (int i = 0; i < scalar.value().length(); i++) {
        char c = scalar.value().charAt(i);
        if (!Character.isWhitespace(c)) {
          assertThat(at(text, scalar.at(i))).as(text).isEqualTo(c);
        }
      }
    }
  }

  /** Distinct letters as words of a scalar in a random style, over several lines. */
  private static String layout(Random random) {
    String[] starts = {"a: ", "a: \"", "a: '", "a: >\n  ", "a: |\n  "};
    String[] ends = {"\n", "\"\n", "'\n", "\n", "\n"};
    int style = random.nextInt(starts.length);
    StringBuilder text = new StringBuilder(starts[style]);
    for (char c = 'b'; c < 'z'; c++) {
      text.append(c);
      int gap = random.nextInt(12);
      boolean last = c == 'y';
      text.append(gap == 0 && !last ? "\n  " : gap < 4 && !last ? " " : "");
    }
    return text + ends[style];
  }

  private static List<Text> scalars(Node node) {
    List<Text> found = new ArrayList<>();
    node.text().ifPresent(found::add);
    node.items().forEach(item -> found.addAll(scalars(item)));
    node.entries()
        .forEach(
            entry -> {
              found.add(entry.key());
              found.addAll(scalars(entry.value()));
            });
    return found;
  }

  @Test
  void allScalarsAreText() {
    assertThat(scalars(read("[yes, 1.50, 2025-09-30, ~, null, 0x1F, '']\n")))
        .extracting(Text::value)
        .containsExactly("yes", "1.50", "2025-09-30", "~", "null", "0x1F", "");
  }
}
