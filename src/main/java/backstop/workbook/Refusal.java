package backstop.workbook;

/** Why a file cannot be read as a workbook of ours; the message is what the user reads. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  Refusal(String message) {
    super(message, null, false, false);
  }
}
