package backstop.source;

import backstop.model.Operator;
import backstop.model.Relation;
import backstop.model.Unit;
import java.time.LocalDate;
import java.util.List;

/** A formula as written: names are still words, units are not yet compared. */
sealed interface Expression {

  /** Where it stands. */
  Text at();

  <R> R match(Cases<R> cases);

  /** One reading of an expression. */
  interface Cases<R> {
    R literal(Literal expression);

    R day(Day expression);

    R word(Word expression);

    R name(Name expression);

    R negation(Negation expression);

    R operation(Operation expression);

    R comparing(Comparing expression);

    R called(Called expression);

    R given(Given expression);
  }

  /** A number; {@code 3.2%} is 0.032. */
  record Literal(Text at, double value) implements Expression {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.literal(this);
    }
  }

  /** A calendar day, {@code 2030-01-01}. */
  record Day(Text at, LocalDate date) implements Expression {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.day(this);
    }
  }

  /** A quoted word. */
  record Word(Text at, String value) implements Expression {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.word(this);
    }
  }

  /**
   * {@code name}, {@code model.name}, {@code table.column}, each with an optional {@code [key]}.
   *
   * @param subscript what stands in brackets, or an empty list
   */
  record Name(Text at, String word, List<Text> subscript) implements Expression {
    public Name {
      subscript = List.copyOf(subscript);
    }

    boolean bare() {
      return subscript.isEmpty();
    }

    boolean all() {
      return !bare() && subscript.get(0).value().equals("*");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.name(this);
    }
  }

  record Negation(Text at, Expression operand) implements Expression {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.negation(this);
    }
  }

  record Operation(Text at, Operator operator, Expression left, Expression right)
      implements Expression {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.operation(this);
    }
  }

  record Comparing(Text at, Relation relation, Expression left, Expression right)
      implements Expression {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.comparing(this);
    }
  }

  /** A function call; {@code name} is the text of the function's name. */
  record Called(Text at, Text name, List<Expression> arguments) implements Expression {
    public Called {
      arguments = List.copyOf(arguments);
    }

    String function() {
      return name.value();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.called(this);
    }
  }

  /**
   * Inside what the expansion writes: a part that the model wrote, as a number of {@code unit}.
   *
   * @param what it is, for messages: {@code the rate}
   */
  record Given(Text at, Expression expression, Unit unit, String what) implements Expression {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.given(this);
    }
  }
}
