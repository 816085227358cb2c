package backstop.cli;

import backstop.cli.TextTable.Column;
import backstop.model.Series;
import backstop.risk.Fit;
import backstop.risk.Fitting;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Fits as tables, processes before laws, and in words which to take.
 *
 * @param width characters across
 */
record FitScreen(Fitting fitting, int width) {

  /** Fits within so much of the best are as good (Burnham and Anderson 2004, pp. 270-272). */
  private static final double AS_GOOD = 2;

  private static final double UNLIKELY = 0.05;

  void print(PrintWriter out) {
    Series series = fitting.series();
    out.println(
        series.name()
            + ": "
            + Loading.plural(series.values().size(), "observation")
            + (series.dated()
                ? ", "
                    + Figures.day(series.dates().get(0))
                    + " to "
                    + Figures.day(series.dates().get(series.dates().size() - 1))
                : ""));
    out.println(
        "± is one standard error; KS p is the chance of a distance as large, parameters known");
    table("process", fitting.processes(), out);
    table("law of the values, taken as independent", fitting.laws(), out);
  }

  private void table(String kind, List<Fit> fits, PrintWriter out) {
    if (fits.isEmpty()) {
      return;
    }
    out.println();
    List<Column> columns =
        List.of(
            Column.left(kind),
            Column.right("AIC"),
            Column.right("over best"),
            Column.right("KS"),
            Column.right("p"),
            Column.left("parameters"));
    double best = fits.get(0).aic();
    new TextTable(columns, fits.stream().map(fit -> row(fit, best)).toList()).print(out, width);
    out.println(words(fits));
  }

  private static List<String> row(Fit fit, double best) {
    return List.of(
        fit.name(),
        Figures.fixed(fit.aic(), 1),
        Figures.fixed(fit.aic() - best, 1),
        Figures.fixed(fit.distance(), 3),
        Figures.fixed(fit.probability(), 3),
        fit.parameters().stream().map(FitScreen::text).collect(Collectors.joining(", ")));
  }

  private static String text(Fit.Estimated parameter) {
    String error =
        Double.isNaN(parameter.error()) ? "" : " ± " + Figures.significant(parameter.error());
    return parameter.name() + " " + Figures.significant(parameter.value()) + error;
  }

  private static String words(List<Fit> fits) {
    Fit best = fits.get(0);
    String others =
        fits.stream()
            .skip(1)
            .filter(fit -> fit.aic() - best.aic() <= AS_GOOD)
            .map(Fit::name)
            .collect(Collectors.joining(", "));
    return "take "
        + best.name()
        + (others.isEmpty() ? "" : "; as good by AIC: " + others)
        + (best.probability() < UNLIKELY
            ? "; but the observations are not of that kind: none fits well"
            : "");
  }
}
