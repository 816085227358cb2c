package backstop.cli;

import backstop.risk.StandardTests;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.OptionalDouble;

/** A comparison as the document that {@code docs/results-json.md} describes. */
final class StressJson {

  private StressJson() {}

  /** Writes the document, and a line end. */
  static void write(StressAnswer answer, Duration elapsed, Writer out) throws IOException {
    JsonFactory factory = new JsonFactory();
    factory.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("schema", ResultJson.SCHEMA);
      json.writeObjectFieldStart("run");
      new RunJson(answer.library(), answer.stress().request(), json)
          .fields(OptionalDouble.of(elapsed.toMillis() / 1e3));
      json.writeEndObject();
      if (answer.standard().isPresent()) {
        standard(answer.standard().get(), json);
      }
      json.writeFieldName("changes");
      new StressRows(answer.library(), answer.stress()).listing().write(json);
      json.writeEndObject();
    }
    out.write("\n");
    out.flush();
  }

  private static void standard(StandardTests tests, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("standard_tests");
    json.writeNumberField("with_low_and_high", tests.found().ranged());
    json.writeNumberField("read", tests.found().read());
    json.writeNumberField("tried", tests.found().tried());
    json.writeNumberField("tried_on_paths", tests.found().screen().paths());
    json.writeNumberField("main", tests.found().main());
    json.writeEndObject();
  }
}
