package backstop.cli;

import backstop.model.Library;
import backstop.model.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rows of inputs that count on each of two sides: files may be the same and yet, by date,
 * scenario or {@code --set}, other rows be in use.
 */
record InputsInUse(Library before, Library after) {

  /** What differs, by kind, in each the largest first. */
  List<InputChange> changes() {
    return Stream.of(
            new StateChanges(before, after).list(),
            new CellChanges(before, after).list(),
            new AssumptionChanges(before, after).list(),
            new DatedStates(before, after).list(),
            new CorrelationChanges(before, after).list())
        .flatMap(List::stream)
        .toList();
  }

  Listing listing() {
    return new Listing(InputChange.HEADINGS, changes().stream().map(InputChange::cells).toList());
  }

  /** How the periods differ; empty where they do not. */
  Optional<String> timeline() {
    String from = told(before.timeline());
    String to = told(after.timeline());
    return from.equals(to) ? Optional.empty() : Optional.of(from + " → " + to);
  }

  /** What another valuation date changes by itself; empty where the dates are the same. */
  Optional<String> passedTime() {
    boolean same = before.timeline().valuationDate().equals(after.timeline().valuationDate());
    return same
        ? Optional.empty()
        : Optional.of(
            "the date itself: flows up to it are left out, the rest is discounted to it, balances"
                + " open at dated assumptions");
  }

  /** The length of a first period that is no whole quarter is told too. */
  private static String told(Timeline timeline) {
    Timeline.Period first = timeline.periods().get(0);
    double whole = 1.0 / Timeline.PERIODS_A_YEAR;
    String length = first.length() == whole ? "" : " (" + Figures.plain(first.length()) + " years)";
    String periods = Loading.plural(timeline.size(), "period");
    return periods + ", the first to " + Figures.day(first.end()) + length;
  }
}
