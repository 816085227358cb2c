package backstop.workbook;

import backstop.model.Formula.Constant;
import backstop.model.Formula.Over;
import backstop.model.Measure;
import backstop.model.TimeFold;
import backstop.model.Timeline;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Excel text of a measure: one cell, and below it a visible row of working for each payback (the
 * running sum) and each rate of return (Newton steps from the engine's rate).
 */
final class Measures {

  /** What a measure without a value shows. */
  static final String UNDEFINED = "undefined";

  /** Steps from the engine's rate: enough to find it again after a changed input. */
  static final int NEWTON_STEPS = 8;

  private static final double USUAL_RATE = 0.1;

  private static final double FIRST_DATE = 10_000;

  private final Layout layout;
  private final Measure measure;
  private final Address cell;
  private final String engine;
  private final List<Over> overs;

  /**
   * @param engine reference to the engine's value of the shown case, as the model's sheet writes it
   */
  Measures(Layout layout, int measure, String engine) {
    this.layout = layout;
    this.measure = layout.library().measures().get(measure);
    this.cell = layout.measure(measure);
    this.engine = engine;
    this.overs = Overs.of(this.measure);
  }

  /** Rows that a measure takes. */
  static int height(Measure measure) {
    return 1 + (int) Overs.of(measure).stream().filter(Measures::working).count();
  }

  private static boolean working(Over over) {
    return over.kind() == TimeFold.PAYBACK || over.kind() == TimeFold.IRR;
  }

  List<Over> worked() {
    return overs.stream().filter(Measures::working).toList();
  }

  /** The measure's formula. */
  String text() {
    String value = ExcelText.ofMeasure(measure.formula(), layout, cell.sheet(), this::over);
    Set<String> undefined = new LinkedHashSet<>();
    overs.forEach(over -> undefined(over, undefined));
    measure
        .when()
        .ifPresent(
            when ->
                undefined.add(
                    "(" + ExcelText.ofMeasure(when, layout, cell.sheet(), this::over) + ")=0"));
    return undefined.isEmpty() ? value : guarded(List.copyOf(undefined), value);
  }

  /** Nested, since the later conditions may not be computable where an earlier one holds. */
  private static String guarded(List<String> conditions, String value) {
    return conditions.isEmpty()
        ? value
        : "IF("
            + conditions.get(0)
            + ",\"undefined\","
            + guarded(conditions.subList(1, conditions.size()), value)
            + ")";
  }

  private void undefined(Over over, Set<String> conditions) {
    switch (over.kind()) {
      case AT -> {
        if (!(over.at() instanceof Constant constant
            && constant.value() >= 0
            && constant.value() < FIRST_DATE)) {
          conditions.add(at(over) + "<0");
        }
      }
      case PAYBACK -> conditions.add("MOD(" + lastBelow(over) + "," + layout.periods() + ")=0");
      case FIRST_YEAR -> conditions.add("SUMPRODUCT(1*(" + range(over) + "<>0))=0");
      case IRR -> conditions.add("ISTEXT(" + engine + ")");
      default -> {}
    }
  }

  private String at(Over over) {
    return ExcelText.ofMeasure(over.at(), layout, cell.sheet(), this::over);
  }

  private Piece over(Over over) {
    return switch (over.kind()) {
      case SUM, MIN, MAX, AVERAGE -> Piece.atom(over.kind() + "(" + range(over) + ")");
      case FIRST -> Piece.atom(layout.row(over.rows().get(0), 0).relative(cell.sheet()));
      case LAST ->
          Piece.atom(layout.row(over.rows().get(0), layout.periods() - 1).relative(cell.sheet()));
      case AT -> Piece.atom("INDEX(" + range(over) + ",1," + position(over) + ")");
      case PAYBACK ->
          Piece.atom("INDEX(" + timeline(Grid.YEARS_ROW) + ",1," + lastBelow(over) + "+1)");
      case FIRST_YEAR ->
          Piece.atom("INDEX(" + timeline(Grid.YEARS_ROW) + ",1,MATCH(1," + range(over) + ",0))");
      case IRR -> rate(over);
    };
  }

  /** Number from 1 of the first period that reaches the years or the date asked for. */
  private String position(Over over) {
    String at = at(over);
    String years = "SUMPRODUCT(1*(" + timeline(Grid.YEARS_ROW) + "<" + at + "))+1";
    String dates = "SUMPRODUCT(1*(" + timeline(Grid.DATE_ROW) + "<" + at + "))+1";
    if (over.at() instanceof Constant constant) {
      return constant.value() >= FIRST_DATE ? dates : years;
    }
    return "IF(" + at + ">=" + ExcelText.number(FIRST_DATE) + "," + dates + "," + years + ")";
  }

  /** Number of the last period in which the running sum is below 0, or 0. */
  private String lastBelow(Over over) {
    String sums =
        new Address(cell.sheet(), workingRow(over), Grid.FIRST_PERIOD)
            .block(cell.sheet(), 1, layout.periods());
    return "SUMPRODUCT(MAX((" + sums + "<0)*" + timeline(Grid.PERIOD_ROW) + "))";
  }

  /**
   * A spreadsheet's own rate where periods are equal and it finds one, else the last of the Newton
   * steps.
   */
  private Piece rate(Over over) {
    String last =
        new Address(cell.sheet(), workingRow(over), Grid.OPENING + NEWTON_STEPS)
            .relative(cell.sheet());
    if (!equalPeriods()) {
      return Piece.atom(last);
    }
    String start = new Address(cell.sheet(), workingRow(over), Grid.OPENING).relative(cell.sheet());
    String quarterly =
        "IRR(" + range(over) + ",(1+" + start + ")^(1/" + Timeline.PERIODS_A_YEAR + ")-1)";
    return Piece.atom(
        "IF(ISERROR("
            + quarterly
            + "),"
            + last
            + ",(1+"
            + quarterly
            + ")^"
            + Timeline.PERIODS_A_YEAR
            + "-1)");
  }

  private boolean equalPeriods() {
    List<Timeline.Period> periods = layout.library().timeline().periods();
    return periods.get(0).length() == 1.0 / Timeline.PERIODS_A_YEAR;
  }

  /** Where the steps begin: the engine's rate, or a usual one when the measure is more than it. */
  private String start(Over over) {
    return over == measure.formula() ? engine : ExcelText.number(USUAL_RATE);
  }

  int workingRow(Over over) {
    return cell.row() + 1 + worked().indexOf(over);
  }

  /** The working of a payback in a period from 0: the running sum. */
  String runningSum(Over over, int period) {
    String flow = layout.row(over.rows().get(0), period).relative(cell.sheet());
    Address left = new Address(cell.sheet(), workingRow(over), Grid.column(period - 1));
    return period == 0 ? flow : left.relative(cell.sheet()) + "+" + flow;
  }

  /** One Newton step of a rate from the cell to its left; the leftmost is the engine's rate. */
  String newtonStep(Over over, int step) {
    if (step == 0) {
      return start(over);
    }
    String rate =
        new Address(cell.sheet(), workingRow(over), Grid.OPENING + step - 1).relative(cell.sheet());
    String flows = range(over);
    String years = timeline(Grid.YEARS_ROW);
    String value = "SUMPRODUCT(" + flows + "*(1+" + rate + ")^(-" + years + "))";
    String slope = "SUMPRODUCT(" + years + "*" + flows + "*(1+" + rate + ")^(-" + years + "-1))";
    return "IF(ISTEXT(" + rate + ")," + rate + "," + rate + "+" + value + "/" + slope + ")";
  }

  private String timeline(int headingRow) {
    return new Address(cell.sheet(), headingRow, Grid.FIRST_PERIOD)
        .block(cell.sheet(), 1, layout.periods());
  }

  private String range(Over over) {
    return over.rows().stream()
        .map(row -> layout.row(row, 0).block(cell.sheet(), 1, layout.periods()))
        .collect(Collectors.joining(","));
  }
}
