package backstop.valuation;

import java.util.ArrayList;
import java.util.List;

/**
 * A column of outcomes whose paths come one stretch after another: the replicate at hand, and for
 * each share of the paths all replicates so far.
 */
final class ColumnDigest {

  private static final double TAIL = 0.05;

  private final int width;
  private final List<Digest> pooled = new ArrayList<>();
  private final List<List<Summary>> replicates = new ArrayList<>();
  private Digest replicate;

  /**
   * @param shares of the paths of which something is told, the last all of them
   */
  ColumnDigest(int width, int shares) {
    this.width = width;
    for (int share = 0; share < shares; share++) {
      replicates.add(new ArrayList<>());
    }
  }

  void add(Piece piece) {
    if (pooled.isEmpty()) {
      double limit =
          piece.sorted().length == 0
              ? Double.NEGATIVE_INFINITY
              : Summary.quantile(piece.sorted(), TAIL);
      replicates.forEach(share -> pooled.add(new Digest(width, limit)));
      replicate = new Digest(width, limit);
    }
    replicate.add(piece);
  }

  /** Where a share of the replicate at hand is complete. */
  void reach(int share) {
    pooled.get(share).add(replicate);
    replicates.get(share).add(Digested.of(replicate).value());
    if (share == replicates.size() - 1) {
      replicate = new Digest(width, replicate.limit());
    }
  }

  /** The paths of the replicate at hand so far. */
  Digest replicate() {
    return replicate;
  }

  /** All paths. */
  Digest whole() {
    return pooled.get(pooled.size() - 1);
  }

  Digest pooled(int share) {
    return pooled.get(share);
  }

  /** Statistics of each replicate, of a share of its paths. */
  List<Summary> replicates(int share) {
    return replicates.get(share);
  }

  List<Summary> replicates() {
    return replicates(replicates.size() - 1);
  }
}
