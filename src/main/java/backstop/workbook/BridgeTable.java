package backstop.workbook;

import backstop.model.Measure;
import backstop.model.Unit;
import backstop.risk.BridgeAsked;
import backstop.risk.BridgeMove;
import backstop.risk.BridgeMove.Amount;
import backstop.risk.BridgeStatistic;
import backstop.risk.Confidence;
import backstop.valuation.Statistic;
import backstop.workbook.FigureTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/** The figures of a move: A, the parts one after another, B; then the pieces of the waterfall. */
record BridgeTable(BridgeAsked asked, BridgeMove move, Measure measure, String title) {

  /** Columns of the table but for the words after its numbers. */
  static final int NUMBERS = 1 + Figure.values().length;

  private static final Unit SHARE = new Unit("share", Map.of(), 1);

  /** What the columns of figures hold, in their order. */
  enum Figure {
    AMOUNT,
    ERROR,
    EITHER_SIDE,
    STANDING_ON,
    ENDS,
    HIGHER,
    HIGHER_UNDER,
    LOWER,
    LOWER_UNDER
  }

  /** A bar of the waterfall: from one level to another. */
  private record Bar(double from, double to, boolean end) {

    double low() {
      return Math.min(from, to);
    }

    double high() {
      return Math.max(from, to);
    }

    /** The level nearer to zero of a bar that does not reach over it. */
    double standing() {
      return low() >= 0 ? low() : high() <= 0 ? high() : 0;
    }

    /** The piece above zero, else the one below, which is negative. */
    double piece() {
      return high() > 0 ? high() - Math.max(0, low()) : low() - high();
    }

    /** The piece below zero of a bar that reaches over it. */
    double rest() {
      return high() > 0 ? Math.min(0, low()) : 0;
    }

    boolean rises() {
      return to >= from;
    }
  }

  Unit unit() {
    return asked.statistic() == BridgeStatistic.PROB_NEGATIVE ? SHARE : measure.unit();
  }

  FigureTable write(Page page, int row, List<String> ends) {
    FigureTable table = FigureTable.ofLabels(page, row, "Part", labels(ends), columns());
    page.text(row, NUMBERS, "", Look.HEADER);
    for (int part = 0; part < move.amounts().size(); part++) {
      page.text(row + 2 + part, NUMBERS, words(move.amounts().get(part)), Look.WRAPPED);
    }
    int sum = row + 1 + table.count();
    page.text(sum, 0, "B less A", Look.TEXT);
    page.number(sum, 1, move.move().value(), Look.NUMBER, NumberFormats.of(unit()));
    page.number(sum, 2, move.move().error(), Look.NUMBER, NumberFormats.of(unit()));
    return table;
  }

  private List<String> labels(List<String> ends) {
    List<String> labels = new ArrayList<>(List.of("A: " + ends.get(0)));
    asked.parts().forEach(part -> labels.add(Words.of(part)));
    labels.add("B: " + ends.get(1));
    return labels;
  }

  private static String words(Amount amount) {
    return switch (amount.standing()) {
      case SAME -> "no change at all";
      case UNCLEAR -> "not told from zero";
      case DIFFERENT -> "";
      case UNKNOWN -> "no error to tell by";
    };
  }

  private List<Column> columns() {
    double errors = Confidence.errors(asked.replicates());
    List<Statistic> levels = levels();
    String format = NumberFormats.of(unit());
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("amount", levels.stream().map(Statistic::value).toList(), format));
    columns.add(new Column("± error", levels.stream().map(Statistic::error).toList(), format));
    columns.add(
        new Column(
            "95% either side", levels.stream().map(one -> errors * one.error()).toList(), format));
    columns.add(bars("standing on", (bar, rises) -> bar.end ? 0 : bar.standing()));
    columns.add(bars("A and B", (bar, rises) -> bar.end ? bar.piece() + bar.rest() : 0));
    columns.add(bars("higher", (bar, rises) -> !bar.end && rises ? bar.piece() : 0));
    columns.add(bars("higher, under 0", (bar, rises) -> !bar.end && rises ? bar.rest() : 0));
    columns.add(bars("lower", (bar, rises) -> !bar.end && !rises ? bar.piece() : 0));
    columns.add(bars("lower, under 0", (bar, rises) -> !bar.end && !rises ? bar.rest() : 0));
    return columns;
  }

  private Column bars(String name, ToDoubleBiFunction<Bar, Boolean> piece) {
    List<Double> values =
        bars().stream().map(bar -> piece.applyAsDouble(bar, bar.rises())).toList();
    return new Column(name, values, NumberFormats.of(unit()));
  }

  private List<Statistic> levels() {
    List<Statistic> levels = new ArrayList<>(List.of(move.before()));
    move.amounts().forEach(one -> levels.add(new Statistic(one.value(), one.error())));
    levels.add(move.after());
    return levels;
  }

  private List<Bar> bars() {
    List<Bar> bars = new ArrayList<>();
    double level = move.before().value();
    bars.add(new Bar(0, level, true));
    for (Amount amount : move.amounts()) {
      bars.add(new Bar(level, level + amount.value(), false));
      level += amount.value();
    }
    bars.add(new Bar(0, move.after().value(), true));
    return bars;
  }

  /** The levels that the bars lead over. */
  List<Double> heights() {
    return bars().stream().map(Bar::to).toList();
  }
}
