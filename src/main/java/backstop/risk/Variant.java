package backstop.risk;

import backstop.model.Library;

/**
 * A library as it stands, or with a scenario or other values laid over it.
 *
 * @param name short and unlike that of other variants
 * @param title what it is, in a line
 */
public record Variant(String name, String title, Library library) {

  /** The inputs as they stand. */
  public static Variant base(Library library) {
    return new Variant("base", "the inputs as they stand", library);
  }
}
