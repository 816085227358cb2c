package backstop.cli;

import backstop.model.Measure;
import backstop.risk.Waited;
import backstop.risk.Waiting;
import backstop.valuation.Statistic;
import java.util.ArrayList;
import java.util.List;

/** What waiting is worth, as flat tables. */
record WaitRows(Waiting found) {

  private static final List<String> WORTH =
      List.of("measure", "unit", "guarantee", "of", "value", "standard_error");

  private static final List<String> DATES =
      List.of(
          "measure",
          "guarantee",
          "years",
          "mean",
          "standard_error",
          "share",
          "strength_committing",
          "strength_waiting",
          "reads");

  /** A row for each figure. */
  Listing worth() {
    return new Listing(
        WORTH,
        List.of(
            worth("now", found.now()),
            worth("from_below", found.value()),
            worth("gain", found.gain()),
            worth("martingale", found.martingale()),
            worth("clairvoyant", found.clairvoyant())));
  }

  private List<Object> worth(String of, Statistic value) {
    return List.of(
        measure().name(), measure().unit().text(), guarantee(), of, value.value(), value.error());
  }

  /** A row for each date, the last without years for never. */
  Listing dates() {
    List<List<Object>> rows = new ArrayList<>();
    found.dates().forEach(date -> rows.add(row(date)));
    rows.add(List.of(measure().name(), guarantee(), "", 0.0, 0.0, found.never(), "", "", ""));
    return new Listing(DATES, rows);
  }

  private List<Object> row(Waited date) {
    return List.of(
        measure().name(),
        guarantee(),
        date.years(),
        date.all().value(),
        date.all().error(),
        date.share(),
        date.shown(),
        date.waiting(),
        WaitScreen.tells(date, date.tells().size()));
  }

  private String guarantee() {
    return found.asked().library().postures().get(found.asked().request().reference());
  }

  private Measure measure() {
    return found.asked().library().measures().get(found.asked().measure());
  }
}
