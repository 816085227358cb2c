package backstop.valuation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Adds segments to digests in the order of their paths, in whatever order they come.
 *
 * <p>What came too early waits; as segments are taken in order, that is about one a thread.
 */
final class Digesting {

  private final Tracked tracked;
  private final Gauge gauge;
  private final Map<Integer, Portion> early = new HashMap<>();
  private final List<Segment> segments;
  private final List<ColumnDigest> columns = new ArrayList<>();
  private final List<PairTally> pairs = new ArrayList<>();
  private final List<List<Summary>> mixed = new ArrayList<>();
  private final int shares;
  private Sighting sighting;
  private int next;

  Digesting(Tracked tracked, Gauge gauge) {
    this.tracked = tracked;
    this.gauge = gauge;
    this.segments = Segment.of(tracked.request().sampling());
    this.shares = Convergence.points(tracked.request().sampling()).size();
    this.sighting = Sighting.none(tracked);
    for (Digest nothing : gauge.digests(0)) {
      columns.add(new ColumnDigest(nothing, settling(columns.size()) ? shares : 1));
    }
    tracked.measures().forEach(measure -> mixed.add(new ArrayList<>()));
  }

  /** Whether the column is of a measure whose convergence is told. */
  private boolean settling(int column) {
    int measure = tracked.measures().get(column % tracked.measures().size());
    return column < tracked.columns() && tracked.told().contains(measure);
  }

  /** Adds what a segment gave, and those that waited for it. */
  synchronized void add(Segment segment, Portion portion) {
    early.put(segment.place(), portion);
    for (Portion one = early.remove(next); one != null; one = early.remove(next)) {
      addNext(segments.get(next), one);
      next++;
    }
  }

  private void addNext(Segment segment, Portion portion) {
    for (int column = 0; column < columns.size(); column++) {
      columns.get(column).add(portion.digests().get(column));
    }
    if (segment.replicate() == pairs.size()) {
      pairs.add(tracked.nothingPaired());
    }
    pairs.set(segment.replicate(), pairs.get(segment.replicate()).and(portion.pairs()));
    sighting = sighting.and(portion.sighting());
    if (segment.share() >= 0) {
      reach(segment.share());
    }
  }

  private void reach(int share) {
    boolean whole = share == shares - 1;
    if (whole && tracked.request().mixture().isPresent()) {
      for (int m = 0; m < mixed.size(); m++) {
        List<Digest> parts = under(m).stream().map(ColumnDigest::replicate).toList();
        mixed.get(m).add(mixture(parts).value());
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

  Gauge gauge() {
    return gauge;
  }

  List<Segment> segments() {
    return segments;
  }

  /** By posture, then measure; then by pair. */
  List<ColumnDigest> columns() {
    return columns;
  }

  /** Of each replicate. */
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

  Sighting sighting() {
    return sighting;
  }
}
