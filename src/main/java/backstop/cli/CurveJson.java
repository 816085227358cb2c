package backstop.cli;

import backstop.model.Library;
import backstop.risk.Curve;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;

/** A curve as the document that {@code docs/results-json.md} describes. */
final class CurveJson {

  private CurveJson() {}

  /** Writes the document, and a line end. */
  static void write(Library library, Curve curve, Duration elapsed, Writer out) throws IOException {
    new StudyDocument(library, curve.asked().request(), elapsed)
        .write(out, json -> findings(library, curve, json));
  }

  private static void findings(Library library, Curve curve, JsonGenerator json)
      throws IOException {
    json.writeFieldName("curve");
    new CurveRows(library, curve).points().write(json);
    json.writeFieldName("break_even");
    new CurveRows(library, curve).breakEvens().write(json);
  }
}
