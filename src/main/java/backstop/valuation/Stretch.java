package backstop.valuation;

import backstop.paths.Sampling;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Consecutive paths of one replicate whose outcomes are put together before they are added to
 * others. Stretches follow from the request alone, blocks of work do not.
 *
 * @param to the last path is not among them
 * @param share of the replicate that is complete with it, by place in {@link Convergence#points};
 *     −1 for none
 */
record Stretch(int from, int to, int replicate, int share) {

  /** Paths of the longest. */
  static final int MOST = 1 << 12;

  static List<Stretch> of(Sampling sampling) {
    List<Integer> shares = Convergence.points(sampling);
    TreeSet<Integer> ends = new TreeSet<>(shares);
    for (int end = MOST; end < sampling.points(); end += MOST) {
      ends.add(end);
    }
    List<Stretch> stretches = new ArrayList<>();
    for (int replicate = 0; replicate < sampling.replicates(); replicate++) {
      int first = replicate * sampling.points();
      int from = first;
      for (int end : ends) {
        stretches.add(new Stretch(from, first + end, replicate, shares.indexOf(end)));
        from = first + end;
      }
    }
    return stretches;
  }

  int paths() {
    return to - from;
  }
}
