package backstop.model;

import java.util.List;

/**
 * The forced row of a chain or event: a state number from 1 in the periods in which the state is
 * set, else 0.
 *
 * @param name of the chain or event, with its key
 * @param paths what scenarios force on every path, by period
 * @param base what {@code base_case.csv} and scenarios force in the base case, by period
 */
public record Schedule(String name, List<Integer> paths, List<Integer> base) {
  public Schedule {
    paths = List.copyOf(paths);
    base = List.copyOf(base);
  }
}
