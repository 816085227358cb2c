package backstop.cli;

import backstop.risk.Waiting;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;

/** What waiting is worth as the document that {@code docs/results-json.md} describes. */
final class WaitJson {

  private WaitJson() {}

  /** Writes the document, and a line end. */
  static void write(Waiting found, Duration elapsed, Writer out) throws IOException {
    new StudyDocument(found.asked().library(), found.asked().request(), elapsed)
        .write(out, json -> findings(found, json));
  }

  private static void findings(Waiting found, JsonGenerator json) throws IOException {
    json.writeFieldName("waiting");
    new WaitRows(found).worth().write(json);
    json.writeFieldName("dates");
    new WaitRows(found).dates().write(json);
  }
}
