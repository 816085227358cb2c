package backstop.workbook;

import backstop.model.Formula;
import backstop.model.Formula.AssumptionValue;
import backstop.model.Formula.Binary;
import backstop.model.Formula.Block;
import backstop.model.Formula.Calendar;
import backstop.model.Formula.Call;
import backstop.model.Formula.Cell;
import backstop.model.Formula.Cells;
import backstop.model.Formula.ChoiceCell;
import backstop.model.Formula.Comparison;
import backstop.model.Formula.Constant;
import backstop.model.Formula.Fold;
import backstop.model.Formula.Forced;
import backstop.model.Formula.If;
import backstop.model.Formula.Interpolate;
import backstop.model.Formula.Lag;
import backstop.model.Formula.Over;
import backstop.model.Formula.PeriodDraw;
import backstop.model.Formula.Prior;
import backstop.model.Formula.RowValue;
import backstop.model.Formula.StateCell;
import backstop.model.Formula.StayDraw;
import backstop.model.Formula.TextIs;
import backstop.model.Timeline;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The third reading of a formula: Excel text of one cell, of functions that Excel 2007 and
 * LibreOffice share.
 */
final class ExcelText implements Formula.Cases<Piece> {

  private final Addresses addresses;
  private final String sheet;
  private final int period;
  private final int width;
  private final Function<Over, Piece> overs;

  /**
   * @param width 0, or inside a fold the number of its positions
   * @param overs the text of whole lines over time, in measures
   */
  private ExcelText(
      Addresses addresses, String sheet, int period, int width, Function<Over, Piece> overs) {
    this.addresses = addresses;
    this.sheet = sheet;
    this.period = period;
    this.width = width;
    this.overs = overs;
  }

  /** Text without the leading =, for the cell of a period from 0 on a sheet; −1 is the opening. */
  static String of(Formula formula, Addresses addresses, String sheet, int period) {
    return formula.match(new ExcelText(addresses, sheet, period, 0, ExcelText::refuse)).text();
  }

  /** Text of a measure's formula, whose whole lines {@code overs} writes. */
  static String ofMeasure(
      Formula formula, Addresses addresses, String sheet, Function<Over, Piece> overs) {
    return formula.match(new ExcelText(addresses, sheet, -1, 0, overs)).text();
  }

  private static Piece refuse(Over over) {
    throw new IllegalStateException("only a measure reads whole lines: " + over);
  }

  private Piece piece(Formula formula) {
    return formula.match(this);
  }

  private String text(Formula formula) {
    return piece(formula).text();
  }

  private Piece here(Address address) {
    return Piece.atom(address.relative(sheet));
  }

  @Override
  public Piece constant(Constant formula) {
    return Piece.atom(number(formula.value()));
  }

  /** Digits that read back to the same bits; negative numbers in parentheses. */
  static String number(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    String text = whole ? Long.toString((long) value) : NumberText.shortest(value);
    return value < 0 ? "(" + text + ")" : text;
  }

  @Override
  public Piece rowValue(RowValue formula) {
    return here(addresses.row(formula.row(), period));
  }

  @Override
  public Piece prior(Prior formula) {
    return here(addresses.row(formula.row(), period - 1));
  }

  /** A block that ends one column to the left, so that a line may read its own past. */
  @Override
  public Piece lag(Lag formula) {
    String opening = columnFixed(addresses.row(formula.row(), -1));
    String last =
        Grid.letters(Grid.column(period - 1)) + (addresses.row(formula.row(), -1).row() + 1);
    String back =
        "MAX(1,INT("
            + piece(formula.years()).within(Piece.PRODUCT)
            + "*"
            + Timeline.PERIODS_A_YEAR
            + "+0.5))";
    String number = addresses.timeline(sheet, Grid.PERIOD_ROW, period).relative(sheet);
    return Piece.atom("INDEX(" + opening + ":" + last + ",1,MAX(1," + number + "+1-" + back + "))");
  }

  private String columnFixed(Address address) {
    String plain = address.relative(sheet);
    int bang = plain.lastIndexOf('!') + 1;
    return plain.substring(0, bang) + "$" + plain.substring(bang);
  }

