package backstop.source;

import backstop.source.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A formula to its tokens. */
final class Lexer {

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?![\\w.-])");
  private static final Pattern NUMBER = Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?%?");
  private static final Pattern NAME =
      Pattern.compile("[$A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");
  private static final Pattern WORD = Pattern.compile("\"((?:[^\"]|\"\")*)\"");
  private static final Pattern SUBSCRIPT = Pattern.compile("\\[([^\\[\\]]*)\\]");
  private static final Pattern SYMBOL = Pattern.compile("<=|>=|<>|[-+*/^=<>(),]");

  /** What other languages write, and Excel's word for it. */
  private static final Map<String, String> FOREIGN =
      Map.ofEntries(
          Map.entry("==", "="),
          Map.entry("!=", "<>"),
          Map.entry("≠", "<>"),
          Map.entry("=>", ">="),
          Map.entry("=<", "<="),
          Map.entry("≤", "<="),
          Map.entry("≥", ">="),
          Map.entry("**", "^"),
          Map.entry("×", "*"),
          Map.entry("·", "*"),
          Map.entry("−", "-"),
          Map.entry("&&", "AND(…)"),
          Map.entry("||", "OR(…)"),
          Map.entry(";", ","),
          Map.entry("'", "\""));

  private static final double PERCENT = 100;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  /** The tokens in order, the last one END. */
  static List<Token> tokens(String text) {
    Lexer lexer = new Lexer(text);
    lexer.readAll();
    return lexer.tokens;
  }

  private void readAll() {
    while (skipBlanks()) {
      boolean read =
          take(Kind.DATE, DATE)
              || take(Kind.NUMBER, NUMBER)
              || take(Kind.NAME, NAME)
              || take(Kind.WORD, WORD)
              || take(Kind.SUBSCRIPT, SUBSCRIPT)
              || !isForeign(2) && take(Kind.SYMBOL, SYMBOL);
      if (!read) {
        throw unexpected();
      }
    }
    tokens.add(new Token(Kind.END, text.length(), text.length(), "", 0));
  }

  private boolean skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length();
  }

  private boolean take(Kind kind, Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return false;
    }
    double value = kind == Kind.NUMBER ? number(matcher) : 0;
    tokens.add(new Token(kind, at, matcher.end(), matcher.group(), value));
    at = matcher.end();
    return true;
  }

  private double number(Matcher matcher) {
    if (matcher.end() < text.length() && Character.isLetter(text.charAt(matcher.end()))) {
      throw new SyntaxException(
          at,
          matcher.end() + 1,
          "a number is followed by a letter: " + text.substring(at, matcher.end() + 1),
          Optional.of("Write * between a number and a name."));
    }
    String written = matcher.group();
    boolean percent = written.endsWith("%");
    String digits = percent ? written.substring(0, written.length() - 1) : written;
    double value = Double.parseDouble(digits) / (percent ? PERCENT : 1);
    if (Double.isInfinite(value)) {
      throw new SyntaxException(
          at, matcher.end(), written + " is too large a number", Optional.empty());
    }
    return value;
  }

  private SyntaxException unexpected() {
    char c = text.charAt(at);
    if (c == '"') {
      return new SyntaxException(
          at, text.length(), "a quoted word does not end", Optional.of("Close it with \"."));
    }
    if (c == '[' || c == ']') {
      return new SyntaxException(
          at, at + 1, "square brackets do not match: name[key] or name[*]", Optional.empty());
    }
    for (int length = 2; length >= 1; length--) {
      if (isForeign(length)) {
        return foreign(ahead(length));
      }
    }
    String shown = new String(Character.toChars(text.codePointAt(at)));
    return new SyntaxException(
        at,
        at + shown.length(),
        "the character " + shown + " has no meaning in a formula",
        Optional.empty());
  }

  private boolean isForeign(int length) {
    return FOREIGN.containsKey(ahead(length));
  }

  private String ahead(int length) {
    return text.substring(at, Math.min(text.length(), at + length));
  }

  private SyntaxException foreign(String part) {
    return new SyntaxException(
        at,
        at + part.length(),
        part + " has no meaning in a formula",
        Optional.of("Excel writes " + FOREIGN.get(part) + "."));
  }
}
