package backstop.valuation;

import java.util.List;

/**
 * How the first paths are spread over the states of a chain, period by period; each state is told
 * apart by the states of a second chain, whose first state goes without saying.
 *
 * @param paths how many paths it is made of
 * @param states such as {@code war} and {@code settled, land_ceded}
 * @param shares for each of the states the share of the paths by period
 */
public record Standing(int posture, int paths, List<String> states, List<List<Double>> shares) {

  public Standing {
    states = List.copyOf(states);
    shares = shares.stream().map(List::copyOf).toList();
    if (states.size() != shares.size()) {
      throw new IllegalArgumentException(shares.size() + " shares for states " + states);
    }
  }
}
