package backstop.workbook;

import backstop.valuation.Characteristic;
import backstop.valuation.Convergence;
import backstop.valuation.Convergence.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How sure the engine is: estimates as paths were added, and what more paths would bring. */
final class ConvergenceSheet {

  static final String NAME = "Convergence";

  private static final List<String> WHOLE =
      List.of(
          "error of as many random paths",
          "random error² over this error²",
          "worth so many random paths",
          "rate of the error",
          "least of a replicate",
          "most of a replicate",
          "sd of the replicates",
          "paths for half the error");

  private static final List<String> ABOUT =
      List.of(
          "Each estimate and its standard error (±) from the first paths of every replicate. Under"
              + " sobol they are what a run on so many paths gives, under random one of the kind; a"
              + " part of a Latin hypercube is none, and its error is larger than a smaller one's.",
          "Random error² over this error² says how many times as many independent random paths"
              + " would be needed for this error. An error from R replicates is itself uncertain by"
              + " a share of 1 / √(2 (R − 1)), so this ratio by twice that.",
          "The error falls as paths to the power of minus the rate: ½ for random paths, fitted to the"
              + " errors of the parts under sobol and held between ½ and 1. Paths for half the error"
              + " go on at that rate.");

  /** The row below the title. */
  private static final int TOP = 2;

  private static final int LABEL = 28;
  private static final int WIDTH = 11;

  /** On a line over all columns. */
  private static final int CHARACTERS = 190;

  private final Valued valued;
  private final Page page;
  private int next = TOP;

  ConvergenceSheet(Valued valued, Page page) {
    this.valued = valued;
    this.page = page;
  }

  void write() {
    int[] widths = new int[columns()];
    Arrays.fill(widths, WIDTH);
    widths[0] = LABEL;
    page.widths(widths);
    page.title("Convergence");
    ABOUT.forEach(text -> page.paragraph(next++, text, columns(), CHARACTERS));
    ConvergenceCharts charts =
        new ConvergenceCharts(valued, page, Charts.halves(page, ++next, columns()));
    next = charts.room();
    if (charts.drawn()) {
      page.breakBefore(next);
    }
    for (int measure : valued.result().told()) {
      Convergence.TOLD.forEach(one -> table(measure, one));
    }
    charts.write(next + 1);
    page.sheet().createFreezePane(1, 0);
    Printing.oneAcross(page.sheet());
  }

  private int columns() {
    int parts =
        valued.result().convergence().stream().mapToInt(c -> c.parts().size()).max().orElse(0);
    return 1 + 2 * parts + WHOLE.size();
  }

  private void table(int measure, Characteristic one) {
    List<Convergence> rows =
        valued.postures().stream()
            .flatMap(g -> valued.result().convergence(g, measure, one).stream())
            .toList();
    page.text(next++, 0, ConvergenceCharts.title(valued, measure, one), Look.HEADING);
    List<String> titles = new ArrayList<>(List.of("Guarantee"));
    for (Part part : rows.get(0).parts()) {
      titles.addAll(List.of(Words.count(part.paths()) + " paths", "±"));
    }
    titles.addAll(WHOLE);
    page.numberHeader(next, titles.toArray(String[]::new));
    FigureTable.fit(page, next++, titles);
    String format = one.share() ? NumberFormats.FINE_PERCENT : valued.format(measure);
    rows.forEach(row -> row(row, format));
    next++;
  }

  private void row(Convergence told, String format) {
    page.text(next, 0, valued.heading(told.posture()), Look.TEXT);
    int at = 1;
    for (Part part : told.parts()) {
      page.number(next, at++, part.value(), Look.NUMBER, format);
      page.number(next, at++, part.error(), Look.NUMBER, format);
    }
    double[] whole = {
      told.random(),
      told.ratio(),
      told.effective(),
      told.rate(),
      told.least(),
      told.most(),
      told.spread(),
      told.paths(told.whole().error() / 2)
    };
    String[] formats = {
      format, "#,##0.0", NumberFormats.WHOLE, "0.00", format, format, format, NumberFormats.WHOLE
    };
    for (int i = 0; i < whole.length; i++) {
      page.number(next, at++, whole[i], Look.NUMBER, formats[i]);
    }
    next++;
  }
}
