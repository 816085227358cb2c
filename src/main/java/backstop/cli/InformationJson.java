package backstop.cli;

import backstop.risk.Information;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;

/** What it is worth to know as the document that {@code docs/results-json.md} describes. */
final class InformationJson {

  private InformationJson() {}

  /** Writes the document, and a line end. */
  static void write(Information found, Duration elapsed, Writer out) throws IOException {
    new StudyDocument(found.asked().library(), found.asked().request(), elapsed)
        .write(out, json -> findings(found, json));
  }

  private static void findings(Information found, JsonGenerator json) throws IOException {
    json.writeFieldName("information");
    new InformationRows(found).kinds().write(json);
    json.writeFieldName("answers");
    new InformationRows(found).answers().write(json);
  }
}
