package backstop.risk;

import backstop.model.Library;
import backstop.valuation.Mixture;
import backstop.valuation.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A decision, and what might be known before it.
 *
 * @param request of one guarantee, or of several with the chance of each
 * @param payoffs positions in the library's measures: what each action pays; the last action,
 *     beside them, is to decline and pays 0
 * @param later actions of which each pays the first measure of a library of its own
 * @param price of the first action, beside what its measure holds; empty for the one at which it
 *     pays as much as to decline
 * @param kinds each valued by itself
 */
public record InformationAsked(
    Library library,
    Request request,
    List<Integer> payoffs,
    List<Later> later,
    OptionalDouble price,
    List<Knowledge> kinds) {

  /** What the last action is called. */
  public static final String DECLINE = "decline";

  private static final String ACCEPT = "invest";

  public InformationAsked {
    payoffs = List.copyOf(payoffs);
    later = List.copyOf(later);
    kinds = List.copyOf(kinds);
    if (payoffs.isEmpty()) {
      throw new IllegalArgumentException("a decision needs something to decide on");
    }
    if (request.postures().size() > 1 && request.mixture().isEmpty()) {
      throw new IllegalArgumentException("several guarantees need the chance of each");
    }
    if (request.sampling().replicates() < 2) {
      throw new IllegalArgumentException(
          "the value of information needs 2 replicates or more: what decides is not what values");
    }
  }

  /** By guarantee, in the order of the request. */
  public List<Double> weights() {
    return request.mixture().map(Mixture::weights).orElse(List.of(1.0));
  }

  /**
   * Names of the actions: {@code invest} for the only measure, else the measures; what is done
   * later; then decline.
   */
  public List<String> actions() {
    List<String> actions = new ArrayList<>();
    payoffs.forEach(measure -> actions.add(library.measures().get(measure).name()));
    if (actions.size() == 1) {
      actions.set(0, ACCEPT);
    }
    later.forEach(one -> actions.add(one.name()));
    actions.add(DECLINE);
    return actions;
  }
}
