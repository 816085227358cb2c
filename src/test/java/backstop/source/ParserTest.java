package backstop.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.model.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {

  /**
   * What LibreOffice 7.4.7.2 shows for the same formulas, read from a sheet of an .fods file by
   * {@code soffice --convert-to csv}; it shows TRUE for 1.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-2^2 | 4",
        "0-2^2 | -4",
        "2^3^2 | 64",
        "2^-1 | 0.5",
        "2^-1^2 | 0.25",
        "--3 | 3",
        "-3% | -0.03",
        "2*-3 | -6",
        "2-3-4 | -5",
        "24/4/2 | 3",
        "24/4*2 | 12",
        "1+2*3 | 7",
        "(1+2)*3 | 9",
        "2*3^2 | 18",
        "-2*3 | -6",
        "10%^2 | 0.01",
        "1+1=2 | 1",
        "2=1+1 | 1",
        "3>2 | 1",
        "2*2<>4 | 0",
        "1e3+.5 | 1000.5",
        "+5-+2 | 3",
        "-(2)^2 | 4",
      })
  void groupsAsExcelDoes(String formula, double expected) {
    assertThat(parsed(formula).match(new Evaluation())).isCloseTo(expected, within(1e-15));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a + b * c",
        "-(a - b) ^ 2",
        "IF(a >= b, AT(c, 2030-01-01), x[*])",
        "table.column[row_key] = \"two words\"",
        "SUM(output[*] * deposit.occupied[*])",
        "markets.price[deposit.mineral] * 3.2%",
      })
  void everyPartKnowsItsText(String formula) {
    Expression whole = parsed(formula);

    assertThat(whole.at().value()).isEqualTo(formula);
    for (Expression part : Walk.all(whole)) {
      int start = part.at().place().column() - 7;
      assertThat(formula.substring(start)).startsWith(part.at().value());
    }
  }

  @Test
  void readsNamesWithTheirSubscripts() {
    assertThat(parsed("price[ deposit.mineral ]"))
        .isInstanceOfSatisfying(
            Expression.Name.class,
            name -> {
              assertThat(name.word()).isEqualTo("price");
              assertThat(name.subscript().get(0).value()).isEqualTo("deposit.mineral");
              assertThat(name.subscript().get(0).place().column()).isEqualTo(14);
            });
  }

  @Test
  void endsInAnIssueAtAnyDepth() {
    Issues issues = new Issues();
    String deep = "(".repeat(5_000);

    assertThat(Parser.parse(text(deep), issues)).isEmpty();
    assertThat(Parser.parse(text(" " + "-".repeat(5_000) + "1"), issues)).isEmpty();
    assertThat(Parser.parse(text("1+".repeat(4_000) + "1"), issues)).isEmpty();
    assertThat(Parser.parse(text("1+".repeat(9_000) + "1"), issues)).isEmpty();
    assertThat(issues.sorted()).hasSize(4);
  }

  private static Expression parsed(String formula) {
    Issues issues = new Issues();
    Expression expression = Parser.parse(text(formula), issues).orElseThrow();
    assertThat(issues.sorted()).isEmpty();
    return expression;
  }

  private static Text text(String formula) {
    return Text.of(formula, new Place("a.yaml", 1, 7));
  }

  /** The number a formula without names stands for. */
  private static final class Evaluation implements Expression.Cases<Double> {
    @Override
    public Double literal(Expression.Literal expression) {
      return expression.value();
    }

    @Override
    public Double negation(Expression.Negation expression) {
      return -expression.operand().match(this);
    }

    @Override
    public Double operation(Expression.Operation expression) {
      double a = expression.left().match(this);
      double b = expression.right().match(this);
      return switch (expression.operator()) {
        case PLUS -> a + b;
        case MINUS -> a - b;
        case TIMES -> a * b;
        case DIVIDE -> a / b;
        case POWER -> Math.pow(a, b);
      };
    }

    @Override
    public Double comparing(Expression.Comparing expression) {
      double a = expression.left().match(this);
      double b = expression.right().match(this);
      return expression.relation().holds(a, b) ? 1.0 : 0.0;
    }

    @Override
    public Double day(Expression.Day expression) {
      throw new AssertionError(expression);
    }

    @Override
    public Double word(Expression.Word expression) {
      throw new AssertionError(expression);
    }

    @Override
    public Double name(Expression.Name expression) {
      throw new AssertionError(expression);
    }

    @Override
    public Double called(Expression.Called expression) {
      throw new AssertionError(expression);
    }

    @Override
    public Double given(Expression.Given expression) {
      throw new AssertionError(List.of(expression));
    }
  }
}
