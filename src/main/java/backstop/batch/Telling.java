package backstop.batch;

import java.util.LinkedHashMap;
import java.util.Map;

/** Words for what becomes of runs. */
record Telling(Journal journal) {

  void begin(Plan plan) {
    tell(
        "batch_started",
        Map.of(
            "plan",
            plan.name(),
            "as_of",
            plan.asOf().toString(),
            "runs",
            (long) plan.runs().size()),
        "plan " + plan.name() + " as of " + plan.asOf() + ", runs: " + plan.runs().size());
  }

  void adopt(String folder) {
    tell("run_recorded", Map.of("folder", folder), "recorded  " + folder + ", made before");
  }

  void tell(Outcome outcome) {
    String series = outcome.run().series().name();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("series", series);
    fields.put("valuation_date", outcome.run().valuationDate().toString());
    if (outcome instanceof Outcome.Done done) {
      fields.put("folder", done.recorded().folder());
      fields.put("key", done.recorded().key());
    }
    if (outcome instanceof Outcome.Valued) {
      tell("run_valued", fields, "valued    " + series);
    } else if (outcome instanceof Outcome.Carried carried) {
      fields.put("from", carried.valued().asOf() + "/" + carried.valued().folder());
      tell("run_carried", fields, "carried   " + series + ", from " + carried.valued().asOf());
    } else if (outcome instanceof Outcome.Standing) {
      tell("run_standing", fields, "stands    " + series);
    } else if (outcome instanceof Outcome.Failed failed) {
      fields.put("tries", (long) failed.tries());
      fields.put("issues", failed.issues());
      tell("run_failed", fields, "FAILED    " + series + ": " + failed.issues().get(0));
    }
  }

  private void tell(String event, Map<String, Object> fields, String text) {
    journal.tell(event, fields, text);
  }
}
