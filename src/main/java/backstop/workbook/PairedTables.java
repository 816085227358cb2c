package backstop.workbook;

import backstop.valuation.Characteristic;
import backstop.valuation.PairedDifference;
import backstop.valuation.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The guarantees against each other on the same future: how each headline differs from the first
 * and from the reference, and how often each beats each.
 *
 * @param postures writes a heading and the guarantees beside it
 */
record PairedTables(Valued valued, Page page, BiConsumer<Integer, String> postures) {

  private static final List<Integer> LEVELS = List.of(5, 50, 95);

  /** Writes the tables from a row on; the next free row. */
  int write(int row) {
    int next = row;
    for (int measure : valued.result().compared()) {
      for (int other : others()) {
        next = differences(next, measure, other);
      }
    }
    for (int measure : valued.result().compared()) {
      next = beats(next, measure);
    }
    return next;
  }

  /** The guarantees compared with. */
  private List<Integer> others() {
    return Stream.of(valued.postures().get(0), valued.reference()).distinct().toList();
  }

  private int differences(int row, int measure, int other) {
    String against = title(measure) + " over " + valued.heading(other);
    page.text(row, 0, against + valued.inUnit(valued.measure(measure).unit()), Look.HEADING);
    postures.accept(row + 1, "On the same future");
    int next = row + 2;
    String format = valued.format(measure);
    next = lines(next, "Mean difference", measure, other, Characteristic.MEAN, format);
    for (int level : LEVELS) {
      Characteristic one = Characteristic.percentile(level);
      next = lines(next, "P" + level + " of the difference", measure, other, one, format);
    }
    Characteristic worse = Characteristic.PROB_NEGATIVE;
    next = lines(next, "Chance of being worse", measure, other, worse, NumberFormats.PERCENT);
    line(next++, "Chance of being better", better(measure, other, false), NumberFormats.PERCENT);
    line(next++, "± error", better(measure, other, true), NumberFormats.PERCENT);
    return next + 1;
  }

  private String title(int measure) {
    String model = valued.measure(measure).model();
    return valued.library().models().stream()
            .filter(found -> found.name().equals(model))
            .findFirst()
            .orElseThrow()
            .title()
        + ": "
        + valued.words(measure);
  }

  private int lines(
      int row, String label, int measure, int other, Characteristic one, String format) {
    List<Optional<PairedDifference>> all =
        valued.postures().stream().map(g -> difference(g, other, measure)).toList();
    line(row, label, all.stream().map(d -> d.map(found -> one.of(found.value()))).toList(), format);
    line(
        row + 1,
        "± error",
        all.stream().map(d -> d.map(found -> one.of(found.error()))).toList(),
        format);
    return row + 2;
  }

  private Optional<PairedDifference> difference(int posture, int other, int measure) {
    return valued.result().differences().stream()
        .filter(one -> one.measure() == measure)
        .filter(one -> one.posture() == posture && one.other() == other)
        .findFirst();
  }

  private List<Optional<Double>> better(int measure, int other, boolean error) {
    return valued.postures().stream()
        .map(posture -> share(measure, posture, other, error))
        .toList();
  }

  private Optional<Double> share(int measure, int posture, int other, boolean error) {
    if (posture == other) {
      return Optional.empty();
    }
    Statistic share = valued.result().betterThan(posture, other, measure);
    return Optional.of(error ? share.error() : share.value());
  }

  /** Nothing stands where a guarantee meets itself. */
  private void line(int row, String label, List<Optional<Double>> values, String format) {
    page.text(row, 0, label, Look.TEXT);
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isPresent()) {
        page.number(row, 1 + i, values.get(i).get(), Look.NUMBER, format);
      } else {
        page.text(row, 1 + i, "—", Look.ABSENT);
      }
    }
  }

  private int beats(int row, int measure) {
    int next = row;
    page.text(next++, 0, title(measure) + ": how often each beats each", Look.HEADING);
    postures.accept(next++, "Chance of being better than");
    int first = next;
    for (int posture : valued.postures()) {
      line(next++, valued.heading(posture), row(measure, posture, false), NumberFormats.PERCENT);
    }
    Marks.shaded(page.sheet(), first, next - 1, 1, valued.postures().size());
    page.text(next++, 0, "± error of each chance", Look.HEADER);
    for (int posture : valued.postures()) {
      line(next++, valued.heading(posture), row(measure, posture, true), NumberFormats.PERCENT);
    }
    return next + 1;
  }

  private List<Optional<Double>> row(int measure, int posture, boolean error) {
    List<Optional<Double>> row = new ArrayList<>();
    valued.postures().forEach(other -> row.add(share(measure, posture, other, error)));
    return row;
  }
}
