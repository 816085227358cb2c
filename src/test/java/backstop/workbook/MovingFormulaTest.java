package backstop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovingFormulaTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "F9+E10 | G9+F10",
        "Z1*AZ2 | AA1*BA2",
        "$F9+F$9+$F$9 | $F9+G$9+$F$9",
        "security!F12-'a b'!F12 | security!G12-'a b'!G12",
        "'A1'!F12+'it''s B2'!F1 | 'A1'!G12+'it''s B2'!G1",
        "IF(EXACT(F1,\"F1 \"\"G2\"\"\"),1,0) | IF(EXACT(G1,\"F1 \"\"G2\"\"\"),1,0)",
        "LOG10(F1)+LOG(F1,2) | LOG10(G1)+LOG(G1,2)",
        "drones.a1*f1*1E5 | drones.a1*f1*1E5",
        "INDEX($E5:E5,1,MAX(1,F2+1-2)) | INDEX($E5:F5,1,MAX(1,G2+1-2))",
        "SUM(F1:F9) | SUM(G1:G9)"
      })
  void columnsWithoutDollarMove(String first, String second) {
    assertThat(MovingFormula.of(first).at(0)).isEqualTo(first);
    assertThat(MovingFormula.of(first).at(1)).isEqualTo(second);
  }

  @Test
  void columnsAreNamedBackAndForth() {
    for (int column = 0; column < 16_384; column++) {
      assertThat(Grid.column(Grid.letters(column))).isEqualTo(column);
    }
  }
}
