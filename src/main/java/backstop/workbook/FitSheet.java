package backstop.workbook;

import backstop.model.Unit;
import backstop.risk.Fit;
import backstop.risk.Fitting;
import backstop.workbook.Chart.Axis;
import backstop.workbook.Chart.Drawn;
import backstop.workbook.Chart.Kind;
import backstop.workbook.Chart.Plot;
import backstop.workbook.FigureTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fits ranked, with their parameters, and a Q–Q chart of the best process and the best law. */
record FitSheet(Fitting fitting) implements Study.Sheet {

  private static final int[] WIDTHS = {34, 14, 14, 14, 14, 14, 14};
  private static final int CHARACTERS = 110;
  private static final int TOP = 3;
  private static final Unit NUMBER = new Unit("", Map.of(), 1);
  private static final String DECIMALS = "0.0000";

  @Override
  public String name() {
    return "Fit";
  }

  @Override
  public String about() {
    return "processes and distributions fitted to a history";
  }

  @Override
  public void write(Page page) {
    page.widths(WIDTHS);
    page.title("Fits of " + fitting.series().name());
    page.paragraph(
        1,
        "By maximum likelihood; errors by the observed information. AIC: the lower the better, and"
            + " within 2 of the best as good. KS p is the chance of a distance as large, were the"
            + " parameters known. Steps of a process are compared as normal scores.",
        WIDTHS.length,
        CHARACTERS);
    Charts charts = Charts.halves(page, TOP, WIDTHS.length);
    int row = charts.below(1);
    page.breakBefore(row);
    row = ranking(page, row);
    row = parameters(page, row);
    List<Fit> best = fitting.best();
    for (int place = 0; place < best.size(); place++) {
      FigureTable points = points(page, row, best.get(place));
      charts.draw(chart(best.get(place), points), 0, place, best.size());
      row = points.next();
    }
    page.sheet().createFreezePane(0, 1);
    Printing.oneAcross(page.sheet());
  }

  private int ranking(Page page, int top) {
    List<Fit> all = fitting.all();
    List<Column> columns =
        List.of(
            new Column("AIC", all.stream().map(Fit::aic).toList(), "0.0"),
            new Column("log-likelihood", all.stream().map(Fit::logLikelihood).toList(), "0.00"),
            new Column("KS", all.stream().map(Fit::distance).toList(), DECIMALS),
            new Column("KS p", all.stream().map(Fit::probability).toList(), DECIMALS));
    List<String> names =
        all.stream()
            .map(fit -> Words.capital(Words.of(fit.name())) + (fit.process() ? " (process)" : ""))
            .toList();
    return FigureTable.ofLabels(page, top, "Fit", names, columns).next();
  }

  private int parameters(Page page, int top) {
    List<String> names = new ArrayList<>();
    List<Fit.Estimated> all = new ArrayList<>();
    for (Fit fit : fitting.all()) {
      for (Fit.Estimated parameter : fit.parameters()) {
        names.add(Words.capital(Words.of(fit.name())) + ": " + Words.of(parameter.name()));
        all.add(parameter);
      }
    }
    List<Column> columns =
        List.of(
            new Column("estimate", all.stream().map(Fit.Estimated::value).toList(), "General"),
            new Column("± error", all.stream().map(Fit.Estimated::error).toList(), "General"),
            new Column(
                "by moments", all.stream().map(Fit.Estimated::byMoments).toList(), "General"));
    return FigureTable.ofLabels(page, top, "Parameter", names, columns).next();
  }

  private static FigureTable points(Page page, int top, Fit fit) {
    List<Double> expected = fit.quantiles().stream().map(Fit.Quantile::expected).toList();
    List<Double> observed = fit.quantiles().stream().map(Fit.Quantile::observed).toList();
    return FigureTable.ofNumbers(
        page,
        top,
        "Expected of " + Words.of(fit.name()),
        new Column("", expected, DECIMALS),
        List.of(
            new Column("observed", observed, DECIMALS),
            new Column("as expected", expected, DECIMALS)));
  }

  private static Chart chart(Fit fit, FigureTable table) {
    List<Drawn> drawn =
        List.of(
            new Drawn(table.along(), table.series().get(0), Paint.dot(Palette.MEDIAN)),
            new Drawn(table.along(), table.series().get(1), Paint.line(Palette.INNER)));
    List<Double> across = ((Figures.Numbers) table.along()).values();
    List<Double> up = new ArrayList<>(table.series().get(0).values());
    up.addAll(across);
    String title = "Q-Q of " + Words.of(fit.name());
    String unit = fit.process() ? "normal scores of steps" : "values";
    return new Chart(
        title,
        title + ". A point for each observation; on the line where the fit is right.",
        new Axis("Expected, " + unit, Scale.around(across).format(NUMBER), Scale.around(across)),
        new Axis("Observed, " + unit, Scale.around(up).format(NUMBER), Scale.around(up)),
        Optional.empty(),
        List.of(new Plot(Kind.CURVES, drawn)));
  }
}
