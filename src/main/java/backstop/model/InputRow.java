package backstop.model;

/** A row of {@code assumptions.csv} as written, dates and numbers included, with its place. */
public record InputRow(
    Place place,
    String asOf,
    String value,
    String range,
    String low,
    String high,
    String distribution,
    String source,
    String confidence,
    String note) {

  /**
   * Begins the note of a value that a scenario or the command line put in the place of one of the
   * file, which follows.
   */
  public static final String INSTEAD_OF = "instead of ";

  /** The value that the file gives, as written, whatever was laid over it. */
  public String written() {
    return note.startsWith(INSTEAD_OF) ? note.substring(INSTEAD_OF.length()) : value;
  }
}
