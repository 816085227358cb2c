package backstop.cli;

import backstop.model.Library;
import backstop.model.Measure;
import backstop.model.TextFile;
import backstop.valuation.Breakdown;
import backstop.valuation.Diversification;
import backstop.valuation.Estimate;
import backstop.valuation.Fingerprint;
import backstop.valuation.GuaranteeValue;
import backstop.valuation.Result;
import backstop.valuation.Sketching;
import backstop.valuation.Summary;
import backstop.valuation.TotalParts;
import backstop.valuation.ValueParts;
import backstop.valuation.Verdict;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A result as the document that {@code docs/results-json.md} describes. */
final class ResultJson {

  /** Version of the document's layout. */
  static final int SCHEMA = 1;

  private final Result result;
  private final Library library;
  private final JsonGenerator json;

  /** By measure, then as {@link backstop.valuation.Pathwise#better(int)} has them. */
  private final List<double[][]> better;

  private ResultJson(Result result, JsonGenerator json) {
    this.result = result;
    this.library = result.library();
    this.json = json;
    this.better =
        result.outcomes().measures().parallelStream().map(result.pathwise()::better).toList();
  }

  /**
   * Writes the document, and a line end.
   *
   * @param elapsed seconds the run took; left out of what is stored, so that equal runs have equal
   *     files
   */
  static void write(Result result, OptionalDouble elapsed, Writer out) throws IOException {
    JsonFactory factory = new JsonFactory();
    factory.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      new ResultJson(result, json).document(elapsed);
    }
    out.write("\n");
    out.flush();
  }

  private void document(OptionalDouble elapsed) throws IOException {
    json.writeStartObject();
    json.writeNumberField("schema", SCHEMA);
    run(elapsed);
    files();
    json.writeArrayFieldStart("results");
    for (Estimate estimate : result.rows()) {
      estimate(estimate);
    }
    json.writeEndArray();
    worth();
    diversification();
    tables();
    checks();
    json.writeEndObject();
  }

  private void run(OptionalDouble elapsed) throws IOException {
    Fingerprint print = Fingerprint.of(library, result.request(), Version.current());
    json.writeObjectFieldStart("run");
    json.writeStringField("id", print.run());
    new RunJson(library, result.request(), json).fields(elapsed);
    sketching();
    json.writeEndObject();
  }

  private void sketching() throws IOException {
    Optional<Sketching> sketching = result.pathwise().sketching();
    if (sketching.isPresent()) {
      json.writeObjectFieldStart("sketch");
      Json.field(json, "rank_error", sketching.get().rankError());
      json.writeArrayFieldStart("statistics");
      for (String statistic : List.of("percentiles", "var95", "cvar95")) {
        json.writeString(statistic);
      }
      json.writeEndArray();
      json.writeNumberField("case_paths", sketching.get().paths());
      json.writeEndObject();
    }
  }

  private void worth() throws IOException {
    var worth = GuaranteeValue.of(result, ValueParts.PORTFOLIO);
    if (worth.isPresent()) {
      new WorthJson(result, worth.get(), json).write();
    }
  }

  private void diversification() throws IOException {
    List<Diversification> all = Diversification.of(result, TotalParts.PORTFOLIO);
    if (!all.isEmpty()) {
      new DiversificationJson(result, all, json).write();
    }
  }

  private void tables() throws IOException {
    json.writeFieldName("convergence");
    new ConvergenceRows(result).listing().write(json);
    PairedRows paired = new PairedRows(result);
    json.writeFieldName("differences");
    paired.differences().write(json);
    json.writeFieldName("beats");
    paired.beats().write(json);
  }

  private void files() throws IOException {
    json.writeObjectFieldStart("files");
    for (TextFile file : library.files()) {
      json.writeStringField(file.path(), file.hash());
    }
    json.writeEndObject();
  }

  private void estimate(Estimate estimate) throws IOException {
    Measure measure = library.measures().get(estimate.measure());
    json.writeStartObject();
    RunJson.guarantee("guarantee", result.posture(estimate.posture()), json);
    json.writeStringField("model", measure.model());
    json.writeStringField("measure", measure.name());
    json.writeStringField("unit", measure.unit().text());
    json.writeStringField("party", measure.party());
    Json.field(json, "base", estimate.base());
    Summary value = estimate.value();
    Json.field(json, "mean", value.mean());
    Json.field(json, "standard_error", estimate.error().mean());
    statistics(value);
    json.writeNumberField("undefined", value.undefined());
    json.writeObjectFieldStart("errors");
    statistics(estimate.error());
    json.writeEndObject();
    betterThan(estimate);
    json.writeEndObject();
  }

  private void statistics(Summary summary) throws IOException {
    Json.field(json, "sd", summary.sd());
    Json.field(json, "skewness", summary.skewness());
    Json.field(json, "kurtosis", summary.kurtosis());
    Json.field(json, "min", summary.min());
    Json.field(json, "max", summary.max());
    json.writeObjectFieldStart("percentiles");
    for (int i = 0; i < Summary.LEVELS.size(); i++) {
      Json.field(json, Summary.LEVELS.get(i).toString(), summary.percentiles().get(i));
    }
    json.writeEndObject();
    Json.field(json, "prob_negative", summary.probNegative());
    Json.field(json, "var95", summary.var95());
    Json.field(json, "cvar95", summary.cvar95());
  }

  private void betterThan(Estimate estimate) throws IOException {
    json.writeObjectFieldStart("better_than");
    List<Integer> postures = result.outcomes().postures();
    for (int place = 0; place < postures.size(); place++) {
      if (postures.get(place) != estimate.posture()) {
        Json.field(json, library.postures().get(postures.get(place)), better(estimate, place));
      }
    }
    json.writeEndObject();
  }

  private double better(Estimate estimate, int other) {
    List<Integer> postures = result.outcomes().postures();
    if (estimate.posture() == Estimate.MIXTURE) {
      return result.better(estimate.posture(), postures.get(other), estimate.measure());
    }
    int measure = result.outcomes().measures().indexOf(estimate.measure());
    return better.get(measure)[postures.indexOf(estimate.posture())][other];
  }

  private void checks() throws IOException {
    json.writeObjectFieldStart("checks");
    for (Verdict verdict : result.verdicts()) {
      json.writeNumberField(library.checks().get(verdict.check()).name(), verdict.failures());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("not_computed");
    for (Breakdown breakdown : result.breakdowns()) {
      json.writeNumberField(breakdown.name(), breakdown.count());
    }
    json.writeEndObject();
  }
}
