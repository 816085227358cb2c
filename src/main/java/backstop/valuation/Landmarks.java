package backstop.valuation;

import backstop.model.Library;
import backstop.model.Milestone;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Chooses the paths that a workbook can replay: percentiles, worst and first loss of the headline
 * measure under the reference posture, the library's milestones under it, and the paths asked for.
 */
record Landmarks(Library library, Request request, Outcomes outcomes, int headline) {

  private static final List<Integer> LEVELS = List.of(5, 25, 50, 75, 95);

  List<NamedPath> paths() {
    double[] values = outcomes.column(request.reference(), headline).values();
    String measure = library.measures().get(headline).name();
    List<NamedPath> named = new ArrayList<>();
    Summary summary = Summary.of(values);
    if (summary.count() > 0) {
      LEVELS.forEach(
          level ->
              named.add(
                  new NamedPath(
                      "P" + level + " of " + measure, nearest(values, summary.percentile(level)))));
      named.add(new NamedPath("worst " + measure, nearest(values, summary.min())));
    }
    firstAbove(negated(values))
        .ifPresent(p -> named.add(new NamedPath("first loss of " + measure, p)));
    library.milestones().forEach(milestone -> add(milestone, named));
    request.askedCases().forEach(path -> named.add(new NamedPath("path " + path, path)));
    return named;
  }

  private void add(Milestone milestone, List<NamedPath> named) {
    firstAbove(outcomes.column(request.reference(), milestone.measure()).values())
        .ifPresent(path -> named.add(new NamedPath(milestone.name(), path)));
  }

  /** The first path whose value is closest to {@code target}. */
  private static int nearest(double[] values, double target) {
    int best = -1;
    for (int i = 0; i < values.length; i++) {
      boolean closer = best < 0 || Math.abs(values[i] - target) < Math.abs(values[best] - target);
      best = !Double.isNaN(values[i]) && closer ? i : best;
    }
    return best;
  }

  private static OptionalInt firstAbove(double[] values) {
    return IntStream.range(0, values.length).filter(i -> values[i] > 0).findFirst();
  }

  private static double[] negated(double[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> -values[i]).toArray();
  }
}
