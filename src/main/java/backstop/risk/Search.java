package backstop.risk;

import backstop.valuation.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The search for the strengths at which a margin, estimated on common paths, is 0.
 *
 * <p>First the roots of the estimate, then the ends of their intervals: the strengths around a root
 * at which the margin is within {@code quantile} errors of 0, that is, at which a test of its size
 * does not refuse that the true margin is 0.
 */
final class Search {

  private final double quantile;
  private final NavigableMap<Double, Statistic> margins;
  private final List<Bracket> roots = new ArrayList<>();
  private final List<Ends> ends = new ArrayList<>();

  /** Around a root; nothing where the strengths end before the interval does. */
  private record Ends(Optional<Bracket> low, Optional<Bracket> high) {

    Stream<Bracket> brackets() {
      return Stream.of(low, high).flatMap(Optional::stream);
    }
  }

  Search(NavigableMap<Double, Statistic> margins, double quantile) {
    this.margins = new TreeMap<>(margins);
    this.quantile = quantile;
    for (Map.Entry<Double, Statistic> b : margins.tailMap(margins.firstKey(), false).entrySet()) {
      Map.Entry<Double, Statistic> a = margins.lowerEntry(b.getKey());
      if (!undefined() && missed(a.getValue()) > 0 != missed(b.getValue()) > 0) {
        roots.add(
            new Bracket(Search::missed, at(a, missed(a.getValue())), at(b, missed(b.getValue()))));
      }
    }
  }

  private static Map.Entry<Double, Double> at(Map.Entry<Double, Statistic> margin, double value) {
    return Map.entry(margin.getKey(), value);
  }

  private static double missed(Statistic margin) {
    return -margin.value();
  }

  private double outside(Statistic margin) {
    return Math.abs(margin.value()) - quantile * margin.error();
  }

  private boolean undefined() {
    return margins.values().stream().anyMatch(margin -> Double.isNaN(margin.value()));
  }

  /** Strengths to value next; none when all is found. */
  List<Double> wants() {
    if (ends.isEmpty() && roots.stream().allMatch(Bracket::narrow)) {
      roots.forEach(root -> ends.add(new Ends(end(root.root(), true), end(root.root(), false))));
    }
    return brackets().flatMap(bracket -> bracket.wants().stream()).distinct().sorted().toList();
  }

  private Stream<Bracket> brackets() {
    return Stream.concat(roots.stream(), ends.stream().flatMap(Ends::brackets));
  }

  void take(double strength, Statistic margin) {
    margins.put(strength, margin);
  }

  /** Uses what was taken. */
  void narrow() {
    brackets().forEach(bracket -> bracket.take(margins));
  }

  private Optional<Bracket> end(double root, boolean down) {
    NavigableMap<Double, Statistic> away =
        down ? margins.headMap(root, false).descendingMap() : margins.tailMap(root, false);
    Map.Entry<Double, Statistic> nearest =
        Optional.ofNullable(margins.floorEntry(root)).orElseGet(margins::firstEntry);
    Map.Entry<Double, Double> inside = Map.entry(root, -quantile * nearest.getValue().error());
    for (Map.Entry<Double, Statistic> margin : away.entrySet()) {
      Map.Entry<Double, Double> next = at(margin, outside(margin.getValue()));
      if (next.getValue() > 0) {
        return Optional.of(new Bracket(this::outside, next, inside));
      }
      inside = next;
    }
    return Optional.empty();
  }

  BreakEven found(int measure, Target target) {
    if (undefined()) {
      return new BreakEven(
          measure, target, BreakEven.Kind.UNDEFINED, List.of(), OptionalDouble.empty());
    }
    if (roots.isEmpty()) {
      boolean met = margins.firstEntry().getValue().value() >= 0;
      BreakEven.Kind kind = met ? BreakEven.Kind.ALWAYS : BreakEven.Kind.NEVER;
      return new BreakEven(measure, target, kind, List.of(), near());
    }
    List<Crossing> crossings = new ArrayList<>();
    for (int i = 0; i < roots.size(); i++) {
      crossings.add(crossing(roots.get(i), ends.get(i)));
    }
    return new BreakEven(
        measure, target, BreakEven.Kind.CROSSES, crossings, OptionalDouble.empty());
  }

  private Crossing crossing(Bracket root, Ends around) {
    return new Crossing(
        root.root(),
        root.falling(),
        around.low().map(Bracket::root).orElseGet(margins::firstKey),
        around.low().isEmpty(),
        around.high().map(Bracket::root).orElseGet(margins::lastKey),
        around.high().isEmpty());
  }

  private OptionalDouble near() {
    return margins.entrySet().stream()
        .filter(margin -> !(outside(margin.getValue()) > 0))
        .min(Map.Entry.comparingByValue((a, b) -> Double.compare(size(a), size(b))))
        .map(margin -> OptionalDouble.of(margin.getKey()))
        .orElse(OptionalDouble.empty());
  }

  private static double size(Statistic margin) {
    return Math.abs(margin.value());
  }
}
