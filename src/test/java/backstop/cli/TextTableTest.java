package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backstop.cli.TextTable.Column;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void alignsAndLeavesNoTrailingSpace() {
    assertThat(
            text(
                List.of(Column.left("name"), Column.right("n"), Column.left("why")),
                List.of(List.of("a", "1,000", "x"), List.of("long", "7", ""))))
        .isEqualTo(
            """
            name      n  why
            a     1,000  x
            long      7
            """);
  }

  @Test
  void groupsStandOnceOverTheirColumns() {
    assertThat(
            text(
                List.of(
                    Column.left("g"),
                    new Column("deal, USDm", "mean", true),
                    new Column("deal, USDm", "±", true),
                    new Column("other", "mean", true)),
                List.of(List.of("a", "1", "2", "3"))))
        .isEqualTo(
            """
               deal, USDm  other
            g     mean  ±   mean
            a        1  2      3
            """);
  }

  /** What two blocks hold when neither may pass 16 characters, by hand. */
  @Test
  void groupsThatDoNotFitStandInBlocksBelow() {
    assertThat(
            folded(
                16,
                List.of(
                    Column.left("g"),
                    new Column("deal, USDm", "mean", true),
                    new Column("deal, USDm", "±", true),
                    new Column("other", "mean", true)),
                List.of(List.of("a", "1", "2", "3"), List.of("b", "4", "5", ""))))
        .isEqualTo(
            """
               deal, USDm
            g     mean  ±
            a        1  2
            b        4  5

               other
            g   mean
            a      3
            """);
  }

  @Test
  void aTableThatFitsIsNotFolded() {
    List<Column> columns = List.of(Column.left("name"), Column.right("n"), Column.right("m"));
    List<List<String>> rows = List.of(List.of("a", "1,000", "2"));

    assertThat(new TextTable(columns, rows).width()).isEqualTo(14);
    assertThat(folded(14, columns, rows)).isEqualTo(text(columns, rows));
    assertThat(folded(13, columns, rows)).hasLineCount(5);
  }

  @Test
  void aGroupWiderThanTheScreenIsLeftWhole() {
    assertThat(
            folded(
                5,
                List.of(Column.left("g"), new Column("a deal", "mean", true)),
                List.of(List.of("a", "1"))))
        .isEqualTo(
            """
               a deal
            g    mean
            a       1
            """);
  }

  @Test
  void refusesARowThatDoesNotFit() {
    List<Column> one = List.of(Column.left("a"));
    assertThatThrownBy(() -> new TextTable(one, List.of(List.of("1", "2"))))
        .hasMessage("2 cells for 1 columns");
  }

  private static String folded(int width, List<Column> columns, List<List<String>> rows) {
    StringWriter text = new StringWriter();
    new TextTable(columns, rows).print(new PrintWriter(text, true), width);
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  private static String text(List<Column> columns, List<List<String>> rows) {
    StringWriter text = new StringWriter();
    new TextTable(columns, rows).print(new PrintWriter(text, true));
    return text.toString().replace(System.lineSeparator(), "\n");
  }
}
