package backstop.cli;

import backstop.model.Library;
import backstop.model.Measure;
import backstop.risk.Sensitivity;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.OptionalDouble;

/** What drives a measure as the document that {@code docs/results-json.md} describes. */
final class SensitivityJson {

  private SensitivityJson() {}

  /** Writes the document, and a line end. */
  static void write(Sensitivity found, Duration elapsed, Writer out) throws IOException {
    JsonFactory factory = new JsonFactory();
    factory.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    try (JsonGenerator json = factory.createGenerator(out)) {
      Library library = found.asked().library();
      Measure measure = library.measures().get(found.asked().measure());
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("schema", ResultJson.SCHEMA);
      json.writeObjectFieldStart("run");
      new RunJson(library, found.asked().request(), json)
          .fields(OptionalDouble.of(elapsed.toMillis() / 1e3));
      json.writeEndObject();
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
      json.writeEndObject();
    }
    out.write("\n");
    out.flush();
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
