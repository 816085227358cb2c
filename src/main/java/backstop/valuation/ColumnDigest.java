package backstop.valuation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A column of outcomes whose paths come one segment after another: the replicate at hand, and for
 * each share of the paths all replicates so far.
 */
final class ColumnDigest {

  private final List<Digest> pooled;
  private final List<List<Summary>> replicates;
  private Digest replicate;

  /**
   * @param shares of the paths of which something is told, the last all of them
   */
  ColumnDigest(Digest nothing, int shares) {
    this.pooled = new ArrayList<>(Collections.nCopies(shares, nothing));
    this.replicates =
        IntStream.range(0, shares).<List<Summary>>mapToObj(share -> new ArrayList<>()).toList();
    this.replicate = nothing;
  }

  void add(Digest digest) {
    replicate = replicate.and(digest);
  }

  /** Where a share of the replicate at hand is complete. */
  void reach(int share) {
    pooled.set(share, pooled.get(share).and(replicate));
    replicates.get(share).add(Digested.of(replicate).value());
    if (share == replicates.size() - 1) {
      replicate = replicate.next();
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
