package backstop.model;

import java.util.List;

/**
 * A resolved formula: names are places in the {@link Library}, indices are gone, units agree.
 *
 * <p>The same tree is read three times: by the interpreter, by the kernel and as Excel text. A
 * value that cannot be computed (zero divisor, logarithm of a number not above 0, overflow) is an
 * error that sticks to everything computed from it, as {@code #DIV/0!} does in a sheet; only the
 * branch that an {@link If} does not take cannot fail it.
 */
public sealed interface Formula {

  <R> R match(Cases<R> cases);

  /** One reading of a formula. */
  interface Cases<R> {
    R constant(Constant formula);

    R rowValue(RowValue formula);

    R prior(Prior formula);

    R lag(Lag formula);

    R assumption(AssumptionValue formula);

    R cell(Cell formula);

    R choice(ChoiceCell formula);

    R state(StateCell formula);

    R text(TextIs formula);

    R calendar(Calendar formula);

    R binary(Binary formula);

    R comparison(Comparison formula);

    R branch(If formula);

    R call(Call formula);

    R fold(Fold formula);

    R block(Block formula);

    R cells(Cells formula);

    R interpolate(Interpolate formula);

    R periodDraw(PeriodDraw formula);

    R stayDraw(StayDraw formula);

    R forced(Forced formula);

    R over(Over formula);
  }

  /** A number written in a formula, or a unit factor put in by the reader. */
  record Constant(double value) implements Formula {
    public Constant {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a constant must be finite, not " + value);
      }
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.constant(this);
    }
  }

  /** The value of row {@code row} in this period. */
  record RowValue(int row) implements Formula {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.rowValue(this);
    }
  }

  /** The value of row {@code row} one period earlier; its opening in the first period. */
  record Prior(int row) implements Formula {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.prior(this);
    }
  }

  /**
   * The value of row {@code row} MAX(1, INT(years × periods a year + 0.5)) periods earlier, its
   * opening before the first.
   */
  record Lag(int row, Formula years) implements Formula {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.lag(this);
    }
  }

  /** The value of {@code library.assumptions().get(assumption)} on this path. */
  record AssumptionValue(int assumption) implements Formula {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.assumption(this);
    }
  }

  /**
   * A number of a table: {@code library.tables().get(table)}, its column and row by position from
   * 0.
   */
  record Cell(int table, int column, int row) implements Formula {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.cell(this);
    }
  }

  /** A number column of the library's choice, in the selected row. */
  record ChoiceCell(int column) implements Formula {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.choice(this);
    }
  }

  /**
   * The cell of {@code cells} whose position from 1 is {@code state}: a table keyed by the states
   * of a chain.
   */
  record StateCell(List<Cell> cells, Formula state) implements Formula {
    public StateCell {
      cells = List.copyOf(cells);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.state(this);
    }
  }

  /**
   * 1 where a text cell equals {@code word} exactly, else 0. {@code row} −1 is the selected row of
   * the choice.
   */
  record TextIs(int table, int column, int row, String word) implements Formula {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.text(this);
    }
  }

  /** A value of the timeline. */
  record Calendar(CalendarValue value) implements Formula {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.calendar(this);
    }
  }

  /**
   * {@code left operator right}. A negation is {@code 0 - x}'s sibling: see {@link
   * Function#NEGATE}.
   */
  record Binary(Operator operator, Formula left, Formula right) implements Formula {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.binary(this);
    }
  }

  /** 1 or 0; numbers that agree to 15 digits are equal ({@link Relation#holds}). */
  record Comparison(Relation relation, Formula left, Formula right) implements Formula {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.comparison(this);
    }
  }

  /** {@code then} where the condition is not 0, else {@code otherwise}. */
  record If(Formula condition, Formula then, Formula otherwise) implements Formula {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.branch(this);
    }
  }

  /** A function of values of this period. */
  record Call(Function function, List<Formula> arguments) implements Formula {
    public Call {
      arguments = List.copyOf(arguments);
      if (!function.takes(arguments.size())) {
        throw new IllegalArgumentException(
            function + " does not take " + arguments.size() + " arguments");
      }
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.call(this);
    }
  }

  /**
   * {@code kind} over positions 0 … {@code count} − 1 of {@code body}, this period. Inside the body
   * {@link Block} and {@link Cells} stand for their element at that position; they are joined to
   * each other and to scalars by {@link Binary} only.
   */
  record Fold(FoldKind kind, Formula body, int count) implements Formula {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.fold(this);
    }
  }

  /**
   * Inside a {@link Fold}: row {@code firstRow + position}, this period or ({@code prior}) one
   * period earlier.
   */
  record Block(int firstRow, boolean prior) implements Formula {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.block(this);
    }
  }

  /** Inside a {@link Fold}: the cell of a table column at the position. */
  record Cells(int table, int column) implements Formula {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.cells(this);
    }
  }

  /**
   * Piecewise linear in {@code x} through (key, cell) of a table with rising numeric keys; flat
   * beyond its ends.
   */
  record Interpolate(int table, int column, Formula x) implements Formula {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.interpolate(this);
    }
  }

  /** The draw of {@code library.draws().get(draw)} of this period. */
  record PeriodDraw(int draw) implements Formula {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.periodDraw(this);
    }
  }

  /** The draw of {@code library.draws().get(draw)} of stay or occurrence {@code stay}, from 1. */
  record StayDraw(int draw, Formula stay) implements Formula {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.stayDraw(this);
    }
  }

  /**
   * {@code library.schedules().get(schedule)} in this period: a state number (1 for an event), or 0
   * for none.
   */
  record Forced(int schedule) implements Formula {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.forced(this);
    }
  }

  /**
   * In measures only: whole rows over time and rows become one number.
   *
   * @param rows one row, or all rows of an indexed line for SUM, MIN, MAX, AVERAGE
   * @param at for AT the years or date serial asked for; a constant 0 otherwise
   */
  record Over(TimeFold kind, List<Integer> rows, Formula at) implements Formula {
    public Over {
      rows = List.copyOf(rows);
      if (rows.isEmpty()) {
        throw new IllegalArgumentException(kind + " needs a row");
      }
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.over(this);
    }
  }
}
