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

  @Test
  void refusesARowThatDoesNotFit() {
    List<Column> one = List.of(Column.left("a"));
    assertThatThrownBy(() -> new TextTable(one, List.of(List.of("1", "2"))))
        .hasMessage("2 cells for 1 columns");
  }

  private static String text(List<Column> columns, List<List<String>> rows) {
    StringWriter text = new StringWriter();
    new TextTable(columns, rows).print(new PrintWriter(text, true));
    return text.toString().replace(System.lineSeparator(), "\n");
  }
}
