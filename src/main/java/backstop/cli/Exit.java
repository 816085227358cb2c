package backstop.cli;

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
}
