package backstop.cli;

import backstop.risk.World;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.OptionalDouble;

/**
 * A bridge as the document that {@code docs/results-json.md} describes.
 *
 * @param before what is valued at the earlier end
 * @param after what is valued at the later end
 */
record BridgeJson(Bridged bridged, World before, World after) {

  /** Writes the document, and a line end. */
  void write(OptionalDouble elapsed, Writer out) throws IOException {
    JsonFactory factory = new JsonFactory();
    factory.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("schema", ResultJson.SCHEMA);
      if (elapsed.isPresent()) {
        Json.field(json, "elapsed_s", elapsed.getAsDouble());
      }
      end("before", bridged.ends().before().name(), before, json);
      end("after", bridged.ends().after().name(), after, json);
      json.writeArrayFieldStart("joined");
      for (String line : bridged.joined()) {
        json.writeString(line);
      }
      json.writeEndArray();
      json.writeFieldName("bridge");
      new BridgeRows(bridged).moves().write(json);
      json.writeFieldName("changes");
      new BridgeRows(bridged).changes().write(json);
      json.writeEndObject();
    }
    out.write("\n");
    out.flush();
  }

  private static void end(String field, String name, World world, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("name", name);
    new RunJson(world.library(), world.request(), json).fields(OptionalDouble.empty());
    json.writeEndObject();
  }
}
