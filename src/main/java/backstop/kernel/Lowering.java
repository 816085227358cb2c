package backstop.kernel;

import static backstop.kernel.Node.NONE;

import backstop.model.Assumption;
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
import backstop.model.Library;
import java.util.stream.IntStream;

/** Formulas to nodes of a graph; folds are written out row by row. */
final class Lowering implements Formula.Cases<Integer> {

  private final Graph graph;
  private final Library library;

  /** Where the {@link Fold} being written out stands. */
  private int position;

  Lowering(Graph graph) {
    this.graph = graph;
    this.library = graph.library();
  }

  int node(Formula formula) {
    return formula.match(this);
  }

  @Override
  public Integer constant(Constant formula) {
    return graph.constant(formula.value());
  }

  @Override
  public Integer rowValue(RowValue formula) {
    return graph.row(formula.row());
  }

  @Override
  public Integer prior(Prior formula) {
    return graph.add(Node.leaf(Op.PRIOR, formula.row()));
  }

  @Override
  public Integer lag(Lag formula) {
    return graph.add(new Node(Op.LAG, steps(formula.years()), NONE, NONE, formula.row()));
  }

  private int steps(Formula years) {
    return graph.add(Op.STEPS, node(years));
  }

  @Override
  public Integer assumption(AssumptionValue formula) {
    Assumption assumption = library.assumptions().get(formula.assumption());
    return assumption.uncertain()
        ? graph.add(Node.leaf(Op.VALUE, assumption.draw()))
        : graph.constant(assumption.value());
  }

  @Override
  public Integer cell(Cell formula) {
    return graph.constant(number(formula));
  }

  private double number(Cell cell) {
    return library.tables().get(cell.table()).number(cell.column(), cell.row());
  }

  @Override
  public Integer choice(ChoiceCell formula) {
    return graph.add(Node.leaf(Op.CHOICE, formula.column()));
  }

  @Override
  public Integer state(StateCell formula) {
    double[] cells = formula.cells().stream().mapToDouble(this::number).toArray();
    return graph.lookup(cells, node(formula.state()));
  }

  @Override
  public Integer text(TextIs formula) {
    return graph.text(formula);
  }

  @Override
  public Integer calendar(Calendar formula) {
    return graph.add(Node.leaf(Op.CALENDAR, formula.value().ordinal()));
  }

  @Override
  public Integer binary(Binary formula) {
    Op op =
        switch (formula.operator()) {
          case PLUS -> Op.ADD;
          case MINUS -> Op.SUBTRACT;
          case TIMES -> Op.MULTIPLY;
          case DIVIDE -> Op.DIVIDE;
          case POWER -> Op.POWER;
        };
    int left = node(formula.left());
    int right = node(formula.right());
    return op == Op.POWER ? graph.power(left, right) : graph.add(op, left, right);
  }

  @Override
  public Integer comparison(Comparison formula) {
    int left = node(formula.left());
    int right = node(formula.right());
    return switch (formula.relation()) {
      case EQUAL -> compare(Op.EQUAL, Math.min(left, right), Math.max(left, right));
      case NOT_EQUAL -> compare(Op.NOT_EQUAL, Math.min(left, right), Math.max(left, right));
      case LESS -> compare(Op.LESS, left, right);
      case AT_MOST -> compare(Op.NOT_LESS, right, left);
      case GREATER -> compare(Op.LESS, right, left);
      case AT_LEAST -> compare(Op.NOT_LESS, left, right);
    };
  }

  private int compare(Op op, int a, int b) {
    return graph.flag(new Node(op, a, b, NONE, 0));
  }

  @Override
  public Integer branch(If formula) {
    int then = node(formula.then());
    int otherwise = node(formula.otherwise());
    return graph.select(node(formula.condition()), then, otherwise);
  }

