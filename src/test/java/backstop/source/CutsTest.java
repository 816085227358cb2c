package backstop.source;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Place;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deletions of one term, against those made by hand. */
class CutsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a + b - c | b - c; a - c; a + b",
        "a - b ^ c | 0 - b ^ c; a; a - b",
        "a / b * c | 1 / b * c; a * c; a / b",
        "a * (b - (c + d)) | (b - (c + d)); a; a * (0 - (c + d)); a * (b); a * (b - (d)); a * (b - (c))",
        "(a + b) * -c | -c; (a + b); (b) * -c; (a) * -c",
        "MAX(0, a, b) | MAX(a, b); MAX(0, b); MAX(0, a)",
        "MIN(f(a, b), 1) + c | c; MIN(f(a, b), 1); (1) + c; (f(a, b)) + c",
        "IF(AND(a > b, c), d / e, 0) | IF((c), d / e, 0); IF((a > b), d / e, 0);"
            + " IF(AND(a > b, c), 1 / e, 0); IF(AND(a > b, c), d, 0)",
        "SUM(a[*] * t.b[*]) | SUM(t.b[*]); SUM(a[*])",
        "PRIOR(a) | ''"
      })
  void everyTermIsDeletedOnceAndTheRestKeepsItsSign(String formula, String expected) {
    List<String> left =
        Cuts.of(Text.of(formula, new Place("a", 1, 9))).stream()
            .map(cut -> cut.in(formula))
            .toList();
    List<String> byHand = expected.isEmpty() ? List.of() : Arrays.asList(expected.split("; "));
    assertThat(left).containsExactlyInAnyOrderElementsOf(byHand);
  }

  @Test
  void aDeletionStandsInItsFile() {
    String model =
        "model: m\nlines:\n  S:\n    a (share): {formula: \"MIN(b, c * d)\", opening: e + f}\n";
    List<TermDeletion> found = TermDeletions.of("models/m.yaml", model);
    assertThat(found)
        .extracting(TermDeletion::term)
        .containsExactlyInAnyOrder("e", "f", "b", "c * d", "c", "d");
    TermDeletion last = found.stream().filter(d -> d.term().equals("d")).findFirst().orElseThrow();
    assertThat(last.place()).isEqualTo(new Place("models/m.yaml", 4, 38));
    assertThat(last.text()).isEqualTo(model.replace("c * d", "c"));
    assertThat(last.name()).isEqualTo("a");
  }
}
