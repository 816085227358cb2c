package backstop.valuation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Adds stretches to digests in the order of their paths, in whatever order they come.
 *
 * <p>What came too early waits; as stretches are taken in order, that is about one a thread.
 */
final class Digesting {

  private final Tracked tracked;
  private final Map<Integer, Portion> early = new HashMap<>();
  private final List<ColumnDigest> columns = new ArrayList<>();
  private final List<PairTally> pairs = new ArrayList<>();
  private final List<List<Summary>> mixed = new ArrayList<>();
  private final Sightings sightings;
  private final int shares;
  private int next;

  Digesting(Tracked tracked, Room room) {
    Request request = tracked.request();
    this.tracked = tracked;
    this.shares = Convergence.points(request.sampling()).size();
    this.sightings = new Sightings(tracked);
    int width = room.width(tracked::numbers);
    for (int column = 0; column < tracked.columns() + tracked.pairs().size(); column++) {
      columns.add(new ColumnDigest(width, settling(column) ? shares : 1));
    }
    int compared = request.postures().size() + (request.mixture().isPresent() ? 1 : 0);
    for (int replicate = 0; replicate < request.sampling().replicates(); replicate++) {
      pairs.add(new PairTally(compared, tracked.measures().size()));
    }
    tracked.measures().forEach(measure -> mixed.add(new ArrayList<>()));
  }

  /** Whether the column is of a measure whose convergence is told. */
  private boolean settling(int column) {
    int measure = tracked.measures().get(column % tracked.measures().size());
    return column < tracked.columns() && tracked.told().contains(measure);
  }

  /**
   * Adds a portion, and those that waited for it.
   *
   * @param place of the stretch in {@link Stretch#of}
   */
  synchronized void add(int place, Portion portion) {
    early.put(place, portion);
    for (Portion one = early.remove(next); one != null; one = early.remove(next)) {
      add(one);
      next++;
    }
  }

  private void add(Portion portion) {
    for (int column = 0; column < columns.size(); column++) {
      columns.get(column).add(portion.pieces().get(column));
    }
    pairs.get(portion.stretch().replicate()).add(portion.pairs());
    sightings.add(portion);
    int share = portion.stretch().share();
    if (share >= 0) {
      reach(share);
    }
  }

  private void reach(int share) {
    boolean whole = share == shares - 1;
    if (whole && tracked.request().mixture().isPresent()) {
      for (int m = 0; m < mixed.size(); m++) {
        int measure = m;
        List<Digest> parts = under(m).stream().map(ColumnDigest::replicate).toList();
        mixed.get(measure).add(mixture(parts).value());
      }
    }
    for (int column = 0; column < columns.size(); column++) {
      if (settling(column) || whole) {
        columns.get(column).reach(settling(column) ? share : 0);
      }
    }
  }

  /** A measure under each posture. */
  private List<ColumnDigest> under(int m) {
    int width = tracked.measures().size();
    return IntStream.range(0, tracked.request().postures().size())
        .mapToObj(g -> columns.get(g * width + m))
        .toList();
  }

  private Digested mixture(List<Digest> parts) {
    return Digested.of(parts, tracked.request().mixture().orElseThrow().weights());
  }

  Tracked tracked() {
    return tracked;
  }

  /** By posture, then measure; then by pair. */
  List<ColumnDigest> columns() {
    return columns;
  }

  List<PairTally> pairs() {
    return pairs;
  }

  /** A measure under the mixture, all paths. */
  Digested mixture(int m) {
    return mixture(under(m).stream().map(ColumnDigest::whole).toList());
  }

  /** The same in each replicate. */
  List<Summary> mixedReplicates(int m) {
    return mixed.get(m);
  }

  Sightings sightings() {
    return sightings;
  }
}
