package backstop.valuation;

import backstop.model.Library;
import backstop.paths.Blocks;
import backstop.paths.Paths;
import java.util.ArrayList;
import java.util.List;

/**
 * The futures of a request that its workbook can replay.
 *
 * @param cases the base case first
 */
public record StoredCases(Library library, Request request, List<StoredCase> cases) {

  private static final String BASE = "base";

  public StoredCases {
    cases = List.copyOf(cases);
  }

  /**
   * The cases of paths that are known already: their draws follow from the request.
   *
   * @param named all but the base case
   * @throws IllegalArgumentException with the text for the user, when there is no such path or
   *     correlations have no joint law
   */
  public static StoredCases of(Library library, Request request, List<NamedPath> named) {
    Paths paths = Paths.of(library, request.sampling(), request.overlay().repairCorrelations());
    return new StoredCases(library, request, cases(library, named, paths));
  }

  /** The same with every draw read, so that several threads may read them at once. */
  public StoredCases read() {
    return new StoredCases(
        library, request, cases.parallelStream().map(one -> one.read(library)).toList());
  }

  /** Positions of the measures that are valued. */
  public List<Integer> measures() {
    return Simulation.wanted(library, request).measures();
  }

  static List<StoredCase> cases(Library library, List<NamedPath> named, Blocks blocks) {
    List<StoredCase> cases = new ArrayList<>();
    cases.add(new StoredCase(BASE, StoredCase.BASE, Paths.base(library)));
    named.forEach(
        path -> cases.add(new StoredCase(path.name(), path.path(), blocks.block(path.path(), 1))));
    return cases;
  }
}
