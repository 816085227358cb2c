package backstop.valuation;

import backstop.model.Library;
import backstop.model.Milestone;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the paths that a workbook can replay: percentiles, worst and first loss of the headline
 * measure under the reference posture, the library's milestones under it, and the paths asked for.
 */
record Landmarks(Library library, Request request, int headline, Seen seen) {

  private static final List<Integer> LEVELS = List.of(5, 25, 50, 75, 95);

  List<NamedPath> paths() {
    String measure = library.measures().get(headline).name();
    List<NamedPath> named = new ArrayList<>();
    Summary summary = seen.summary();
    if (summary.count() > 0) {
      LEVELS.forEach(
          level ->
              named.add(
                  new NamedPath(
                      "P" + level + " of " + measure, seen.nearest(summary.percentile(level)))));
      named.add(new NamedPath("worst " + measure, seen.worst()));
    }
    seen.firstLoss().ifPresent(p -> named.add(new NamedPath("first loss of " + measure, p)));
    library.milestones().forEach(milestone -> add(milestone, named));
    request.askedCases().forEach(path -> named.add(new NamedPath("path " + path, path)));
    return named;
  }

  private void add(Milestone milestone, List<NamedPath> named) {
    seen.firstAbove(milestone.measure())
        .ifPresent(path -> named.add(new NamedPath(milestone.name(), path)));
  }
}
