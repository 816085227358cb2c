package backstop.cli;

import backstop.model.Measure;
import backstop.risk.Sensitivity;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;

/** What drives a measure as the document that {@code docs/results-json.md} describes. */
final class SensitivityJson {

  private SensitivityJson() {}

  /** Writes the document, and a line end. */
  static void write(Sensitivity found, Duration elapsed, Writer out) throws IOException {
    new StudyDocument(found.asked().library(), found.asked().request(), elapsed)
        .write(out, json -> findings(found, json));
  }

  private static void findings(Sensitivity found, JsonGenerator json) throws IOException {
    Measure measure = found.asked().library().measures().get(found.asked().measure());
    json.writeStringField("guarantee", found.asked().guarantee());
    json.writeStringField("measure", measure.name());
    json.writeStringField("unit", measure.unit().text());
    json.writeStringField("party", measure.party());
    json.writeFieldName("mean");
    Json.value(json, found.value().mean());
    json.writeFieldName("sd");
    Json.value(json, found.value().sd());
    json.writeFieldName("tail_threshold");
    Json.value(json, found.value().var95());
    json.writeFieldName("tail_paths");
    Json.value(json, found.tail());
    json.writeNumberField("paths_valued", found.valued());
    lists(new SensitivityRows(found), json);
  }

  private static void lists(SensitivityRows rows, JsonGenerator json) throws IOException {
    json.writeFieldName("shares");
    rows.shares().write(json);
    if (!rows.found().effects().isEmpty()) {
      json.writeFieldName("shapley");
      rows.effects().write(json);
    }
    json.writeFieldName("tornado");
    rows.swings().write(json);
    json.writeFieldName("rank_correlations");
    rows.associations().write(json);
    json.writeFieldName("spider");
    rows.spiders().write(json);
    json.writeFieldName("scatter");
    rows.scatters().write(json);
  }
}
