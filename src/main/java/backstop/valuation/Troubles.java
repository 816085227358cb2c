package backstop.valuation;

import backstop.kernel.Outturn;
import backstop.kernel.Tally;
import backstop.model.Library;
import backstop.valuation.Verdict.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/** Failed checks and numbers that could not be computed, summed over blocks in any order. */
final class Troubles {

  /** How often, and where first. */
  private record Count(long count, Spot first) {
    Count plus(Count other) {
      boolean earlier = first.compareTo(other.first) <= 0;
      return new Count(count + other.count, earlier ? first : other.first);
    }
  }

  private final Library library;
  private final Map<Integer, Count> checks = new TreeMap<>();
  private final Map<Integer, Count> rows = new TreeMap<>();
  private final Map<Integer, Count> measures = new TreeMap<>();

  Troubles(Library library) {
    this.library = library;
  }

  /** Adds what went wrong in a block whose first path is {@code firstPath}. */
  synchronized void add(Outturn outturn, int firstPath) {
    add(outturn.failedChecks(), checks, outturn.posture(), firstPath);
    add(outturn.brokenRows(), rows, outturn.posture(), firstPath);
    add(outturn.brokenMeasures(), measures, outturn.posture(), firstPath);
  }

  private static void add(List<Tally> tallies, Map<Integer, Count> to, int posture, int firstPath) {
    for (Tally tally : tallies) {
      Spot spot = new Spot(posture, firstPath + tally.first().path(), tally.first().period());
      to.merge(tally.position(), new Count(tally.count(), spot), Count::plus);
    }
  }

  /** Adds what went wrong in a smaller run, whose paths have other numbers there. */
  void add(Troubles smaller, IntUnaryOperator number) {
    add(smaller.checks, checks, number);
    add(smaller.rows, rows, number);
    add(smaller.measures, measures, number);
  }

  private static void add(
      Map<Integer, Count> from, Map<Integer, Count> to, IntUnaryOperator number) {
    from.forEach(
        (position, count) -> {
          Spot spot = count.first();
          int path = spot.path() == StoredCase.BASE ? spot.path() : number.applyAsInt(spot.path());
          Spot first = new Spot(spot.posture(), path, spot.period());
          to.merge(position, new Count(count.count(), first), Count::plus);
        });
  }

  /** One for each check that was asked for. */
  List<Verdict> verdicts(List<Integer> asked) {
    return asked.stream().map(this::verdict).toList();
  }

  private Verdict verdict(int check) {
    Count count = checks.get(check);
    return count == null
        ? new Verdict(check, 0, Optional.empty())
        : new Verdict(check, count.count(), Optional.of(count.first()));
  }

  /** The earliest first, and among those of one place what the others read. */
  List<Breakdown> breakdowns() {
    Map<Integer, Integer> place = new HashMap<>();
    library.order().forEach(row -> place.put(row, place.size()));
    List<Breakdown> all = new ArrayList<>();
    rows.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Integer, Count> e) -> e.getValue().first())
                .thenComparing(e -> place.get(e.getKey())))
        .forEach(e -> all.add(breakdown(library.rows().get(e.getKey()).name(), e.getValue())));
    measures.forEach((m, count) -> all.add(breakdown(library.measures().get(m).name(), count)));
    return all;
  }

  private static Breakdown breakdown(String name, Count count) {
    return new Breakdown(name, count.count(), count.first());
  }
}