  @Override
  public Piece assumption(AssumptionValue formula) {
    String name = addresses.name(formula.assumption());
    return Piece.atom(
        name.isEmpty() ? addresses.assumption(formula.assumption()).absolute(sheet) : name);
  }

  @Override
  public Piece cell(Cell formula) {
    return Piece.atom(address(formula).absolute(sheet));
  }

  private Address address(Cell cell) {
    return addresses.cell(cell.table(), cell.column(), cell.row());
  }

  @Override
  public Piece choice(ChoiceCell formula) {
    return Piece.atom(selected(formula.column()));
  }

  private String selected(int column) {
    int table = addresses.choiceTable();
    return "INDEX("
        + addresses.cell(table, column, 0).block(sheet, addresses.tableRows(table), 1)
        + ","
        + addresses.selected().absolute(sheet)
        + ")";
  }

  @Override
  public Piece state(StateCell formula) {
    String cells =
        formula.cells().stream()
            .map(cell -> address(cell).absolute(sheet))
            .collect(Collectors.joining(","));
    return Piece.atom("CHOOSE(" + text(formula.state()) + "," + cells + ")");
  }

  @Override
  public Piece text(TextIs formula) {
    return Piece.atom("IF(" + isText(formula) + ",1,0)");
  }

  private String isText(TextIs formula) {
    String cell =
        formula.row() < 0
            ? selected(formula.column())
            : addresses.cell(formula.table(), formula.column(), formula.row()).absolute(sheet);
    return "EXACT(" + cell + ",\"" + formula.word().replace("\"", "\"\"") + "\")";
  }

  @Override
  public Piece calendar(Calendar formula) {
    int row =
        switch (formula.value()) {
          case PERIOD -> Grid.PERIOD_ROW;
          case DATE -> Grid.DATE_ROW;
          case YEARS -> Grid.YEARS_ROW;
          case DT -> Grid.DT_ROW;
          case YEAR -> Grid.YEAR_ROW;
          case QUARTER -> Grid.QUARTER_ROW;
        };
    return here(addresses.timeline(sheet, row, period));
  }

  @Override
  public Piece binary(Binary formula) {
    int binding =
        switch (formula.operator()) {
          case PLUS, MINUS -> Piece.SUM;
          case TIMES, DIVIDE -> Piece.PRODUCT;
          case POWER -> Piece.POWER;
        };
    return Piece.join(
        piece(formula.left()), formula.operator().symbol(), piece(formula.right()), binding);
  }

  @Override
  public Piece comparison(Comparison formula) {
    return Piece.atom("IF(" + compared(formula) + ",1,0)");
  }

  private String compared(Comparison formula) {
    return Piece.join(
            piece(formula.left()),
            formula.relation().symbol(),
            piece(formula.right()),
            Piece.COMPARISON)
        .text();
  }

  @Override
  public Piece branch(If formula) {
    return Piece.atom(
        "IF("
            + condition(formula.condition())
            + ","
            + text(formula.then())
            + ","
            + text(formula.otherwise())
            + ")");
  }

  /** A condition as a spreadsheet tests it, without turning it into 1 or 0 first. */
  private String condition(Formula formula) {
    if (formula instanceof Comparison comparison) {
      return compared(comparison);
    }
    if (formula instanceof TextIs text) {
      return isText(text);
    }
    return formula instanceof Call call && logical(call) ? tested(call) : text(formula);
  }

  private static boolean logical(Call call) {
    return switch (call.function()) {
      case AND, OR, NOT -> true;
      default -> false;
    };
  }

  private String tested(Call call) {
    return call.function()
        + "("
        + call.arguments().stream().map(this::condition).collect(Collectors.joining(","))
        + ")";
  }

