package backstop.source;

import java.util.List;

/** An expression of all rows, {@code a[*] * b[*]}, as the formula of each row, {@code a * b}. */
final class Unstarred implements Expression.Cases<Expression> {

  private Unstarred() {}

  static Expression of(Expression expression) {
    return expression.match(new Unstarred());
  }

  private Expression each(Expression part) {
    return part.match(this);
  }

  @Override
  public Expression literal(Expression.Literal expression) {
    return expression;
  }

  @Override
  public Expression day(Expression.Day expression) {
    return expression;
  }

  @Override
  public Expression word(Expression.Word expression) {
    return expression;
  }

  @Override
  public Expression name(Expression.Name expression) {
    return expression.all()
        ? new Expression.Name(expression.at(), expression.word(), List.of())
        : expression;
  }

  @Override
  public Expression negation(Expression.Negation expression) {
    return new Expression.Negation(expression.at(), each(expression.operand()));
  }

  @Override
  public Expression operation(Expression.Operation expression) {
    return new Expression.Operation(
        expression.at(), expression.operator(), each(expression.left()), each(expression.right()));
  }

  @Override
  public Expression comparing(Expression.Comparing expression) {
    return new Expression.Comparing(
        expression.at(), expression.relation(), each(expression.left()), each(expression.right()));
  }

  @Override
  public Expression called(Expression.Called expression) {
    return new Expression.Called(
        expression.at(),
        expression.name(),
        expression.arguments().stream().map(this::each).toList());
  }

  @Override
  public Expression given(Expression.Given expression) {
    return expression;
  }
}
