package backstop.cli;

import backstop.risk.StandardTests;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;

/** A comparison as the document that {@code docs/results-json.md} describes. */
final class StressJson {

  private StressJson() {}

  /** Writes the document, and a line end. */
  static void write(StressAnswer answer, Duration elapsed, Writer out) throws IOException {
    new StudyDocument(answer.library(), answer.stress().request(), elapsed)
        .write(out, json -> findings(answer, json));
  }

  private static void findings(StressAnswer answer, JsonGenerator json) throws IOException {
    if (answer.standard().isPresent()) {
      standard(answer.standard().get(), json);
    }
    json.writeFieldName("changes");
    new StressRows(answer.library(), answer.stress()).listing().write(json);
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
