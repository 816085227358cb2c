package backstop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas are the same when a spreadsheet would compute the same. */
class FormulaTokensTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SUM(A1:B2)|sum( a1 : b2 )",
        "Inputs!$D$4*2|'Inputs'!$D$4 * 2",
        "IF(ABS(A1)<=0.000000001*B1,1,0)|IF(ABS(A1)<=1E-09*B1,1.0,0)",
        "'a b''c'!A1|'a b''c'!a1",
        "drones.learning_rate+1|Drones.Learning_Rate+1",
        "0.1+100|1E-1+1e2",
        "\"a b\"&A1|\"a b\" & A1"
      })
  void spellingDoesNotCount(String one, String other) {
    assertThat(new Held.Live(one).same(new Held.Live(other))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A1+B1|A1-B1",
        "A1|$A1",
        "A1|A2",
        "SUM(A1,B1)|SUM(A1;B1)",
        "1.00000000000001|1.00000000000002",
        "\"a b\"|\"ab\"",
        "\"a\"|\"A\"",
        "x!A1|y!A1",
        "A1 B1|A1B1",
        "[1]x!A1|x!A1"
      })
  void meaningCounts(String one, String other) {
    assertThat(new Held.Live(one).same(new Held.Live(other))).isFalse();
  }

  @Test
  void aSharedFormulaMovesItsRelativeReferences() {
    assertThat(FormulaTokens.moved("A1+$B1+C$2+$D$3+'x y'!A1*LOG10(E5)&\"A1\"", 2, 1))
        .isEqualTo("B3+$B3+D$2+$D$3+'x y'!B3*LOG10(F7)&\"A1\"");
    assertThat(FormulaTokens.moved("A1", 0, -1)).isEqualTo("#REF!");
  }

  @Test
  void constantsCountToFifteenDigits() {
    Held third = new Held.Amount(1.0 / 3);
    assertThat(third.same(new Held.Amount(0.333333333333333))).isTrue();
    assertThat(third.same(new Held.Amount(0.333333333333334))).isFalse();
    assertThat(new Held.Amount(0.8685886637892605).same(new Held.Amount(0.868588663789261)))
        .isTrue();
    assertThat(new Held.Amount(0).same(new Held.Amount(1e-300))).isFalse();
    assertThat(new Held.Amount(1).same(new Held.Label("1"))).isFalse();
  }
}
