package backstop.cli;

import backstop.model.Measure;
import backstop.valuation.Characteristic;
import backstop.valuation.PairedDifference;
import backstop.valuation.Result;
import backstop.valuation.Statistic;
import java.util.ArrayList;
import java.util.List;

/** Guarantees against each other on the same future, as flat tables. */
record PairedRows(Result result) {

  private static final List<Characteristic> TOLD =
      List.of(
          Characteristic.MEAN,
          Characteristic.SD,
          Characteristic.percentile(5),
          Characteristic.percentile(50),
          Characteristic.percentile(95),
          Characteristic.PROB_NEGATIVE,
          Characteristic.CVAR95);

  /** A row for each measure, guarantee and the one it is compared with. */
  Listing differences() {
    List<String> headings = new ArrayList<>(List.of("measure", "unit", "guarantee", "against"));
    TOLD.forEach(one -> headings.addAll(List.of(one.name(), one.name() + "_error")));
    headings.add("undefined");
    return new Listing(headings, result.differences().stream().map(this::row).toList());
  }

  private List<Object> row(PairedDifference one) {
    List<Object> row = new ArrayList<>(what(one.measure(), one.posture(), one.other()));
    for (Characteristic told : TOLD) {
      row.add(told.of(one.value()));
      row.add(told.of(one.error()));
    }
    row.add((double) one.value().undefined());
    return row;
  }

  /** A row for each measure and ordered pair of guarantees. */
  Listing beats() {
    List<List<Object>> rows = new ArrayList<>();
    List<Integer> postures = result.outcomes().postures();
    for (int measure : result.compared()) {
      for (int posture : postures) {
        postures.stream()
            .filter(other -> other != posture)
            .forEach(other -> rows.add(row(measure, posture, other)));
      }
    }
    return new Listing(
        List.of("measure", "unit", "guarantee", "against", "better", "better_error"), rows);
  }

  private List<Object> row(int measure, int posture, int other) {
    Statistic share = result.betterThan(posture, other, measure);
    List<Object> row = new ArrayList<>(what(measure, posture, other));
    row.add(share.value());
    row.add(share.error());
    return row;
  }

  private List<Object> what(int measure, int posture, int other) {
    Measure named = result.library().measures().get(measure);
    return List.of(
        named.name(), named.unit().text(), result.posture(posture), result.posture(other));
  }
}
