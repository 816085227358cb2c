package backstop.paths;

import backstop.model.Correlation;
import backstop.model.Draw;
import backstop.model.Draw.Kind;
import backstop.model.Library;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The copula among the VALUE draws, or among the NORMAL draws, of a library.
 *
 * <p>Scores are L·n with independent normals n, L the Cholesky factor of the correlations in the
 * order of first appearance; the Student copula with ν degrees divides the scores of all its
 * drivers by √(W/ν), W one chi-square of each path (Demarta and McNeil 2005). Spearman's ρ becomes
 * 2·sin(πρ/6) (exact for the Gaussian copula, Kruskal 1958).
 */
public final class Dependence {

  private final List<Integer> members;
  private final double[][] factor;
  private final double degrees;
  private final List<String> repairs;

  private Dependence(
      List<Integer> members, double[][] factor, double degrees, List<String> repairs) {
    this.members = members;
    this.factor = factor;
    this.degrees = degrees;
    this.repairs = repairs;
  }

  /**
   * @param kind VALUE or NORMAL
   * @param repair whether correlations that no joint law has are replaced by the nearest that one
   *     has; otherwise they are refused
   * @throws IllegalArgumentException with the text for the user
   */
  public static Dependence of(Library library, Kind kind, boolean repair) {
    List<Correlation> pairs =
        library.correlations().stream().filter(pair -> kindOf(library, pair) == kind).toList();
    List<Integer> members =
        pairs.stream().flatMap(p -> List.of(p.a(), p.b()).stream()).distinct().toList();
    double[][] matrix = matrix(library, pairs, members);
    double degrees = pairs.stream().mapToDouble(Correlation::degrees).max().orElse(0);
    if (pairs.stream().anyMatch(p -> p.degrees() != degrees)) {
      throw new IllegalArgumentException(
          "correlations among assumptions must all have the same student_t(df), or none");
    }
    if (members.isEmpty() || CorrelationMatrix.valid(matrix)) {
      return new Dependence(members, CorrelationMatrix.factor(matrix), degrees, List.of());
    }
    double[][] nearest = CorrelationMatrix.nearest(matrix);
    List<String> repairs = repairs(library, members, matrix, nearest);
    if (!repair) {
      throw new IllegalArgumentException(refusal(matrix, repairs));
    }
    return new Dependence(members, CorrelationMatrix.factor(nearest), degrees, repairs);
  }

  /** Position of a draw among the correlated ones, or −1. */
  int position(int draw) {
    return members.indexOf(draw);
  }

  List<Integer> members() {
    return members;
  }

  /** The row of L of a member. */
  double[] weights(int position) {
    return factor[position];
  }

  /** Degrees of freedom of the Student copula, or 0. */
  double degrees() {
    return degrees;
  }

  /** What was changed to make the correlations valid, one line a pair; empty for nothing. */
  public List<String> repairs() {
    return repairs;
  }

  private static Kind kindOf(Library library, Correlation pair) {
    Draw a = library.draws().get(pair.a());
    Draw b = library.draws().get(pair.b());
    boolean possible = a.kind() == Kind.VALUE || a.kind() == Kind.NORMAL;
    if (!possible || a.kind() != b.kind()) {
      throw new IllegalArgumentException(
          a.name()
              + " and "
              + b.name()
              + " cannot be correlated: both must be assumptions or both processes");
    }
    return a.kind();
  }

  private static double[][] matrix(
      Library library, List<Correlation> pairs, List<Integer> members) {
    double[][] matrix = new double[members.size()][members.size()];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i][i] = 1;
    }
    Set<Set<Integer>> seen = new HashSet<>();
    for (Correlation pair : pairs) {
      int i = members.indexOf(pair.a());
      int j = members.indexOf(pair.b());
      if (i == j || !seen.add(Set.of(i, j))) {
        throw new IllegalArgumentException(
            library.draws().get(pair.a()).name()
                + " and "
                + library.draws().get(pair.b()).name()
                + " are correlated twice");
      }
      double value = pair.rank() ? 2 * StrictMath.sin(Math.PI * pair.value() / 6) : pair.value();
      matrix[i][j] = value;
      matrix[j][i] = value;
    }
    return matrix;
  }

  private static List<String> repairs(
      Library library, List<Integer> members, double[][] asked, double[][] nearest) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < asked.length; i++) {
      for (int j = i + 1; j < asked.length; j++) {
        if (Math.abs(asked[i][j] - nearest[i][j]) > 5e-7) {
          lines.add(
              String.format(
                  Locale.ROOT,
                  "%s, %s: %.6f for %.6f",
                  library.draws().get(members.get(i)).name(),
                  library.draws().get(members.get(j)).name(),
                  nearest[i][j],
                  asked[i][j]));
        }
      }
    }
    return lines.stream().sorted(Comparator.naturalOrder()).toList();
  }

  private static String refusal(double[][] matrix, List<String> repairs) {
    return String.format(
        Locale.ROOT,
        "no joint law has these correlations: their matrix has the eigenvalue %.6f, and none may be"
            + " below 0%nThe nearest valid correlations are%n  %s%n--repair-correlations accepts"
            + " them.",
        CorrelationMatrix.smallestEigenvalue(matrix),
        String.join("\n  ", repairs));
  }
}
