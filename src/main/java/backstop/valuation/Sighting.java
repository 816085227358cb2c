package backstop.valuation;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Paths of note among consecutive ones, under the reference.
 *
 * @param headline by path, of those that are among the first {@link #KEPT} of a request
 * @param least of the headline; +∞ where none is defined
 * @param worst the first path with the least; −1 for none
 * @param loss the first path below 0; −1 for none
 * @param first for each milestone the first path that passes it; −1 for none
 */
record Sighting(double[] headline, double least, int worst, int loss, List<Integer> first) {

  /** Enough for a case within a thousandth of any percentile. */
  static final int KEPT = 1 << 16;

  Sighting {
    first = List.copyOf(first);
  }

  /** Of no paths. */
  static Sighting none(Tracked tracked) {
    List<Integer> first = tracked.library().milestones().stream().map(milestone -> -1).toList();
    return new Sighting(new double[0], Double.POSITIVE_INFINITY, -1, -1, first);
  }

  /**
   * @param from the first path
   * @param outcomes by posture, measure and path
   */
  static Sighting of(Tracked tracked, int from, double[][][] outcomes) {
    double[][] reference = outcomes[tracked.posture(tracked.request().reference())];
    double[] values =
        tracked.headline().map(m -> reference[tracked.measure(m)]).orElse(new double[0]);
    double least = Arrays.stream(values).reduce(Double.POSITIVE_INFINITY, Sighting::less);
    int kept = Math.max(0, Math.min(values.length, KEPT - from));
    return new Sighting(
        Arrays.copyOf(values, kept),
        least,
        first(from, IntStream.range(0, values.length).filter(p -> values[p] == least).findFirst()),
        first(from, Seen.first(values, -1)),
        tracked.library().milestones().stream()
            .map(milestone -> reference[tracked.measure(milestone.measure())])
            .map(passed -> first(from, Seen.first(passed, 1)))
            .toList());
  }

  private static double less(double a, double b) {
    return b < a ? b : a;
  }

  private static int first(int from, OptionalInt place) {
    return place.isPresent() ? from + place.getAsInt() : -1;
  }

  /** These paths and those that follow. */
  Sighting and(Sighting next) {
    double[] both = Arrays.copyOf(headline, headline.length + next.headline.length);
    System.arraycopy(next.headline, 0, both, headline.length, next.headline.length);
    return new Sighting(
        both,
        less(least, next.least),
        next.least < least ? next.worst : worst,
        earlier(loss, next.loss),
        IntStream.range(0, first.size())
            .map(i -> earlier(first.get(i), next.first.get(i)))
            .boxed()
            .toList());
  }

  private static int earlier(int path, int next) {
    return path < 0 ? next : path;
  }
}
