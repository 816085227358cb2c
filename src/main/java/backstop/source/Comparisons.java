package backstop.source;

import backstop.model.Formula;
import backstop.model.Function;
import backstop.model.Relation;
import backstop.model.Table;
import backstop.model.Unit;
import backstop.source.Expression.Name;
import java.util.List;
import java.util.Optional;

/** Comparisons of numbers, of chains with states, and of text columns with words. */
final class Comparisons {

  private final Plan plan;
  private final Scope scope;

  Comparisons(Plan plan, Scope scope) {
    this.plan = plan;
    this.scope = scope;
  }

  Typed compare(Expression.Comparing at) {
    if (at.left() instanceof Expression.Word || at.right() instanceof Expression.Word) {
      return texts(at);
    }
    List<String> left = states(at.left());
    List<String> right = states(at.right());
    if (!left.isEmpty() && right.isEmpty() && at.right() instanceof Name state) {
      return state(at, at.left(), state, left);
    }
    if (!right.isEmpty() && left.isEmpty() && at.left() instanceof Name state) {
      return state(at, at.right(), state, right);
    }
    return numbers(at);
  }

  private Typed numbers(Expression.Comparing at) {
    Sides sides = sides(at);
    return sides.broken()
        ? Typed.BROKEN
        : Typed.condition(new Formula.Comparison(at.relation(), sides.left(), sides.right()));
  }

  /** Both sides as numbers of the first one's unit. */
  record Sides(Formula left, Formula right, Unit unit, boolean broken) {}

  Sides sides(Expression.Comparing at) {
    Resolver resolver = new Resolver(plan, scope);
    Typed left = resolver.resolve(at.left());
    Typed right = resolver.resolve(at.right());
    Unit unit = left.open() ? right.unit() : left.unit();
    boolean broken = left.broken() || right.broken();
    if (!broken && (left.block() || right.block())) {
      resolver.outside(at.at());
      broken = true;
    }
    if (!left.open() && !right.open() && !left.unit().sameDimension(right.unit())) {
      plan.issues()
          .error(
              at.at(),
              "compares " + resolver.name(left.unit()) + " with " + resolver.name(right.unit()));
      broken = true;
    }
    return broken
        ? new Sides(left.formula(), right.formula(), unit, true)
        : new Sides(left.in(unit), right.in(unit), unit, false);
  }

  private Typed state(Expression.Comparing at, Expression chain, Name state, List<String> states) {
    Typed number = new Resolver(plan, scope).resolve(chain);
    int position = states.indexOf(state.word());
    if (position < 0) {
      noState(chain, state, states);
      return Typed.BROKEN;
    }
    if (plan.dictionary().find(scope.model(), state.word()).isPresent()) {
      plan.issues()
          .error(
              state.at(),
              state.word() + " is both a state of " + chain.at() + " and a name of this model",
              Optional.of("Rename one of the two."));
    }
    Formula constant = new Formula.Constant(position + 1);
    Relation relation = at.relation();
    return number.broken()
        ? number
        : Typed.condition(
            chain == at.left()
                ? new Formula.Comparison(relation, number.formula(), constant)
                : new Formula.Comparison(relation, constant, number.formula()));
  }

  private void noState(Expression chain, Name state, List<String> states) {
    plan.issues()
        .error(
            state.at(),
            chain.at() + " has no state called " + state.at(),
            Nearest.advice(state.word(), states)
                .or(() -> Optional.of("Its states: " + Listed.of(states) + ".")));
  }

  /** The states of the chain that an expression is the state of; empty for anything else. */
  List<String> states(Expression expression) {
    if (expression instanceof Name name) {
      return plan.dictionary()
          .find(scope.model(), name.word())
          .filter(Meaning.Ruled.class::isInstance)
          .map(meaning -> ((Meaning.Ruled) meaning).states())
          .orElse(List.of());
    }
    boolean past =
        expression instanceof Expression.Called call
            && (call.function().equals("PRIOR") || call.function().equals("LAG"))
            && !call.arguments().isEmpty();
    return past ? states(((Expression.Called) expression).arguments().get(0)) : List.of();
  }

  private Typed texts(Expression.Comparing at) {
    boolean left = at.left() instanceof Expression.Word;
    Expression.Word word = (Expression.Word) (left ? at.left() : at.right());
    Expression other = left ? at.right() : at.left();
    if (at.relation() != Relation.EQUAL && at.relation() != Relation.NOT_EQUAL) {
      plan.issues().error(at.at(), "a text is compared by = or <>, not " + at.relation().symbol());
      return Typed.BROKEN;
    }
    Optional<Meaning.ColumnName> column = textColumn(other);
    if (column.isEmpty() || !hasCell(column.get(), word)) {
      return Typed.BROKEN;
    }
    Typed equal = ColumnReads.word(plan, scope, (Name) other, column.get(), word.value());
    return equal.broken() || at.relation() == Relation.EQUAL
        ? equal
        : Typed.condition(new Formula.Call(Function.NOT, List.of(equal.formula())));
  }

  private Optional<Meaning.ColumnName> textColumn(Expression expression) {
    if (!(expression instanceof Name name)) {
      plan.issues().error(expression.at(), "a quoted word is compared with a text column");
      return Optional.empty();
    }
    Optional<Meaning> meaning = plan.dictionary().find(scope.model(), name.word());
    if (meaning.isEmpty()) {
      plan.dictionary().unknown(scope.model(), Reads.word(name), name.word());
      return Optional.empty();
    }
    boolean text = meaning.get() instanceof Meaning.ColumnName column && column(column).text();
    if (!text) {
      plan.issues().error(name.at(), name.word() + " is not a text column: a word cannot equal it");
      return Optional.empty();
    }
    return meaning.map(Meaning.ColumnName.class::cast);
  }

  private Table.Column column(Meaning.ColumnName name) {
    return plan.table(name.table().table()).columns().get(name.column());
  }

  private boolean hasCell(Meaning.ColumnName column, Expression.Word word) {
    List<String> cells = column(column).texts();
    if (cells.contains(word.value())) {
      return true;
    }
    List<String> known = cells.stream().distinct().toList();
    plan.issues()
        .error(
            word.at(),
            "no cell of "
                + column.table().name()
                + "."
                + column(column).name()
                + " is \""
                + word.value()
                + "\"",
            Nearest.advice(word.value(), known)
                .or(() -> Optional.of("Its cells: " + Listed.of(known) + ".")));
    return false;
  }

  /** A text as an expression, if it is one. */
  static Optional<Expression> quietly(Text text) {
    return Parser.parse(text, new Issues());
  }
}
