package backstop.cli;

import backstop.model.Series;
import backstop.risk.Fit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A fit as rows of {@code assumptions.csv}, and of a process its line in a model.
 *
 * @param name qualified: {@code markets.copper}
 */
record AssumptionText(Series series, Fit fit, String name) {

  private static final List<String> HEADINGS =
      List.of(
          "name",
          "as_of",
          "value",
          "range",
          "low",
          "high",
          "distribution",
          "source",
          "confidence",
          "note");

  /** What no program that opens the file takes for a formula, though it may begin with a sign. */
  private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+(E-?[0-9]+)?");

  private static final String RANGE = "p05_p95";

  /** Standard errors from the value to either end of {@link #RANGE}. */
  private static final double REACH = 1.6448536269514722;

  private static final int DIGITS = 6;

  private static final Map<String, String> UNITS =
      Map.of(
          "drift", "1/year",
          "volatility", "share",
          "half_life", "years",
          "jump_rate", "1/year",
          "jump_mean", "share",
          "jump_sd", "share");

  List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(Csv.record(HEADINGS)));
    if (fit.process()) {
      lines.add(row(name + "_start", last(), List.of("", "", "", ""), "the last observation"));
      fit.parameters().forEach(parameter -> lines.add(row(parameter)));
      lines.add("");
      lines.addAll(model());
    } else {
      lines.add(law());
    }
    return lines;
  }

  private double last() {
    return series.values().get(series.values().size() - 1);
  }

  private String law() {
    String text =
        fit.name()
            + fit.values().stream()
                .map(AssumptionText::text)
                .collect(Collectors.joining(", ", "(", ")"));
    List<String> shape = List.of(RANGE, text(fit.spread().get(0)), text(fit.spread().get(2)), text);
    return row(name, fit.spread().get(1), shape, "median of the fit");
  }

  private String row(Fit.Estimated parameter) {
    String full = name + "_" + parameter.name();
    double error = parameter.error();
    if (!(error > 0) || parameter.positive() && error > parameter.value()) {
      return row(
          full, parameter.value(), List.of("", "", "", ""), "the history does not tell its error");
    }
    String law =
        (parameter.positive() ? "lognormal(" : "normal(")
            + text(parameter.value())
            + ", "
            + text(error)
            + ")";
    return row(
        full,
        parameter.value(),
        List.of(RANGE, text(parameter.low(REACH)), text(parameter.high(REACH)), law),
        "standard error " + text(error));
  }

  private String row(String full, double value, List<String> shape, String note) {
    List<Object> cells = new ArrayList<>(List.of(full, known(), text(value)));
    cells.addAll(shape);
    cells.add(
        "judgement: fitted to " + series.values().size() + " observations of " + series.name());
    cells.add("medium");
    cells.add(
        fit.name()
            + " by maximum likelihood, KS p "
            + Figures.fixed(fit.probability(), 2)
            + "; "
            + note);
    return cells.stream()
        .map(Object::toString)
        .map(cell -> NUMBER.matcher(cell).matches() ? cell : Csv.record(List.of(cell)))
        .collect(Collectors.joining(","));
  }

  private String known() {
    return series.dated() ? series.dates().get(series.dates().size() - 1).toString() : "";
  }

  private List<String> model() {
    String own = name.substring(name.indexOf('.') + 1);
    List<String> lines = new ArrayList<>();
    lines.add("assumptions:");
    lines.add("  " + own + "_start (index): " + own + " at the valuation date");
    fit.parameters()
        .forEach(
            one ->
                lines.add(
                    "  "
                        + own
                        + "_"
                        + one.name()
                        + " ("
                        + UNITS.getOrDefault(one.name(), "index")
                        + "): "
                        + one.name().replace('_', ' ')
                        + " of "
                        + own));
    lines.add("");
    lines.add("processes:");
    lines.add(
        "  "
            + own
            + " (index): {kind: "
            + fit.name()
            + ", start: "
            + own
            + "_start"
            + fit.parameters().stream()
                .map(one -> ", " + one.name() + ": " + own + "_" + one.name())
                .collect(Collectors.joining())
            + "}");
    return lines;
  }

  /** To six significant digits, as the reader takes it. */
  static String text(double value) {
    return Figures.exact(
        value == 0 ? 0 : new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue());
  }
}
