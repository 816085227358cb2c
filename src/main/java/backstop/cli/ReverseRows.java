package backstop.cli;

import backstop.model.Measure;
import backstop.risk.DesignPoint;
import backstop.risk.Move;
import backstop.risk.ReverseStress;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The point that a reverse stress found, as flat tables. */
record ReverseRows(ReverseStress found) {

  private static final List<String> COORDINATES =
      List.of(
          "driver",
          "of",
          "kind",
          "score",
          "share",
          "percentile",
          "value",
          "median",
          "unit",
          "stands",
          "stands_at_median");

  private static final List<String> MEASURES =
      List.of("measure", "unit", "party", "at_medians", "at_point");

  /** A row for each coordinate, the largest share first. */
  Listing coordinates() {
    return new Listing(
        COORDINATES,
        found.found().stream()
            .flatMap(point -> point.moves().stream())
            .map(ReverseRows::row)
            .toList());
  }

  private static List<Object> row(Move move) {
    return List.of(
        move.driver(),
        move.of(),
        move.axis().kind().name().toLowerCase(Locale.ROOT),
        move.score(),
        move.share(),
        move.percentile(),
        move.here().number(),
        move.median().number(),
        move.here().unit(),
        move.here().words(),
        move.median().words());
  }

  /** A row for each measure of the same model, at the medians and at the point. */
  Listing measures() {
    return new Listing(MEASURES, found.found().stream().flatMap(this::rows).toList());
  }

  private Stream<List<Object>> rows(DesignPoint point) {
    List<Measure> measures = found.asked().library().measures();
    String model = measures.get(found.asked().measure()).model();
    return IntStream.range(0, measures.size())
        .filter(m -> measures.get(m).model().equals(model))
        .mapToObj(
            m ->
                List.of(
                    measures.get(m).name(),
                    measures.get(m).unit().text(),
                    measures.get(m).party(),
                    point.median().value(m),
                    point.here().value(m)));
  }
}
