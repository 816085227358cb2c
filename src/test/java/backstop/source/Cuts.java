package backstop.source;

import backstop.model.Operator;
import backstop.source.Expression.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * All ways to delete one term from a formula: a summand, a factor, a divisor, an exponent, or an
 * argument of MIN, MAX, AND and OR. What is left keeps its sign: {@code a - b} without {@code a} is
 * {@code 0 - b}, {@code a / b} is {@code 1 / b}.
 */
final class Cuts implements Expression.Cases<Void> {

  /**
   * One deletion.
   *
   * @param start of what is replaced, in the formula
   * @param end after its last character
   * @param instead what stands there afterwards
   * @param term what was deleted
   */
  record Cut(int start, int end, String instead, String term) {
    String in(String formula) {
      return formula.substring(0, start) + instead + formula.substring(end);
    }
  }

  private static final Set<String> LISTS = Set.of("MIN", "MAX", "AND", "OR");
  private static final Set<Operator> SUMS = Set.of(Operator.PLUS, Operator.MINUS);

  private final Text formula;
  private final String text;
  private final List<Cut> found = new ArrayList<>();

  private Cuts(Text formula) {
    this.formula = formula;
    this.text = formula.value();
  }

  /** Of a formula that stands on one line as it is meant. */
  static List<Cut> of(Text formula) {
    Issues issues = new Issues();
    Expression whole =
        Parser.parse(formula, issues).orElseThrow(() -> new AssertionError(issues.sorted()));
    Cuts cuts = new Cuts(formula);
    whole.match(cuts);
    return cuts.found;
  }

  private int start(Expression part) {
    return part.at().place().column() - formula.place().column();
  }

  private int end(Expression part) {
    return start(part) + part.at().value().length();
  }

  @Override
  public Void operation(Operation whole) {
    int sign = sign(whole.right());
    int before = text.substring(0, sign).stripTrailing().length();
    String right = text.substring(sign + 1, end(whole)).strip();
    if (whole.operator() != Operator.POWER && !goesOn(whole)) {
      String left = text.substring(start(whole), before);
      int rest = end(whole) - right.length();
      found.add(new Cut(start(whole), rest, alone(whole.operator()), left));
    }
    found.add(new Cut(before, end(whole), "", right));
    whole.left().match(this);
    whole.right().match(this);
    return null;
  }

  /** Whether the left side is the same sum or product, so that it holds the first term. */
  private boolean goesOn(Operation whole) {
    return whole.left() instanceof Operation left
        && start(left) == start(whole)
        && left.operator() != Operator.POWER
        && SUMS.contains(left.operator()) == SUMS.contains(whole.operator());
  }

  private static String alone(Operator operator) {
    return switch (operator) {
      case MINUS -> "0 - ";
      case DIVIDE -> "1 / ";
      default -> "";
    };
  }

  /** Where the operator before a right side stands. */
  private int sign(Expression right) {
    int at = start(right) - 1;
    while (text.charAt(at) == '(' || Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    return at;
  }

  @Override
  public Void called(Expression.Called call) {
    if (LISTS.contains(call.function().toUpperCase(Locale.ROOT)) && call.arguments().size() > 1) {
      cutArguments(call);
    }
    call.arguments().forEach(argument -> argument.match(this));
    return null;
  }

  private void cutArguments(Expression.Called call) {
    int from = text.indexOf('(', start(call)) + 1;
    List<String> arguments = arguments(text.substring(from, end(call) - 1));
    for (String argument : arguments) {
      List<String> rest = new ArrayList<>(arguments);
      rest.remove(argument);
      String kept = "(" + String.join(", ", rest) + ")";
      String instead = rest.size() == 1 ? kept : call.function() + kept;
      found.add(new Cut(start(call), end(call), instead, argument));
    }
  }

  /** The parts of a list between the commas that no bracket encloses. */
  private static List<String> arguments(String list) {
    List<String> arguments = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        arguments.add(list.substring(from, i).strip());
        from = i + 1;
      }
    }
    arguments.add(list.substring(from).strip());
    return arguments;
  }

  @Override
  public Void comparing(Expression.Comparing comparison) {
    comparison.left().match(this);
    return comparison.right().match(this);
  }

  @Override
  public Void negation(Expression.Negation negation) {
    return negation.operand().match(this);
  }

  @Override
  public Void literal(Expression.Literal number) {
    return null;
  }

  @Override
  public Void day(Expression.Day day) {
    return null;
  }

  @Override
  public Void word(Expression.Word word) {
    return null;
  }

  @Override
  public Void name(Expression.Name name) {
    return null;
  }

  @Override
  public Void given(Expression.Given given) {
    return null;
  }
}
