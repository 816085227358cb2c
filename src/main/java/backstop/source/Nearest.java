package backstop.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * The known name that a mistyped one was probably meant to be.
 *
 * <p>Distance is that of Damerau 1964 and Levenshtein 1966 in its restricted form: insertions,
 * deletions, substitutions and swaps of neighbours, no part edited twice; letter case counts half.
 */
public final class Nearest {

  /** Longer names are compared by their first characters. */
  private static final int LONGEST = 80;

  /** One edit for each of so many characters is allowed. */
  private static final int CHARACTERS_AN_EDIT = 3;

  private Nearest() {}

  /** {@code Did you mean capex?}, or empty when no known name is near. */
  public static Optional<String> advice(String name, Collection<String> known) {
    return to(name, known).map(near -> "Did you mean " + near + "?");
  }

  /** The nearest known name within one edit for each three characters; ties by alphabet. */
  static Optional<String> to(String name, Collection<String> known) {
    int bound = 2 * Math.max(1, name.length() / CHARACTERS_AN_EDIT);
    return known.stream()
        .filter(candidate -> Math.abs(candidate.length() - name.length()) * 2 <= bound)
        .map(candidate -> new Candidate(candidate, distance(name, candidate)))
        .filter(candidate -> candidate.distance <= bound)
        .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .map(Candidate::name);
  }

  private record Candidate(String name, int distance) {}

  /** Twice the number of edits. */
  private static int distance(String from, String to) {
    String a = from.substring(0, Math.min(LONGEST, from.length()));
    String b = to.substring(0, Math.min(LONGEST, to.length()));
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? 2 * (i + j) : step(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(int[][] cost, String a, String b, int i, int j) {
    int replaced = cost[i - 1][j - 1] + difference(a.charAt(i - 1), b.charAt(j - 1));
    int best = Math.min(replaced, 2 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 2) : best;
  }

  private static int difference(char a, char b) {
    if (a == b) {
      return 0;
    }
    return Character.toLowerCase(a) == Character.toLowerCase(b) ? 1 : 2;
  }
}
