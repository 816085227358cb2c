package backstop.valuation;

import backstop.model.Chain;
import backstop.model.Library;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a guarantee does to security: how strong it is, and how the conflict stands.
 *
 * @param strength position in {@code library.rows()}
 * @param conflict the chain of its states
 * @param settlement the chain that tells settlements apart
 */
public record Outlook(int strength, Chain conflict, Chain settlement) {

  private static final String STRENGTH = ".strength";
  private static final String CONFLICT = ".conflict";
  private static final String SETTLEMENT = ".settlement_kind";

  /** By its names in the model of the choice; nothing where one is missing. */
  public static Optional<Outlook> of(Library library) {
    return library
        .choice()
        .map(choice -> choice.model())
        .flatMap(
            model ->
                library
                    .line(model + STRENGTH)
                    .flatMap(
                        line ->
                            chain(library, model + CONFLICT)
                                .flatMap(
                                    conflict ->
                                        chain(library, model + SETTLEMENT)
                                            .map(
                                                kind ->
                                                    new Outlook(
                                                        line.firstRow(), conflict, kind)))));
  }

  private static Optional<Chain> chain(Library library, String name) {
    return library.chains().stream().filter(chain -> chain.name().equals(name)).findFirst();
  }

  List<Integer> rows() {
    return List.of(strength, conflict.row(), settlement.row());
  }

  /** All states of the conflict, each under every kind of settlement. */
  List<String> states() {
    return conflict.states().stream().flatMap(this::kinds).toList();
  }

  private Stream<String> kinds(String state) {
    return settlement.states().stream()
        .map(kind -> kind.equals(settlement.states().get(0)) ? state : state + ", " + kind);
  }

  /** Position in {@link #states()} by the numbers of the two chains' states, from 1. */
  int state(double conflictNumber, double settlementNumber) {
    return ((int) conflictNumber - 1) * settlement.states().size() + (int) settlementNumber - 1;
  }
}
