package backstop.cli;

import backstop.model.Library;
import backstop.valuation.Request;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * What every study's document begins with, as {@code docs/results-json.md} describes it: schema and
 * run.
 *
 * @param elapsed that the run tells
 */
record StudyDocument(Library library, Request request, Duration elapsed) {

  /** What a study adds to its document. */
  @FunctionalInterface
  interface Findings {

    void write(JsonGenerator json) throws IOException;
  }

  /** Writes the document, and a line end. */
  void write(Writer out, Findings findings) throws IOException {
    JsonFactory factory = new JsonFactory();
    factory.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("schema", ResultJson.SCHEMA);
      json.writeObjectFieldStart("run");
      new RunJson(library, request, json).fields(OptionalDouble.of(elapsed.toMillis() / 1e3));
      json.writeEndObject();
      findings.write(json);
      json.writeEndObject();
    }
    out.write("\n");
    out.flush();
  }
}
