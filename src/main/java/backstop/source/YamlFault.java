package backstop.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in our words what the YAML parser found wrong. */
final class YamlFault {

  static final Optional<String> QUOTE =
      Optional.of("Put the whole value in double quotes, as in {rate: \"MAX(a, b)\"}.");

  private static final String INDENT =
      "Begin the entries of one mapping in the same column, two spaces inside the one above.";

  /** The first whose part the parser's words contain. */
  private static final List<Wording> WORDINGS =
      List.of(
          new Wording("'\\t(TAB)'", "a tab cannot indent", "Use spaces.", false),
          new Wording("a quoted scalar", "the quotes that open here never close", "", true),
          new Wording("got <stream end>", "the bracket that opens here never closes", "", true),
          new Wording("got [", "[ must be in quotes inside {…}", QUOTE.get(), false),
          new Wording("got {", "{ must be in quotes inside {…}", QUOTE.get(), false),
          new Wording(
              "got ", "the bracket of line %d is not closed before this", QUOTE.get(), false),
          new Wording(
              "mapping values are not allowed",
              "a second colon in one value, or a line that is indented too far",
              "Put a value that holds a colon and a space in double quotes. " + INDENT,
              false),
          new Wording(
              "but found '<scalar>'",
              "text goes on behind closing quotes",
              "Put the whole value in single quotes: 'a = \"b\"'.",
              false),
          new Wording("expected <block end>", "this does not line up with line %d", INDENT, false),
          new Wording("sequence entries", "a list cannot start here", INDENT, false),
          new Wording(
              "that cannot start any token",
              "a value cannot start with this character",
              "Put the whole value in double quotes.",
              false),
          new Wording(
              "a block scalar",
              "behind | or > the text starts on the next line",
              "Put a value that starts with | or > in double quotes.",
              false),
          new Wording(
              "escape character", "not an escape that YAML knows", "Write \\\\ for \\.", false),
          new Wording("could not find expected ':'", "a key without a colon", INDENT, false),
          new Wording("the node content", "a value is missing here", QUOTE.get(), false));

  private final Lines lines;
  private final Issues issues;
  private final CodePoints codePoints;
  private final Text lastScalar;

  /**
   * @param message {@code %d} stands for the line in which the enclosing part starts
   * @param atStart whether the place is where the enclosing part starts
   */
  private record Wording(String part, String message, String advice, boolean atStart) {}

  /** Thrown after the fault was reported, to leave the parser. */
  static final class Reported extends YamlEngineException {
    private static final long serialVersionUID = 1;

    Reported() {
      super("reported");
    }
  }

  /**
   * @param lastScalar the scalar read before the fault, quotes included
   */
  YamlFault(Lines lines, Issues issues, Text lastScalar) {
    this.lines = lines;
    this.issues = issues;
    this.lastScalar = lastScalar;
    this.codePoints = new CodePoints(lines.text());
  }

  void report(YamlEngineException fault) {
    if (fault instanceof MarkedYamlEngineException marked) {
      report(marked);
    } else if (fault instanceof ReaderException unreadable) {
      String message = "the character U+%04X is not allowed in YAML";
      int offset = codePoints.offset(unreadable.getPosition());
      report(offset, String.format(Locale.ROOT, message, unreadable.getCodePoint()), "");
    } else if (!(fault instanceof Reported)) {
      report(0, "not YAML 1.2: " + Shown.of(fault.getMessage()), "");
    }
  }

  private void report(MarkedYamlEngineException fault) {
    String said = Optional.ofNullable(fault.getContext()).orElse("") + " " + fault.getProblem();
    Wording wording =
        WORDINGS.stream()
            .filter(candidate -> said.contains(candidate.part))
            .findFirst()
            .orElse(new Wording("", "not YAML 1.2:" + said.replace("%", "%%"), "", false));
    int start = offset(fault.getContextMark().or(fault::getProblemMark));
    int problem = offset(fault.getProblemMark().or(fault::getContextMark));
    if (isSwallowed(problem)) {
      int closed = lines.at(problem).line();
      String message = "the quotes that open here close only in line " + closed;
      issues.error(lastScalar.place(), 1, message, Optional.empty());
      return;
    }
    int line = lines.at(start).line();
    if (isQuote(start) && line < lines.at(problem).line()) {
      report(start, "the quotes that open here do not close in this line", "");
      return;
    }
    String message = String.format(Locale.ROOT, wording.message, line);
    report(wording.atStart ? start : problem, message, wording.advice);
  }

  /** Whether the fault follows a quoted text of several lines: its closing quote is missing. */
  private boolean isSwallowed(int problem) {
    boolean quoted = lastScalar.value().startsWith("\"") || lastScalar.value().startsWith("'");
    int last = lastScalar.at(lastScalar.value().length()).line();
    return quoted && last > lastScalar.place().line() && last == lines.at(problem).line();
  }

  /** Whether a quoted text starts here, as where the parser took one of several lines for a key. */
  private boolean isQuote(int offset) {
    return offset < lines.text().length() && "\"'".indexOf(lines.text().charAt(offset)) >= 0;
  }

  private int offset(Optional<Mark> mark) {
    return codePoints.offset(mark.map(Mark::getIndex).orElse(0));
  }

  private void report(int offset, String message, String advice) {
    Optional<String> given = Optional.of(advice).filter(text -> !text.isEmpty());
    issues.error(lines.at(Math.min(offset, lines.text().length())), 1, message, given);
  }
}
