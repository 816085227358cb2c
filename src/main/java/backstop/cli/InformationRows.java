package backstop.cli;

import backstop.model.Measure;
import backstop.risk.Answer;
import backstop.risk.Information;
import backstop.risk.Worth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What it is worth to know, as flat tables. */
record InformationRows(Information found) {

  private static final List<String> KINDS =
      List.of(
          "measure",
          "unit",
          "price",
          "knowing",
          "worth",
          "standard_error",
          "at_most",
          "share",
          "changed",
          "decision_without");

  private static final List<String> ANSWERS =
      List.of("knowing", "answer", "chance", "action", "mean", "standard_error", "taken");

  /** A row for everything, then for each kind of knowledge. */
  Listing kinds() {
    return new Listing(
        KINDS,
        Stream.concat(Stream.of(found.perfect()), found.kinds().stream()).map(this::row).toList());
  }

  private List<Object> row(Worth kind) {
    Measure measure = found.asked().library().measures().get(found.asked().payoffs().get(0));
    return List.of(
        measure.name(),
        measure.unit().text(),
        found.price(),
        kind.name(),
        kind.value().value(),
        kind.value().error(),
        kind.high(),
        found.share(kind),
        kind.changed(),
        found.asked().actions().get(found.decision()));
  }

  /** A row for each action in each thing that may turn out; first those without knowing. */
  Listing answers() {
    List<List<Object>> rows = new ArrayList<>();
    Answer blind = new Answer("", 1, found.means(), found.decision());
    rows.addAll(rows("", blind));
    found.kinds().forEach(kind -> kind.answers().forEach(a -> rows.addAll(rows(kind.name(), a))));
    return new Listing(ANSWERS, rows);
  }

  private List<List<Object>> rows(String knowing, Answer answer) {
    List<List<Object>> rows = new ArrayList<>();
    for (int a = 0; a < answer.means().size(); a++) {
      rows.add(
          List.of(
              knowing,
              answer.label(),
              answer.chance(),
              found.asked().actions().get(a),
              answer.means().get(a).value(),
              answer.means().get(a).error(),
              answer.action() == a ? "yes" : "no"));
    }
    return rows;
  }
}
