package backstop.batch;

import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.valuation.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/** A desk whose runs read one number each and come to it, at once. */
final class TrialDesk implements Desk {

  static final LocalDate FRIDAY = LocalDate.of(2026, 1, 2);

  /** What each row reads; 1 where nothing is said. */
  final Map<String, Double> inputs = new HashMap<>();

  /** Rows that are refused. */
  final Set<String> refused = new HashSet<>();

  /** Rows, and how often they fail before they do not. */
  final Map<String, Integer> failing = new HashMap<>();

  /** Rows that were valued, in order. */
  final List<String> valued = new ArrayList<>();

  /** Rows that were read. */
  final List<String> read = new ArrayList<>();

  private String text = "";

  /** Changes a text that no run reads. */
  void touch(String other) {
    text = other;
  }

  static Plan plan(LocalDate asOf, int runs, AlertRule... rules) {
    List<Planned> planned = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      planned.add(run("row" + i, asOf));
    }
    return new Plan("trial", asOf, planned, List.of(rules), 1, 0);
  }

  static Planned run(String row, LocalDate asOf) {
    return new Planned(
        new Planned.Series(row, "all", "all", "base", "quarter_end"),
        LocalDate.of(2025, 12, 31),
        asOf,
        new TreeMap<>(Map.of("deal.number", row)),
        OptionalDouble.empty(),
        Optional.empty(),
        new Sampling(16, 16, 1, Sampler.SOBOL));
  }

  @Override
  public Texts texts(Planned run) {
    TreeMap<String, String> files = new TreeMap<>();
    files.put("inputs/numbers.csv", Fingerprint.hash(new TreeMap<>(inputs).toString()));
    files.put("inputs/other.csv", Fingerprint.hash(text));
    return new Texts(files, "2025-09-30");
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public Prepared prepare(Planned run) throws Refused {
    String row = run.series().row();
    read.add(row);
    if (refused.contains(row)) {
      throw new Refused(List.of("models/" + row + ".yaml:1:1: is broken"));
    }
    double number = inputs.getOrDefault(row, 1.0);
    return new Prepared() {
      @Override
      public String key() {
        return Fingerprint.hash(row + " " + number);
      }

      @Override
      public void value(Path folder, String workbook) throws IOException {
        int left = failing.getOrDefault(row, 0);
        failing.put(row, left - 1);
        Files.writeString(folder.resolve(workbook), "workbook of " + row);
        if (left > 0) {
          throw new IOException("No space left on device");
        }
        Files.writeString(folder.resolve(RunManifest.RESULTS), document(number));
        valued.add(row);
      }
    };
  }

  private static String document(double number) {
    return """
        {"results": [{"guarantee": "strong", "model": "deal", "measure": "deal.npv",
          "unit": "USDm", "party": "owner", "mean": %s, "standard_error": 0.5,
          "sd": 2, "percentiles": {"5": -1, "50": 1, "95": 3}, "prob_negative": 0.25,
          "errors": {"prob_negative": 0.01}}],
         "checks": {"deal.balance": 0, "deal.flows": %s}}
        """
        .formatted(number, number < 0 ? 7 : 0);
  }
}
