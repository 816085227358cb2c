package backstop.valuation;

import backstop.model.Formula;
import backstop.model.Formula.Binary;
import backstop.model.Formula.RowValue;
import backstop.model.Library;
import backstop.model.Operator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The flows of a model by party and their sum: the terms of the line that the model's check {@code
 * parties_reconcile} holds against the outside.
 *
 * @param total position in {@code library.rows()}
 * @param flows positions in {@code library.rows()}; they add up to the total in every period
 */
public record Parties(int total, List<Integer> flows) {

  private static final String CHECK = ".parties_reconcile";

  public Parties {
    flows = List.copyOf(flows);
  }

  /** Nothing where a model has no such check, or its left side is no sum of lines. */
  public static Optional<Parties> of(Library library, String model) {
    return library.checks().stream()
        .filter(check -> check.name().equals(model + CHECK))
        .map(check -> new Parties(check.left(), terms(library.rows().get(check.left()).formula())))
        .filter(parties -> parties.flows().size() > 1)
        .findFirst();
  }

  /** The rows that a formula adds up; empty where it does more than that. */
  private static List<Integer> terms(Formula formula) {
    if (formula instanceof RowValue term) {
      return List.of(term.row());
    }
    if (formula instanceof Binary sum && sum.operator() == Operator.PLUS) {
      List<Integer> left = terms(sum.left());
      List<Integer> right = terms(sum.right());
      return left.isEmpty() || right.isEmpty()
          ? List.of()
          : Stream.concat(left.stream(), right.stream()).toList();
    }
    return List.of();
  }
}
