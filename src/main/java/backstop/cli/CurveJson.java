package backstop.cli;

import backstop.model.Library;
import backstop.risk.Curve;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.OptionalDouble;

/** A curve as the document that {@code docs/results-json.md} describes. */
final class CurveJson {

  private CurveJson() {}

  /** Writes the document, and a line end. */
  static void write(Library library, Curve curve, Duration elapsed, Writer out) throws IOException {
    JsonFactory factory = new JsonFactory();
    factory.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("schema", ResultJson.SCHEMA);
      json.writeObjectFieldStart("run");
      new RunJson(library, curve.asked().request(), json)
          .fields(OptionalDouble.of(elapsed.toMillis() / 1e3));
      json.writeEndObject();
      json.writeFieldName("curve");
      new CurveRows(library, curve).points().write(json);
      json.writeFieldName("break_even");
      new CurveRows(library, curve).breakEvens().write(json);
      json.writeEndObject();
    }
    out.write("\n");
    out.flush();
  }
}
