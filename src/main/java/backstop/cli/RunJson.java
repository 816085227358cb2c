package backstop.cli;

import backstop.model.Library;
import backstop.valuation.Fingerprint;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import backstop.valuation.Statistic;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.OptionalDouble;

/** How a document tells what was asked for and of which texts. */
record RunJson(Library library, Request request, JsonGenerator json) {

  /** Fields of the object that is open. */
  void fields(OptionalDouble elapsed) throws IOException {
    Fingerprint print = Fingerprint.of(library, request, Version.current());
    json.writeStringField("valuation_date", library.timeline().valuationDate().toString());
    json.writeStringField("as_of", library.asOf().toString());
    json.writeNumberField("seed", request.sampling().seed());
    json.writeStringField("sampler", word(request.sampling().sampler()));
    json.writeNumberField("paths", request.sampling().paths());
    json.writeNumberField("replicates", request.sampling().replicates());
    asked();
    json.writeStringField("library_hash", print.library());
    json.writeStringField("inputs_hash", print.inputs());
    json.writeStringField("version", Version.current());
    if (elapsed.isPresent()) {
      Json.field(json, "elapsed_s", elapsed.getAsDouble());
    }
  }

  /** Without a choice there is one posture and it has no name. */
  static void guarantee(String field, String name, JsonGenerator json) throws IOException {
    if (name.isEmpty()) {
      json.writeNullField(field);
    } else {
      json.writeStringField(field, name);
    }
  }

  static void statistic(Statistic statistic, JsonGenerator json) throws IOException {
    json.writeStartObject();
    Json.field(json, "value", statistic.value());
    Json.field(json, "standard_error", statistic.error());
    json.writeEndObject();
  }

  private void asked() throws IOException {
    json.writeArrayFieldStart("models");
    for (String model : request.models()) {
      json.writeString(model);
    }
    json.writeEndArray();
    guarantee("reference", library.postures().get(request.reference()), json);
    mixture();
    overlay(request.overlay());
  }

  private void mixture() throws IOException {
    if (request.mixture().isPresent()) {
      json.writeObjectFieldStart("mixture");
      for (int g = 0; g < request.postures().size(); g++) {
        String name = library.postures().get(request.postures().get(g));
        Json.field(json, name, request.mixture().get().weights().get(g));
      }
      json.writeEndObject();
    }
  }

  private void overlay(Overlay overlay) throws IOException {
    if (overlay.scenario().isPresent()) {
      json.writeStringField("scenario", overlay.scenario().get());
    }
    if (!overlay.sets().isEmpty()) {
      json.writeObjectFieldStart("set");
      for (var set : overlay.sets().entrySet()) {
        json.writeStringField(set.getKey(), set.getValue());
      }
      json.writeEndObject();
    }
    if (overlay.strength().isPresent()) {
      Json.field(json, "strength", overlay.strength().getAsDouble());
    }
    if (overlay.repairCorrelations()) {
      json.writeBooleanField("repair_correlations", true);
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
