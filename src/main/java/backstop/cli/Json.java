package backstop.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Values as JSON has them: what does not exist is null. */
final class Json {

  private Json() {}

  /** A text or a Double. */
  static void value(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Double number) {
      number(json, number);
    } else {
      json.writeString(value.toString());
    }
  }

  static void number(JsonGenerator json, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumber(Figures.exact(value));
    } else {
      json.writeNull();
    }
  }

  static void field(JsonGenerator json, String name, double value) throws IOException {
    json.writeFieldName(name);
    number(json, value);
  }
}
