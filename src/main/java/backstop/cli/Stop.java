package backstop.cli;

/** The orderly end of a command before its work is done; the message is what the user reads. */
final class Stop extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Exit exit;

  Stop(Exit exit, String message) {
    super(message, null, false, false);
    this.exit = exit;
  }

  /** Options or arguments that make no sense. */
  static Stop usage(String message) {
    return new Stop(Exit.USAGE, message);
  }

  Exit exit() {
    return exit;
  }
}
