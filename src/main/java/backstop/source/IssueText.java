package backstop.source;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Issues as a user sees them: place and message, the line with a caret, advice, and a count.
 *
 * <p>The caret stands in the right column of a terminal, with tabs as one blank and wide characters
 * as two columns. A long line is cut around it.
 */
public final class IssueText {

  /** Columns of a source line that are shown. */
  private static final int WIDEST = 100;

  /** Columns before the caret that a cut line keeps. */
  private static final int BEFORE = 60;

  private static final int MOST_SHOWN = 100;

  private IssueText() {}

  /** All issues, at most the first 100 in full, and how many there are. */
  public static String of(List<Issue> issues) {
    String shown =
        issues.stream().limit(MOST_SHOWN).map(IssueText::of).collect(Collectors.joining("\n"));
    return issues.isEmpty() ? "" : shown + "\n" + count(issues) + "\n";
  }

  /** {@code 2 issues and 1 warning}, with a word on those not shown. */
  private static String count(List<Issue> issues) {
    long errors = issues.stream().filter(i -> i.severity() == Issue.Severity.ERROR).count();
    long warnings = issues.size() - errors;
    String all =
        errors > 0 && warnings > 0
            ? plural(errors, "issue") + " and " + plural(warnings, "warning")
            : errors > 0 ? plural(errors, "issue") : plural(warnings, "warning");
    return issues.size() > MOST_SHOWN ? all + "; the first " + MOST_SHOWN + " are shown" : all;
  }

  private static String plural(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }

  /** One issue, ending with a line break. */
  public static String of(Issue issue) {
    boolean warning = issue.severity() == Issue.Severity.WARNING;
    String head = place(issue) + (warning ? "warning: " : "") + printable(issue.message()) + "\n";
    String advice = issue.advice().map(text -> printable(text) + "\n").orElse("");
    return issue.sourceLine().isBlank() ? head + advice : head + "\n" + excerpt(issue) + advice;
  }

  private static String place(Issue issue) {
    String file = printable(issue.place().file());
    int line = issue.place().line();
    if (line < 1) {
      return file.isEmpty() ? "" : file + ": ";
    }
    return file + ":" + line + ":" + issue.place().column() + ": ";
  }

  private static String excerpt(Issue issue) {
    String line = printable(issue.sourceLine());
    int start = Math.max(0, Math.min(issue.place().column() - 1, line.length()));
    int end = Math.max(start, Math.min(start + issue.length(), line.length()));
    int from = width(line.substring(0, start)) <= BEFORE ? 0 : cutStart(line, start);
    int to = cutEnd(line, from);
    String number = " " + issue.place().line() + " | ";
    String left = from > 0 ? "…" : "";
    String text = left + line.substring(from, to) + (to < line.length() ? "…" : "");
    int indent = left.length() + width(line.substring(from, start));
    int marked = Math.max(1, width(line.substring(Math.min(start, to), Math.min(end, to))));
    String gutter = " ".repeat(number.length() - 2) + "| ";
    return number + text + "\n" + gutter + " ".repeat(indent) + "^".repeat(marked) + "\n";
  }

  /** The latest start that leaves enough columns before the caret. */
  private static int cutStart(String line, int caret) {
    int from = caret;
    int columns = 0;
    while (from > 0 && columns < BEFORE) {
      from = line.offsetByCodePoints(from, -1);
      columns += columns(line.codePointAt(from));
    }
    return from;
  }

  private static int cutEnd(String line, int from) {
    int to = from;
    int columns = 0;
    while (to < line.length() && columns < WIDEST) {
      columns += columns(line.codePointAt(to));
      to = line.offsetByCodePoints(to, 1);
    }
    return to;
  }

  /** Control characters, tabs among them, as blanks, so that a file cannot steer a terminal. */
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]", " ");
  }

  private static int width(String text) {
    return text.codePoints().map(IssueText::columns).sum();
  }

  /** Columns of a character in a terminal: marks none, East Asian and pictures two. */
  private static int columns(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean eastAsian =
        c >= 0x1100 && c <= 0x115f
            || c >= 0x2e80 && c <= 0xa4cf
            || c >= 0xac00 && c <= 0xd7a3
            || c >= 0xf900 && c <= 0xfaff
            || c >= 0xfe30 && c <= 0xfe6f
            || c >= 0xff00 && c <= 0xff60
            || c >= 0xffe0 && c <= 0xffe6;
    boolean picture = c >= 0x1f300 && c <= 0x1faff || c >= 0x20000 && c <= 0x3fffd;
    return eastAsian || picture ? 2 : 1;
  }
}
