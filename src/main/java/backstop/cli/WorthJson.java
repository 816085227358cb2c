package backstop.cli;

import backstop.valuation.Difference;
import backstop.valuation.GuaranteeValue;
import backstop.valuation.GuaranteeValue.Row;
import backstop.valuation.Result;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** What each guarantee is worth, as a field of the document of results. */
record WorthJson(Result result, GuaranteeValue worth, JsonGenerator json) {

  void write() throws IOException {
    json.writeObjectFieldStart("guarantee_value");
    RunJson.guarantee("over", result.posture(worth.over()), json);
    json.writeStringField("unit", result.library().measures().get(worth.total()).unit().text());
    json.writeArrayFieldStart("guarantees");
    for (Row row : worth.rows()) {
      guarantee(row);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void guarantee(Row row) throws IOException {
    json.writeStartObject();
    RunJson.guarantee("guarantee", result.posture(row.posture()), json);
    json.writeObjectFieldStart("parts");
    int parts = row.more().size() - 1;
    for (Difference part : row.more().subList(0, parts)) {
      json.writeFieldName(result.library().measures().get(part.measure()).name());
      figure(part.mean(), part.error());
    }
    json.writeEndObject();
    json.writeFieldName("total");
    figure(row.more().get(parts).mean(), row.more().get(parts).error());
    json.writeFieldName("per_force");
    RunJson.statistic(row.perForce(), json);
    if (row.premium().isPresent()) {
      json.writeFieldName("premium_bp");
      figure(row.premium().get().value().mean(), row.premium().get().error().mean());
    }
    json.writeEndObject();
  }

  private void figure(double mean, double error) throws IOException {
    json.writeStartObject();
    Json.field(json, "mean", mean);
    Json.field(json, "standard_error", error);
    json.writeEndObject();
  }
}
