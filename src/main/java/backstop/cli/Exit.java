package backstop.cli;

import java.util.List;
import java.util.stream.Stream;

/** How a command ended, as a script sees it. */
enum Exit {
  DONE(0),
  INTERNAL(1),
  USAGE(2),
  ISSUES(3),
  CHECK_FAILED(4),
  BATCH_PART_FAILED(5),
  LOCKED(6),
  INTERRUPTED(130);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  /** The code of several parts: of those that are not 0, the first in this order. */
  static int first(List<Integer> codes) {
    return Stream.of(INTERNAL, LOCKED, ISSUES, BATCH_PART_FAILED, CHECK_FAILED)
        .map(Exit::code)
        .filter(codes::contains)
        .findFirst()
        .orElse(DONE.code);
  }
}
