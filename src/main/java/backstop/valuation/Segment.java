package backstop.valuation;

import backstop.paths.Sampling;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Consecutive paths of one replicate that are put in digests together, before these are added to
 * others. Segments follow from the request alone, blocks of work do not.
 *
 * @param place among the segments of the request
 * @param to the last path is not among them
 * @param share of the replicate that is complete with it, by place in {@link Convergence#points};
 *     −1 for none
 */
record Segment(int place, int from, int to, int replicate, int share) {

  /** Paths whose outcomes are sorted and summed at once. */
  static final int STRETCH = 1 << 12;

  /** Longer ones give hardly less; one of a costly deal takes minutes. */
  private static final int MOST = 1 << 18;

  /** For machines to share, and for a reader to see progress. */
  private static final int FEWEST = 1 << 7;

  static List<Segment> of(Sampling sampling) {
    List<Integer> shares = Convergence.points(sampling);
    TreeSet<Integer> ends = new TreeSet<>(shares);
    int size = size(sampling.paths());
    for (long end = size; end < sampling.points(); end += size) {
      ends.add((int) end);
    }
    List<Segment> segments = new ArrayList<>();
    for (int replicate = 0; replicate < sampling.replicates(); replicate++) {
      int first = replicate * sampling.points();
      int from = first;
      for (int end : ends) {
        int share = shares.indexOf(end);
        segments.add(new Segment(segments.size(), from, first + end, replicate, share));
        from = first + end;
      }
    }
    return segments;
  }

  /** A power of two. */
  private static int size(int paths) {
    int even = Integer.highestOneBit(Math.max(1, paths / FEWEST));
    return Math.max(STRETCH, Math.min(MOST, even));
  }

  int paths() {
    return to - from;
  }

  /** Its parts whose outcomes are at hand at once. */
  List<Span> stretches() {
    List<Span> stretches = new ArrayList<>();
    for (int at = from; at < to; at += STRETCH) {
      stretches.add(new Span(at, Math.min(to, at + STRETCH)));
    }
    return stretches;
  }
}
