package backstop.cli;

import backstop.model.Measure;
import backstop.risk.DesignPoint;
import backstop.risk.Quote;
import backstop.risk.ReverseStress;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;

/** A reverse stress as the document that {@code docs/results-json.md} describes. */
final class ReverseJson {

  private ReverseJson() {}

  /** Writes the document, and a line end. */
  static void write(ReverseStress found, Duration elapsed, Writer out) throws IOException {
    new StudyDocument(found.asked().library(), found.asked().request(), elapsed)
        .write(out, json -> findings(found, json));
  }

  private static void findings(ReverseStress found, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("reverse");
    fields(found, json);
    json.writeEndObject();
    json.writeFieldName("coordinates");
    new ReverseRows(found).coordinates().write(json);
    json.writeFieldName("measures");
    new ReverseRows(found).measures().write(json);
  }

  private static void fields(ReverseStress found, JsonGenerator json) throws IOException {
    Measure measure = found.asked().library().measures().get(found.asked().measure());
    json.writeStringField("measure", measure.name());
    json.writeStringField("unit", measure.unit().text());
    json.writeStringField("party", measure.party());
    RunJson.guarantee("guarantee", found.asked().guarantee(), json);
    Json.field(json, "threshold", found.asked().threshold());
    json.writeStringField("crossed", found.falling() ? "downwards" : "upwards");
    json.writeBooleanField("found", found.found().isPresent());
    json.writeStringField("sentence", new Quote(found).sentence());
    Json.field(json, "at_medians", found.origin());
    Json.field(json, "mean", found.sample().mean());
    Json.field(json, "beyond", found.beyond());
    json.writeNumberField("tried", found.looked());
    json.writeNumberField("points", found.valued());
    json.writeBooleanField("capped", found.capped());
    if (found.start().isPresent()) {
      json.writeNumberField("start_path", found.start().getAsInt());
    } else {
      json.writeNullField("start_path");
    }
    Json.field(json, "beta", found.found().map(DesignPoint::beta).orElse(Double.NaN));
    Json.field(
        json, "first_order_chance", found.found().map(DesignPoint::chance).orElse(Double.NaN));
    Json.field(json, "revalued", found.found().map(DesignPoint::value).orElse(Double.NaN));
    json.writeBooleanField("hits", found.found().map(DesignPoint::hits).orElse(false));
    Json.field(json, "before", found.found().map(DesignPoint::before).orElse(Double.NaN));
    Json.field(json, "closest", found.closest());
  }
}
