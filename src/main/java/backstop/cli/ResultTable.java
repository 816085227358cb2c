package backstop.cli;

import backstop.model.Library;
import backstop.model.Measure;
import backstop.valuation.Estimate;
import backstop.valuation.Result;
import backstop.valuation.Summary;
import java.io.StringWriter;
import java.util.function.ToDoubleFunction;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** A result as a flat table: a row for each guarantee and measure, a column for each statistic. */
record ResultTable(Result result) {

  Table table() {
    Table table =
        Table.create(
            "results",
            text("guarantee", e -> result.posture(e.posture())),
            text("model", e -> measure(e).model()),
            text("measure", e -> measure(e).name()),
            text("unit", e -> measure(e).unit().text()),
            text("party", e -> measure(e).party()),
            number("base", Estimate::base),
            statistic("mean", Summary::mean),
            number("standard_error", e -> e.error().mean()),
            statistic("sd", Summary::sd),
            statistic("skewness", Summary::skewness),
            statistic("kurtosis", Summary::kurtosis),
            statistic("min", Summary::min),
            statistic("max", Summary::max));
    for (int level : Summary.LEVELS) {
      table.addColumns(statistic("p" + level, summary -> summary.percentile(level)));
    }
    table.addColumns(
        statistic("prob_negative", Summary::probNegative),
        statistic("var95", Summary::var95),
        statistic("cvar95", Summary::cvar95),
        statistic("undefined", Summary::undefined));
    return table;
  }

  /** The table as CSV, missing numbers empty. */
  String csv() {
    StringWriter text = new StringWriter();
    table().write().csv(text);
    return text.toString();
  }

  private interface Naming {
    String name(Estimate estimate);
  }

  private StringColumn text(String heading, Naming naming) {
    return StringColumn.create(heading, result.rows().stream().map(naming::name).toList());
  }

  private DoubleColumn number(String heading, ToDoubleFunction<Estimate> value) {
    return DoubleColumn.create(heading, result.rows().stream().mapToDouble(value).toArray());
  }

  private DoubleColumn statistic(String heading, ToDoubleFunction<Summary> statistic) {
    return number(heading, estimate -> statistic.applyAsDouble(estimate.value()));
  }

  private Library library() {
    return result.library();
  }

  private Measure measure(Estimate estimate) {
    return library().measures().get(estimate.measure());
  }
}
