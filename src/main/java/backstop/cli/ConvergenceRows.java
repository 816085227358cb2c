package backstop.cli;

import backstop.model.Measure;
import backstop.valuation.Convergence;
import backstop.valuation.Convergence.Part;
import backstop.valuation.Result;
import java.util.ArrayList;
import java.util.List;

/** How errors fall as paths are added, as a flat table: a row for each part of the paths. */
record ConvergenceRows(Result result) {

  private static final List<String> HEADINGS =
      List.of(
          "guarantee",
          "measure",
          "unit",
          "statistic",
          "paths",
          "value",
          "standard_error",
          "random_error",
          "ratio",
          "effective_paths",
          "rate",
          "replicate_least",
          "replicate_most",
          "replicate_sd",
          "paths_for_half");

  Listing listing() {
    List<List<Object>> rows = new ArrayList<>();
    for (Convergence told : result.convergence()) {
      told.parts().forEach(part -> rows.add(row(told, part)));
    }
    return new Listing(HEADINGS, rows);
  }

  private List<Object> row(Convergence told, Part part) {
    Measure measure = result.library().measures().get(told.measure());
    List<Object> row =
        new ArrayList<>(
            List.of(
                result.posture(told.posture()),
                measure.name(),
                told.characteristic().share() ? "share" : measure.unit().text(),
                told.characteristic().name(),
                (double) part.paths(),
                part.value(),
                part.error()));
    row.addAll(part.equals(told.whole()) ? whole(told) : NOTHING);
    return row;
  }

  /** What is told of all paths only. */
  private static List<Object> whole(Convergence told) {
    return List.of(
        told.random(),
        told.ratio(),
        told.effective(),
        told.rate(),
        told.least(),
        told.most(),
        told.spread(),
        told.paths(told.whole().error() / 2));
  }

  private static final List<Object> NOTHING =
      HEADINGS.stream().skip(7).<Object>map(any -> Double.NaN).toList();
}
