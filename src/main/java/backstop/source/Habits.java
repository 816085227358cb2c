package backstop.source;

import backstop.model.Operator;
import backstop.model.Relation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Warnings about formulas that mean what they say and may surprise all the same. */
final class Habits {

  private static final Set<Double> PLAIN = Set.of(0.0, 1.0, 2.0, 12.0, 100.0);

  private static final Map<Relation, Relation> TURNED =
      Map.of(
          Relation.LESS, Relation.GREATER,
          Relation.GREATER, Relation.LESS,
          Relation.AT_MOST, Relation.AT_LEAST,
          Relation.AT_LEAST, Relation.AT_MOST,
          Relation.EQUAL, Relation.EQUAL,
          Relation.NOT_EQUAL, Relation.NOT_EQUAL);

  private Habits() {}

  /** Warns of numbers with a meaning and of differences compared with 0. */
  static void warn(Optional<Expression> formula, Issues issues) {
    List<Expression> parts = formula.map(Walk::all).orElse(List.of());
    List<Expression> moments = parts.stream().flatMap(part -> moment(part).stream()).toList();
    for (Expression part : parts) {
      if (part instanceof Expression.Literal literal
          && !isPlain(literal.value())
          && moments.stream().noneMatch(moment -> moment == literal)) {
        issues.warn(
            literal.at(),
            "the number " + literal.at() + " stands in a formula",
            Optional.of("Make it an assumption, with a unit, a source and a range."));
      }
      if (part instanceof Expression.Comparing comparing) {
        difference(comparing, issues);
      }
    }
  }

  /** When AT looks: a measure's name says so, and no source could. */
  private static Optional<Expression> moment(Expression part) {
    return part instanceof Expression.Called call
            && call.function().equals("AT")
            && call.arguments().size() == 2
        ? Optional.of(call.arguments().get(1))
        : Optional.empty();
  }

  private static boolean isPlain(double value) {
    double power = Math.rint(Math.log10(value));
    return PLAIN.contains(value) || value == Double.parseDouble("1e" + (long) power);
  }

  private static void difference(Expression.Comparing at, Issues issues) {
    boolean right = isZero(at.right()) && isDifference(at.left());
    boolean left = isZero(at.left()) && isDifference(at.right());
    if (right || left) {
      Expression.Operation minus = (Expression.Operation) (right ? at.left() : at.right());
      Relation relation = right ? at.relation() : TURNED.get(at.relation());
      issues.warn(
          at.at(),
          "a difference is compared with 0: numbers that agree to 15 digits then differ",
          Optional.of(
              "Write "
                  + minus.left().at()
                  + " "
                  + relation.symbol()
                  + " "
                  + minus.right().at()
                  + "."));
    }
  }

  private static boolean isZero(Expression expression) {
    return expression instanceof Expression.Literal literal && literal.value() == 0;
  }

  private static boolean isDifference(Expression expression) {
    return expression instanceof Expression.Operation operation
        && operation.operator() == Operator.MINUS;
  }
}
