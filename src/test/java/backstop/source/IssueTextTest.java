package backstop.source;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Place;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IssueTextTest {

  private static Issue issue(String line, int column, int length) {
    return new Issue(
        Issue.Severity.ERROR,
        new Place("m.yaml", 12, column),
        line,
        length,
        "no line is called capx",
        Optional.of("Did you mean capex?"));
  }

  @Test
  void messageCaretAndAdvice() {
    assertThat(IssueText.of(List.of(issue("cost: capx / life", 7, 4))))
        .isEqualTo(
            """
            m.yaml:12:7: no line is called capx

             12 | cost: capx / life
                |       ^^^^
            Did you mean capex?

            1 issue
            """);
  }

  @Test
  void wideCharactersTakeTwoColumnsAndMarksNone() {
    assertThat(IssueText.of(issue("矿: capx", 4, 4))).contains("| 矿: capx\n    |     ^^^^\n");
    assertThat(IssueText.of(issue("e\u0301: capx", 5, 4))).contains("|    ^^^^\n");
    assertThat(IssueText.of(issue("\uD83D\uDE00: capx", 5, 4))).contains("    |     ^^^^\n");
  }

  @Test
  void tabsAreOneBlank() {
    assertThat(IssueText.of(issue("\ta:\tcapx", 5, 4)))
        .contains(" 12 |  a: capx\n    |     ^^^^\n");
  }

  @Test
  void aLongLineIsCutAroundTheCaret() {
    String line = "x".repeat(300) + "capx" + "y".repeat(300);
    assertThat(IssueText.of(issue(line, 301, 4)))
        .contains(" 12 | …" + "x".repeat(60) + "capx" + "y".repeat(36) + "…\n")
        .contains("    |  " + " ".repeat(60) + "^^^^\n");
  }

  @Test
  void whatHasNoLineHasNoCaret() {
    Place option = new Place("--set a=b", 0, 0);
    Issue issue =
        new Issue(Issue.Severity.ERROR, option, "", 1, "not a number: b", Optional.empty());
    assertThat(IssueText.of(issue)).isEqualTo("--set a=b: not a number: b\n");
  }

  @Test
  void warningsAreCountedApart() {
    Issue warning =
        new Issue(Issue.Severity.WARNING, new Place("a", 1, 1), "", 1, "unused", Optional.empty());
    assertThat(IssueText.of(List.of(warning))).isEqualTo("a:1:1: warning: unused\n\n1 warning\n");
    assertThat(IssueText.of(List.of(warning, issue("", 1, 1), issue("", 2, 1))))
        .endsWith("2 issues and 1 warning\n");
    assertThat(IssueText.of(List.of())).isEmpty();
  }

  @Test
  void aHundredAreShown() {
    String shown = IssueText.of(Collections.nCopies(1_200, issue("", 1, 1)));
    assertThat(shown).endsWith("1,200 issues; the first 100 are shown\n");
    assertThat(shown.lines().filter(line -> line.startsWith("m.yaml"))).hasSize(100);
  }
}