  @Override
  public Integer call(Call formula) {
    int[] x = formula.arguments().stream().mapToInt(this::node).toArray();
    return switch (formula.function()) {
      case NEGATE -> graph.add(Op.NEGATE, x[0]);
      case AND -> joinFlags(Op.MULTIPLY, x);
      case OR -> joinFlags(Op.MAX, x);
      case NOT -> graph.flag(new Node(Op.NOT, truth(x[0]), NONE, NONE, 0));
      case MIN -> join(Op.MIN, x);
      case MAX -> join(Op.MAX, x);
      case ABS -> graph.add(Op.ABS, x[0]);
      case EXP -> graph.add(Op.EXP, x[0]);
      case LN -> graph.add(Op.LN, x[0]);
      case LOG10 -> graph.add(Op.LOG10, x[0]);
      case LOG2 -> graph.add(Op.LOG2, x[0]);
      case SQRT -> graph.add(Op.SQRT, x[0]);
      case SIN -> graph.add(Op.SIN, x[0]);
      case COS -> graph.add(Op.COS, x[0]);
      case SIGN -> graph.add(Op.SIGN, x[0]);
      case INT -> graph.add(Op.INT, x[0]);
      case POISSON -> graph.add(Op.POISSON, x[0], x[1]);
    };
  }

  private int truth(int node) {
    return graph.flag(node) ? node : graph.flag(new Node(Op.TRUTH, node, NONE, NONE, 0));
  }

  private int joinFlags(Op op, int[] conditions) {
    int joined = truth(conditions[0]);
    for (int i = 1; i < conditions.length; i++) {
      joined = graph.flag(new Node(op, joined, truth(conditions[i]), NONE, 0));
    }
    return joined;
  }

  private int join(Op op, int[] x) {
    int joined = x.length == 0 ? graph.constant(0) : x[0];
    for (int i = 1; i < x.length; i++) {
      joined = graph.add(op, joined, x[i]);
    }
    return joined;
  }

  @Override
  public Integer fold(Fold formula) {
    int[] x = new int[formula.count()];
    for (int i = 0; i < x.length; i++) {
      position = i;
      x[i] = node(formula.body());
    }
    return switch (formula.kind()) {
      case SUM -> join(Op.ADD, x);
      case MIN -> join(Op.MIN, x);
      case MAX -> join(Op.MAX, x);
      case AVERAGE -> graph.add(Op.DIVIDE, join(Op.ADD, x), graph.constant(x.length));
    };
  }

  @Override
  public Integer block(Block formula) {
    int row = formula.firstRow() + position;
    return formula.prior() ? graph.add(Node.leaf(Op.PRIOR, row)) : graph.row(row);
  }

  @Override
  public Integer cells(Cells formula) {
    return graph.constant(library.tables().get(formula.table()).number(formula.column(), position));
  }

  @Override
  public Integer interpolate(Interpolate formula) {
    return graph.interpolate(Curve.of(library, formula), node(formula.x()));
  }

  @Override
  public Integer periodDraw(PeriodDraw formula) {
    return graph.add(Node.leaf(Op.PERIOD_DRAW, formula.draw()));
  }

  @Override
  public Integer stayDraw(StayDraw formula) {
    return graph.add(new Node(Op.STAY_DRAW, node(formula.stay()), NONE, NONE, formula.draw()));
  }

  @Override
  public Integer forced(Forced formula) {
    return graph.add(Node.leaf(Op.FORCED, formula.schedule()));
  }

  @Override
  public Integer over(Over formula) {
    int[] rows = formula.rows().stream().mapToInt(graph::row).toArray();
    return switch (formula.kind()) {
      case SUM -> total(rows);
      case AVERAGE ->
          graph.add(
              Op.DIVIDE, total(rows), graph.constant(rows.length * library.timeline().size()));
      case MIN -> join(Op.MIN, over(Op.LEAST, rows));
      case MAX -> join(Op.MAX, over(Op.MOST, rows));
      case FIRST -> graph.add(Op.FIRST, rows[0]);
      case LAST -> graph.add(Op.LAST, rows[0]);
      case AT -> graph.add(Op.AT, rows[0], graph.add(Op.AT_PERIOD, node(formula.at())));
      case IRR -> graph.add(Op.RATE, graph.keep(formula.rows().get(0)));
      case PAYBACK -> graph.add(Op.PAYBACK, rows[0]);
      case FIRST_YEAR -> graph.add(Op.FIRST_YEAR, rows[0]);
    };
  }

  private int total(int[] rows) {
    return join(Op.ADD, over(Op.TOTAL, rows));
  }

  private int[] over(Op fold, int[] rows) {
    return IntStream.of(rows).map(row -> graph.add(fold, row)).toArray();
  }
}
