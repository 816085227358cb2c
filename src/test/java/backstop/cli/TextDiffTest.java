package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.cli.TextDiff.Edit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDiffTest {

  @Test
  void equalTextsHaveNoEdits() {
    assertThat(diff("a b c", "a b c")).isEmpty();
    assertThat(new TextDiff(List.of(), List.of()).edits()).isEmpty();
  }

  @Test
  void namesLinesInTheirOwnText() {
    assertThat(diff("a b c d", "a x c d e"))
        .containsExactly(new Edit(false, 2, "b"), new Edit(true, 2, "x"), new Edit(true, 5, "e"));
  }

  /** The example of Myers 1986: the shortest edit of ABCABBA to CBABAC has five steps. */
  @Test
  void findsTheShortestEdit() {
    assertThat(diff("A B C A B B A", "C B A B A C")).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void editsTurnOneTextIntoTheOther(long seed) {
    Random random = new Random(seed);
    List<String> before = random.ints(40, 0, 4).mapToObj(Integer::toString).toList();
    List<String> after = random.ints(35, 0, 4).mapToObj(Integer::toString).toList();

    assertThat(apply(before, new TextDiff(before, after).edits())).isEqualTo(after);
  }

  @Test
  void textsFarApartAreRewritten() {
    List<String> before = Collections.nCopies(1_500, "a");
    List<String> after = Collections.nCopies(1_500, "b");

    assertThat(new TextDiff(before, after).edits()).isEmpty();
  }

  private static List<Edit> diff(String before, String after) {
    return new TextDiff(List.of(before.split(" ")), List.of(after.split(" "))).edits();
  }

  private static List<String> apply(List<String> text, List<Edit> edits) {
    List<String> changed = new ArrayList<>(text);
    for (int i = edits.size() - 1; i >= 0; i--) {
      if (!edits.get(i).added()) {
        changed.remove(edits.get(i).number() - 1);
      }
    }
    edits.stream().filter(Edit::added).forEach(e -> changed.add(e.number() - 1, e.text()));
    return changed;
  }
}
