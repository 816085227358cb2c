package backstop.source;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Place;
import backstop.source.Issue.Severity;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IssueTest {

  @Test
  void showsPlaceLineCaretAndAdvice() {
    Issue issue =
        new Issue(
            Severity.ERROR,
            new Place("models/solar.yaml", 14, 17),
            "  depreciation: capx / life",
            4,
            "no line or driver is called capx",
            Optional.of("Did you mean capex?"));

    assertThat(issue.text())
        .isEqualTo(
            """
            models/solar.yaml:14:17: no line or driver is called capx

             14 |   depreciation: capx / life
                |                 ^^^^
            Did you mean capex?""");
  }

  @Test
  void keepsTabsUnderTabs() {
    Issue issue = warning(new Place("a.csv", 3, 2), "\tx", 1);

    assertThat(issue.text()).isEqualTo("a.csv:3:2: warning: odd\n\n 3 | \tx\n   | \t^");
  }

  @Test
  void showsALongLineAroundTheCaret() {
    Issue issue =
        warning(new Place("a.csv", 3, 5_001), "a".repeat(5_000) + "X" + "b".repeat(900), 9);

    assertThat(issue.text().lines().skip(2))
        .containsExactly(
            " 3 | " + "a".repeat(60) + "X" + "b".repeat(59),
            "   | " + " ".repeat(60) + "^".repeat(9));
  }

  @Test
  void pointsPastTheEndOfALine() {
    assertThat(warning(new Place("a.csv", 3, 99), "x", 5).text()).endsWith("   |  ^");
  }

  @Test
  void withoutALineThereIsNoExcerpt() {
    assertThat(warning(Place.NOWHERE, "", 1).text()).isEqualTo("warning: odd");
  }

  private static Issue warning(Place place, String line, int length) {
    return new Issue(Severity.WARNING, place, line, length, "odd", Optional.empty());
  }
}
