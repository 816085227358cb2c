package backstop.workbook;

import backstop.model.Timeline;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A timeline as charts show it: by period end, or by calendar year. */
record Periods(Timeline timeline) {

  /** Labels of years that an axis has room for. */
  private static final int LABELS = 10;

  /** The ends of the periods. */
  FigureTable.Column ends() {
    List<Double> ends =
        timeline.periods().stream().map(period -> Timeline.serial(period.end())).toList();
    return new FigureTable.Column("Period end", ends, NumberFormats.DATE);
  }

  /** How many years lie between the labels of an axis. */
  int step() {
    int years = years().size();
    return years <= LABELS ? 1 : years <= 2 * LABELS ? 2 : 5;
  }

  List<String> years() {
    return timeline.periods().stream()
        .map(period -> String.valueOf(period.end().getYear()))
        .distinct()
        .toList();
  }

  /** Sums over the periods that end in a calendar year. */
  List<Double> yearly(List<Double> byPeriod) {
    TreeMap<Integer, Double> sums = new TreeMap<>();
    IntStream.range(0, byPeriod.size())
        .forEach(
            p ->
                sums.merge(
                    timeline.periods().get(p).end().getYear(), byPeriod.get(p), Double::sum));
    return List.copyOf(sums.values());
  }
}
