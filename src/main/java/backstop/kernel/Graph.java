package backstop.kernel;

import static backstop.kernel.Node.NONE;

import backstop.model.Elementary;
import backstop.model.Formula.TextIs;
import backstop.model.Library;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Formulas as nodes, each computed once however often it is written. A node comes after what it
 * reads, except that {@link Op#PRIOR} and {@link Op#LAG} name rows, whose nodes may come later.
 */
final class Graph {

  /** Stands for a fold over time that has no value on a path; sticks as an error does. */
  static final double NO_VALUE = Double.NEGATIVE_INFINITY;

  private final Library library;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<Node, Integer> seen = new HashMap<>();
  private final List<Double> constants = new ArrayList<>();
  private final Map<Double, Integer> constantPositions = new HashMap<>();
  private final List<double[]> cells = new ArrayList<>();
  private final List<Curve> curves = new ArrayList<>();
  private final List<TextIs> texts = new ArrayList<>();
  private final BitSet flags = new BitSet();
  private final Map<Integer, Integer> masks = new HashMap<>();
  private final int[] rows;
  private final int[] openings;
  private final int[] keeps;

  Graph(Library library) {
    this.library = library;
    rows = none(library.rows().size());
    openings = none(library.rows().size());
    keeps = none(library.rows().size());
  }

  private static int[] none(int size) {
    int[] positions = new int[size];
    Arrays.fill(positions, NONE);
    return positions;
  }

  Library library() {
    return library;
  }

  int size() {
    return nodes.size();
  }

  Node node(int position) {
    return nodes.get(position);
  }

  double number(int index) {
    return constants.get(index);
  }

  double[] cells(int index) {
    return cells.get(index);
  }

  Curve curve(int index) {
    return curves.get(index);
  }

  TextIs text(int index) {
    return texts.get(index);
  }

  /** Position of the node with the value of a row, or {@link Node#NONE} when nothing needs it. */
  int row(int row) {
    return rows[row];
  }

  int opening(int row) {
    return openings[row];
  }

  /** Position of the {@link Op#KEEP} of a row, or {@link Node#NONE}. */
  int keep(int row) {
    return keeps[row];
  }

  void setRow(int row, int node) {
    rows[row] = node;
  }

  void keep(int row, int opening) {
    openings[row] = opening;
    keeps[row] = add(new Node(Op.KEEP, rows[row], NONE, NONE, row));
  }

  /** The node that is 1 where a measure's node has no value on a path, or {@link Node#NONE}. */
  int mask(int node) {
    return masks.getOrDefault(node, NONE);
  }

  boolean flag(int node) {
    return flags.get(node);
  }

  int constant(double value) {
    Integer index = constantPositions.get(value);
    if (index == null) {
      index = constants.size();
      constants.add(value);
      constantPositions.put(value, index);
    }
    int node = add(Node.leaf(Op.CONSTANT, index));
    flags.set(node, value == 1 || Double.doubleToRawLongBits(value) == 0);
    return node;
  }

  int constantIndex(double value) {
    return node(constant(value)).index();
  }

  int lookup(double[] column, int state) {
    cells.add(column);
    return add(new Node(Op.LOOKUP, state, NONE, NONE, cells.size() - 1));
  }

  int interpolate(Curve curve, int x) {
    curves.add(curve);
    return add(new Node(Op.INTERPOLATE, x, NONE, NONE, curves.size() - 1));
  }

  int text(TextIs formula) {
    int index = texts.indexOf(formula);
    if (index < 0) {
      index = texts.size();
      texts.add(formula);
    }
    return flag(Node.leaf(Op.TEXT_IS, index));
  }

  int flag(Node node) {
    int position = add(node);
    flags.set(position);
    return position;
  }

  /** A number times 1, over 1 or less 0 is that number, to the last bit. */
  int add(Op op, int a, int b) {
    boolean itself =
        switch (op) {
          case MULTIPLY, DIVIDE -> is(b, 1);
          case SUBTRACT -> is(b, 0);
          default -> false;
        };
    if (itself || op == Op.MULTIPLY && is(a, 1)) {
      return itself ? a : b;
    }
    boolean turn = op.commutes() && a > b;
    return add(new Node(op, turn ? b : a, turn ? a : b, NONE, 0));
  }

  private boolean is(int node, double number) {
    Node what = nodes.get(node);
    return what.op() == Op.CONSTANT && Double.compare(constants.get(what.index()), number) == 0;
  }

  /** The logarithm of a base is computed once for all its powers. */
  int power(int base, int exponent) {
    Node what = nodes.get(exponent);
    boolean product =
        what.op() == Op.CONSTANT && Elementary.multipliedOut(constants.get(what.index()));
    return add(new Node(Op.POWER, base, exponent, product ? NONE : add(Op.LN, base), 0));
  }

  int add(Op op, int a) {
    return add(new Node(op, a, NONE, NONE, 0));
  }

  int add(Node node) {
    Integer known = seen.get(node);
    if (known != null) {
      return known;
    }
    int position = nodes.size();
    nodes.add(node);
    seen.put(node, position);
    int mask = maskOf(node, position);
    if (mask != NONE) {
      masks.put(position, mask);
    }
    return position;
  }

  private int maskOf(Node node, int position) {
    return switch (node.op()) {
      case AT, RATE, PAYBACK, FIRST_YEAR -> flag(new Node(Op.UNDEFINED, position, NONE, NONE, 0));
      case SELECT -> selectMask(node);
      case UNDEFINED -> NONE;
      default -> either(either(maskOf(node.a()), maskOf(node.b())), maskOf(node.c()));
    };
  }

  private int maskOf(int node) {
    return node == NONE ? NONE : mask(node);
  }

  private int either(int mask, int other) {
    if (mask == NONE || other == NONE) {
      return mask == NONE ? other : mask;
    }
    return mask == other ? mask : flag(new Node(Op.MAX, mask, other, NONE, 0));
  }

  private int selectMask(Node node) {
    int taken = NONE;
    if (maskOf(node.b()) != NONE || maskOf(node.c()) != NONE) {
      taken = select(node.a(), orZero(maskOf(node.b())), orZero(maskOf(node.c())));
    }
    return maskOf(node.a()) == NONE ? taken : select(maskOf(node.a()), constant(1), orZero(taken));
  }

  int select(int condition, int then, int otherwise) {
    return add(new Node(Op.SELECT, condition, then, otherwise, 0));
  }

  private int orZero(int mask) {
    return mask == NONE ? constant(0) : mask;
  }
}
