package backstop.source;

import java.util.ArrayList;
import java.util.List;

/** All parts of an expression. */
final class Walk implements Expression.Cases<List<Expression>> {

  private Walk() {}

  /** The expression and everything in it, outermost first. */
  static List<Expression> all(Expression expression) {
    List<Expression> found = new ArrayList<>();
    collect(expression, found);
    return found;
  }

  private static void collect(Expression expression, List<Expression> found) {
    found.add(expression);
    expression.match(new Walk()).forEach(part -> collect(part, found));
  }

  /** The parts directly in it. */
  static List<Expression> parts(Expression expression) {
    return expression.match(new Walk());
  }

  @Override
  public List<Expression> literal(Expression.Literal expression) {
    return List.of();
  }

  @Override
  public List<Expression> day(Expression.Day expression) {
    return List.of();
  }

  @Override
  public List<Expression> word(Expression.Word expression) {
    return List.of();
  }

  @Override
  public List<Expression> name(Expression.Name expression) {
    return List.of();
  }

  @Override
  public List<Expression> negation(Expression.Negation expression) {
    return List.of(expression.operand());
  }

  @Override
  public List<Expression> operation(Expression.Operation expression) {
    return List.of(expression.left(), expression.right());
  }

  @Override
  public List<Expression> comparing(Expression.Comparing expression) {
    return List.of(expression.left(), expression.right());
  }

  @Override
  public List<Expression> called(Expression.Called expression) {
    return expression.arguments();
  }

  @Override
  public List<Expression> given(Expression.Given expression) {
    return List.of(expression.expression());
  }
}
