package backstop.source;

import backstop.model.Operator;
import backstop.model.Relation;
import backstop.source.Token.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tokens to an expression, with Excel's precedence from tight to loose: percent, unary minus,
 * {@code ^}, {@code * /}, {@code + -}, comparison; every binary operator groups to the left.
 */
final class Parser {

  /** Calls and parentheses inside each other: below Excel's 64, so that the expansion has room. */
  static final int DEEPEST = 50;

  /** Operators of one precedence in a row. */
  static final int LONGEST_CHAIN = 250;

  /** Excel's limit. */
  static final int LONGEST = 8192;

  private static final Map<String, Operator> SUMS = Map.of("+", Operator.PLUS, "-", Operator.MINUS);
  private static final Map<String, Operator> PRODUCTS =
      Map.of("*", Operator.TIMES, "/", Operator.DIVIDE);
  private static final Map<String, Operator> POWERS = Map.of("^", Operator.POWER);
  private static final Map<String, Relation> RELATIONS =
      Map.of(
          "=", Relation.EQUAL,
          "<>", Relation.NOT_EQUAL,
          "<", Relation.LESS,
          "<=", Relation.AT_MOST,
          ">", Relation.GREATER,
          ">=", Relation.AT_LEAST);

  private final Text text;
  private final Map<String, Expression> given;
  private final List<Token> tokens;
  private int next;
  private int depth;

  private Parser(Text text, Map<String, Expression> given) {
    this.text = text;
    this.given = given;
    this.tokens = Lexer.tokens(text.value());
  }

  /** The expression of a formula, or empty when an issue was added. */
  static Optional<Expression> parse(Text text, Issues issues) {
    try {
      if (text.value().length() > LONGEST) {
        throw new SyntaxException(
            0,
            1,
            "a formula of " + text.value().length() + " characters; Excel takes " + LONGEST,
            Optional.of("Give parts of it lines of their own."));
      }
      return Optional.of(new Parser(text, Map.of()).whole());
    } catch (SyntaxException e) {
      e.report(text, issues);
      return Optional.empty();
    }
  }

  /** What the expansion writes, with {@code $name} standing for a given expression. */
  static Expression template(Text text, Map<String, Expression> given) {
    return new Parser(text, given).whole();
  }

  private Expression whole() {
    Expression expression = comparison();
    if (peek().kind() != Kind.END) {
      throw wrong(peek(), "expected an operator or the end of the formula, not " + peek().shown());
    }
    return expression;
  }

  private Expression comparison() {
    int start = peek().start();
    Expression left = chain(SUMS);
    if (!RELATIONS.containsKey(symbol())) {
      return left;
    }
    Relation relation = RELATIONS.get(take().text());
    Expression right = chain(SUMS);
    if (RELATIONS.containsKey(symbol())) {
      throw new SyntaxException(
          peek().start(),
          peek().end(),
          "two comparisons in a row",
          Optional.of("Write AND(a < b, b < c), or parentheses."));
    }
    return new Expression.Comparing(since(start), relation, left, right);
  }

  private Expression chain(Map<String, Operator> operators) {
    int start = peek().start();
    Expression left = tighter(operators);
    for (int n = 0; operators.containsKey(symbol()); n++) {
      if (n == LONGEST_CHAIN) {
        throw wrong(peek(), "more than " + LONGEST_CHAIN + " operations in a row");
      }
      Operator operator = operators.get(take().text());
      Expression right = tighter(operators);
      left = new Expression.Operation(since(start), operator, left, right);
    }
    return left;
  }

  private Expression tighter(Map<String, Operator> operators) {
    if (operators == SUMS) {
      return chain(PRODUCTS);
    }
    return operators == PRODUCTS ? chain(POWERS) : signed();
  }

  private Expression signed() {
    int start = peek().start();
    if (symbol().equals("-")) {
      take();
      return nested(() -> negated(start));
    }
    if (symbol().equals("+")) {
      take();
      return nested(this::signed);
    }
    return primary();
  }

  private Expression negated(int start) {
    Expression operand = signed();
    return new Expression.Negation(since(start), operand);
  }

  private Expression primary() {
    Token token = take();
    return switch (token.kind()) {
      case NUMBER -> new Expression.Literal(part(token), token.value());
      case DATE -> new Expression.Day(part(token), date(token));
      case WORD -> new Expression.Word(part(token), unquoted(token.text()));
      case NAME -> named(token);
      case SYMBOL -> parenthesis(token);
      default -> throw wrong(token, "expected a number, a name or (, not " + token.shown());
    };
  }

  private Expression named(Token token) {
    if (given.containsKey(token.text())) {
      return given.get(token.text());
    }
    if (symbol().equals("(")) {
      take();
      return nested(() -> call(token));
    }
    List<Text> subscript = new ArrayList<>();
    if (peek().kind() == Kind.SUBSCRIPT) {
      subscript.add(subscript(take()));
    }
    return new Expression.Name(since(token.start()), token.text(), subscript);
  }

  private Text subscript(Token token) {
    int start = token.start() + 1;
    int end = token.end() - 1;
    while (start < end && Character.isWhitespace(text.value().charAt(start))) {
      start++;
    }
    while (start < end && Character.isWhitespace(text.value().charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      throw wrong(token, "expected a key or * in the brackets");
    }
    return text.part(start, end);
  }

  private Expression call(Token name) {
    List<Expression> arguments = new ArrayList<>();
    if (!symbol().equals(")")) {
      arguments.add(comparison());
      while (symbol().equals(",")) {
        take();
        arguments.add(comparison());
      }
    }
    close("expected , or ) in the call of " + name.text() + ", not ");
    return new Expression.Called(since(name.start()), part(name), arguments);
  }

  private Expression parenthesis(Token token) {
    if (!token.is("(")) {
      throw wrong(token, "expected a number, a name or (, not " + token.shown());
    }
    Expression inner = nested(this::comparison);
    close("expected ), not ");
    return inner;
  }

  private void close(String expectation) {
    if (!symbol().equals(")")) {
      throw wrong(peek(), expectation + peek().shown());
    }
    take();
  }

  private Expression nested(Supplier<Expression> inner) {
    if (++depth > DEEPEST) {
      throw wrong(peek(), "a formula nested more than " + DEEPEST + " levels deep");
    }
    Expression expression = inner.get();
    depth--;
    return expression;
  }

  private LocalDate date(Token token) {
    try {
      return LocalDate.parse(token.text());
    } catch (DateTimeException e) {
      throw wrong(token, token.text() + " is not a day of the calendar");
    }
  }

  private static String unquoted(String word) {
    return word.substring(1, word.length() - 1).replace("\"\"", "\"");
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    Token token = tokens.get(next);
    next = Math.min(next + 1, tokens.size() - 1);
    return token;
  }

  private String symbol() {
    return peek().kind() == Kind.SYMBOL ? peek().text() : "";
  }

  private Text part(Token token) {
    return text.part(token.start(), token.end());
  }

  /** The text from {@code start} to the end of the last token taken. */
  private Text since(int start) {
    return text.part(start, tokens.get(next - 1).end());
  }

  private static SyntaxException wrong(Token token, String message) {
    return new SyntaxException(token.start(), token.end(), message, Optional.empty());
  }
}
