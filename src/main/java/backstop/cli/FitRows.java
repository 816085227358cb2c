package backstop.cli;

import backstop.risk.Fit;
import backstop.risk.Fitting;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Fits as flat tables, and as the document that {@code docs/results-json.md} describes. */
record FitRows(Fitting fitting) {

  private static final List<String> FITS =
      List.of(
          "kind",
          "family",
          "rank",
          "observations",
          "log_likelihood",
          "aic",
          "ks",
          "ks_p",
          "parameter",
          "estimate",
          "standard_error",
          "by_moments");

  /** A row for each parameter of each fit, the best fit first. */
  Listing fits() {
    List<List<Object>> rows = new ArrayList<>();
    add(fitting.processes(), rows);
    add(fitting.laws(), rows);
    return new Listing(FITS, rows);
  }

  private void add(List<Fit> fits, List<List<Object>> rows) {
    for (int rank = 0; rank < fits.size(); rank++) {
      Fit fit = fits.get(rank);
      for (Fit.Estimated parameter : fit.parameters()) {
        rows.add(
            List.of(
                fit.process() ? "process" : "law",
                fit.name(),
                rank + 1.0,
                (double) fitting.series().values().size(),
                fit.logLikelihood(),
                fit.aic(),
                fit.distance(),
                fit.probability(),
                parameter.name(),
                parameter.value(),
                parameter.error(),
                parameter.byMoments()));
      }
    }
  }

  Listing points(Fit fit) {
    return new Listing(
        List.of("expected", "observed"),
        fit.quantiles().stream()
            .map(point -> List.<Object>of(point.expected(), point.observed()))
            .toList());
  }

  /** Writes the document, and a line end. */
  void write(Writer out) throws IOException {
    JsonFactory factory = new JsonFactory();
    factory.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("schema", ResultJson.SCHEMA);
      json.writeStringField("series", fitting.series().name());
      json.writeFieldName("fits");
      fits().write(json);
      json.writeObjectFieldStart("quantiles");
      for (Fit fit : fitting.all()) {
        json.writeFieldName(fit.name());
        points(fit).write(json);
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    out.write("\n");
    out.flush();
  }
}
