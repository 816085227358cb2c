package backstop.kernel;

/** What a {@link Node} of the graph or an {@link Instruction} of the plan does. */
enum Op {
  /** {@code graph.number(index)}. */
  CONSTANT,
  /** Number column {@code index} of the selected row of the choice. */
  CHOICE,
  /** {@code graph.text(index)}: whether a text cell is a word. */
  TEXT_IS,
  /** {@code CalendarValue.values()[index]} of the period. */
  CALENDAR,
  /** State forced by schedule {@code index}, or 0. */
  FORCED,
  /** The path's value of draw {@code index}. */
  VALUE,
  /** Draw {@code index} of the period. */
  PERIOD_DRAW,
  /** Draw {@code index} of stay {@code a}. */
  STAY_DRAW,
  /** Row {@code index} one period earlier; has no instruction. */
  PRIOR,
  /** {@code a}, the value of row {@code index}, kept for later periods. */
  KEEP,
  /** Row {@code index}, {@code a} whole periods earlier. */
  LAG,
  ADD,
  SUBTRACT,
  MULTIPLY,
  DIVIDE,
  /** {@code a} to the {@code b}; {@code c} is ln {@code a} unless {@code b} is multiplied out. */
  POWER,
  MIN,
  MAX,
  /** Probability of {@code a} or fewer when {@code b} are expected. */
  POISSON,
  LESS,
  NOT_LESS,
  EQUAL,
  NOT_EQUAL,
  NEGATE,
  ABS,
  EXP,
  LN,
  LOG10,
  LOG2,
  SQRT,
  SIN,
  COS,
  SIGN,
  INT,
  /** Whole periods, at least one, in {@code a} years. */
  STEPS,
  /** 1 where {@code a} is not 0. */
  TRUTH,
  /** 1 − {@code a}, {@code a} being 0 or 1. */
  NOT,
  /** {@code b} where {@code a} is not 0, else {@code c}. */
  SELECT,
  /** Cell of {@code graph.cells(index)} at position {@code a} from 1. */
  LOOKUP,
  /** {@code graph.curve(index)} at {@code a}. */
  INTERPOLATE,
  /** {@link Fusion} {@code index} of {@code a}, {@code b} and {@code c}; an instruction only. */
  FUSED,

  /** Sum of {@code a} over the periods. */
  TOTAL,
  LEAST,
  MOST,
  FIRST,
  LAST,
  /** Number of the period from 0 that {@code a} names; −1 before the start. */
  AT_PERIOD,
  /** {@code a} in period {@code b}; {@link Graph#NO_VALUE} where that is −1. */
  AT,
  /** Internal rate of the kept row {@code a}, or {@link Graph#NO_VALUE}. */
  RATE,
  PAYBACK,
  FIRST_YEAR,
  /** 1 where {@code a} is {@link Graph#NO_VALUE}. */
  UNDEFINED,

  /** Every path gets scalar {@code a}; an instruction, as are all that follow. */
  FILL,
  COPY,
  /** An accumulator gets its value before the first period: {@code graph.number(index)}. */
  CLEAR,
  /** What {@link #AT} is before its period has come. */
  AT_CLEAR,
  /** The result of a {@link #PAYBACK} whose periods are over. */
  PAYBACK_END,
  /** Raises the alarm on paths where {@code a} is not finite. */
  WATCH,
  /** Counts where row {@code index} is not finite. */
  SCAN,
  /** Marks the paths on which check {@code index} of {@code a} and {@code b} does not hold. */
  CHECK,
  /** Counts where check {@code index} does not hold. */
  CHECK_SCAN,
  /** Passes over the next {@code index} instructions when scalar {@code a} is 0. */
  SKIP_UNLESS,
  /** Passes over the next {@code index} instructions when scalar {@code a} is not 0. */
  SKIP_IF;

  /** Whether this folds a row over time. */
  boolean fold() {
    return compareTo(TOTAL) >= 0 && compareTo(FIRST_YEAR) <= 0 && this != AT_PERIOD;
  }

  /** Whether two operands meet, of which one may be one number for all paths. */
  boolean joins() {
    return compareTo(ADD) >= 0 && compareTo(NOT_EQUAL) <= 0 && this != POWER && this != POISSON;
  }

  /** Whether columns of many numbers often come to one number. */
  boolean settles() {
    return switch (this) {
      case MIN, MAX, LESS, NOT_LESS, EQUAL, NOT_EQUAL, TRUTH, INT, STEPS, SELECT, LOOKUP -> true;
      default -> false;
    };
  }

  /** Whether the order of {@code a} and {@code b} makes no difference, to the last bit. */
  boolean commutes() {
    return switch (this) {
      case ADD, MULTIPLY, MIN, MAX, EQUAL, NOT_EQUAL -> true;
      default -> false;
    };
  }
}
