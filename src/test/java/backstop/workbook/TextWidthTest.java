package backstop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of wrapped texts, counted by hand. */
class TextWidthTest {

  private static final int WORD = TextWidth.characters("mmmm-", Look.WRAPPED);

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "' ', 1",
    "'mmmm', 1",
    "'mmmm ', 1",
    "'mmmm mmmm', 2",
    "'mmmm-mmmm', 2",
    "'mmmm-mmmm mmmm', 3",
    "'mmmm--mmmm', 2",
    "'mm mm mmmm', 2",
    "'mmmmmmmm', 2",
  })
  void aLineEndsAfterASpaceOrAHyphen(String text, int lines) {
    assertThat(TextWidth.lines(text, Look.WRAPPED, WORD)).isEqualTo(lines);
  }
}
