package backstop.cli;

import backstop.risk.Waiting;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.OptionalDouble;

/** What waiting is worth as the document that {@code docs/results-json.md} describes. */
final class WaitJson {

  private WaitJson() {}

  /** Writes the document, and a line end. */
  static void write(Waiting found, Duration elapsed, Writer out) throws IOException {
    JsonFactory factory = new JsonFactory();
    factory.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("schema", ResultJson.SCHEMA);
      json.writeObjectFieldStart("run");
      new RunJson(found.asked().library(), found.asked().request(), json)
          .fields(OptionalDouble.of(elapsed.toMillis() / 1e3));
      json.writeEndObject();
      json.writeFieldName("waiting");
      new WaitRows(found).worth().write(json);
      json.writeFieldName("dates");
      new WaitRows(found).dates().write(json);
      json.writeEndObject();
    }
    out.write("\n");
    out.flush();
  }
}