  @Override
  public Piece call(Call formula) {
    List<Formula> arguments = formula.arguments();
    return switch (formula.function()) {
      case NEGATE ->
          new Piece("-" + piece(arguments.get(0)).within(Piece.NEGATION), Piece.NEGATION);
      case AND, OR, NOT -> Piece.atom("IF(" + tested(formula) + ",1,0)");
      case LOG2 -> Piece.atom("LOG(" + text(arguments.get(0)) + ",2)");
      case POISSON ->
          Piece.atom("POISSON(" + text(arguments.get(0)) + "," + text(arguments.get(1)) + ",1)");
      default ->
          Piece.atom(
              formula.function()
                  + "("
                  + arguments.stream().map(this::text).collect(Collectors.joining(","))
                  + ")");
    };
  }

  /** A bare block needs no array evaluation; anything else goes through SUMPRODUCT. */
  @Override
  public Piece fold(Fold formula) {
    ExcelText inside = new ExcelText(addresses, sheet, period, formula.count(), overs);
    String body = formula.body().match(inside).text();
    boolean bare = formula.body() instanceof Block || formula.body() instanceof Cells;
    if (bare) {
      return Piece.atom(formula.kind() + "(" + body + ")");
    }
    return switch (formula.kind()) {
      case SUM -> Piece.atom("SUMPRODUCT(" + body + ")");
      case AVERAGE -> new Piece("SUMPRODUCT(" + body + ")/" + formula.count(), Piece.PRODUCT);
      case MIN, MAX -> Piece.atom(formula.kind() + "(" + elements(formula) + ")");
    };
  }

  /** The body once for each position, since MIN and MAX of a computed block need array entry. */
  private String elements(Fold formula) {
    StringBuilder text = new StringBuilder();
    for (int position = 0; position < formula.count(); position++) {
      text.append(position == 0 ? "" : ",");
      text.append(text(Elements.at(formula.body(), position)));
    }
    return text.toString();
  }

  @Override
  public Piece block(Block formula) {
    Address first = addresses.row(formula.firstRow(), formula.prior() ? period - 1 : period);
    return Piece.atom(first.relativeBlock(sheet, width));
  }

  @Override
  public Piece cells(Cells formula) {
    return Piece.atom(addresses.cell(formula.table(), formula.column(), 0).block(sheet, width, 1));
  }

  @Override
  public Piece interpolate(Interpolate formula) {
    int rows = addresses.tableRows(formula.table());
    String keys = addresses.key(formula.table(), 0).block(sheet, rows, 1);
    Address first = addresses.cell(formula.table(), formula.column(), 0);
    String values = first.block(sheet, rows, 1);
    String x = piece(formula.x()).within(Piece.ATOM);
    String row = "MATCH(" + x + "," + keys + ",1)";
    String above = "MIN(" + rows + "," + row + "+1)";
    String rise =
        "("
            + x
            + "-INDEX("
            + keys
            + ","
            + row
            + "))*(INDEX("
            + values
            + ","
            + above
            + ")-INDEX("
            + values
            + ","
            + row
            + "))/(INDEX("
            + keys
            + ","
            + above
            + ")-INDEX("
            + keys
            + ","
            + row
            + "))";
    String last = addresses.key(formula.table(), rows - 1).absolute(sheet);
    return Piece.atom(
        "IF("
            + x
            + "<="
            + addresses.key(formula.table(), 0).absolute(sheet)
            + ","
            + first.absolute(sheet)
            + ",IF("
            + x
            + ">="
            + last
            + ","
            + addresses.cell(formula.table(), formula.column(), rows - 1).absolute(sheet)
            + ",INDEX("
            + values
            + ","
            + row
            + ")+"
            + rise
            + "))");
  }

  @Override
  public Piece periodDraw(PeriodDraw formula) {
    return here(addresses.periodDraw(formula.draw(), period));
  }

  @Override
  public Piece stayDraw(StayDraw formula) {
    String draws = addresses.stayDraws(formula.draw()).block(sheet, 1, addresses.stays());
    return Piece.atom("INDEX(" + draws + ",1," + text(formula.stay()) + ")");
  }

  @Override
  public Piece forced(Forced formula) {
    return here(addresses.forced(formula.schedule(), period));
  }

  @Override
  public Piece over(Over formula) {
    return overs.apply(formula);
  }
}
