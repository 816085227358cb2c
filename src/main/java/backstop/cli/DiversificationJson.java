package backstop.cli;

import backstop.model.Measure;
import backstop.valuation.Diversification;
import backstop.valuation.Diversification.Row;
import backstop.valuation.Result;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** Shortfalls of totals and of their parts, as a field of the document of results. */
record DiversificationJson(Result result, List<Diversification> all, JsonGenerator json) {

  void write() throws IOException {
    json.writeArrayFieldStart("diversification");
    for (Diversification one : all) {
      total(one);
    }
    json.writeEndArray();
  }

  private void total(Diversification one) throws IOException {
    json.writeStartObject();
    json.writeStringField("total", measure(one.total()).name());
    json.writeArrayFieldStart("parts");
    for (int part : one.parts()) {
      json.writeString(measure(part).name());
    }
    json.writeEndArray();
    json.writeStringField("unit", measure(one.total()).unit().text());
    json.writeArrayFieldStart("guarantees");
    for (Row row : one.rows()) {
      guarantee(row);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void guarantee(Row row) throws IOException {
    json.writeStartObject();
    RunJson.guarantee("guarantee", result.posture(row.posture()), json);
    json.writeFieldName("together");
    RunJson.statistic(row.together(), json);
    json.writeFieldName("apart");
    RunJson.statistic(row.apart(), json);
    json.writeFieldName("gain");
    RunJson.statistic(row.gain(), json);
    json.writeFieldName("share");
    RunJson.statistic(row.share(), json);
    json.writeEndObject();
  }

  private Measure measure(int measure) {
    return result.library().measures().get(measure);
  }
}
