package backstop.farm;

/** Machines that did not do what they were asked; the message is for the user. */
public final class FarmException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public FarmException(String message) {
    super(message);
  }

  public FarmException(String message, Throwable cause) {
    super(message, cause);
  }
}
