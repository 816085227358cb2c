package backstop.source;

import java.util.Optional;

/** A formula that cannot be read; caught where the formula's reading began. */
final class SyntaxException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int start;
  private final int end;
  private final transient Optional<String> advice;

  SyntaxException(int start, int end, String message, Optional<String> advice) {
    super(message, null, false, false);
    this.start = start;
    this.end = end;
    this.advice = advice;
  }

  /** Reports it at its place in {@code text}. */
  void report(Text text, Issues issues) {
    int from = Math.min(start, Math.max(0, text.value().length() - 1));
    int to = Math.max(from, Math.min(end, text.value().length()));
    issues.error(text.part(from, to), getMessage(), advice);
  }
}
