package backstop.cli;

import backstop.model.Library;
import backstop.model.Measure;
import backstop.risk.Stress;
import backstop.risk.Stressed;
import backstop.risk.Stressed.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Levels and changes as a flat table: a row for each variant, guarantee and measure. */
record StressRows(Library library, Stress stress) {

  private static final List<String> HEADINGS =
      List.of(
          "scenario",
          "title",
          "guarantee",
          "measure",
          "unit",
          "party",
          "mean",
          "standard_error",
          "change",
          "change_error",
          "standing",
          "better",
          "moved");

  /** The base first. */
  Listing listing() {
    List<List<Object>> rows = new ArrayList<>(rows(stress.base()));
    stress.variants().forEach(variant -> rows.addAll(rows(variant)));
    return new Listing(HEADINGS, rows);
  }

  private List<List<Object>> rows(Stressed stressed) {
    return stressed.levels().stream().map(level -> row(stressed, level)).toList();
  }

  private List<Object> row(Stressed stressed, Level level) {
    Measure measure = library.measures().get(level.change().measure());
    return List.of(
        stressed.variant().name(),
        stressed.variant().title(),
        library.postures().get(level.change().posture()),
        measure.name(),
        measure.unit().text(),
        measure.party(),
        level.mean(),
        level.error(),
        level.change().mean(),
        level.change().error(),
        level.change().standing().name().toLowerCase(Locale.ROOT),
        level.change().better(),
        level.change().moved());
  }
}
