package backstop.source;

/**
 * A part of what is read that may be taken from one side or from the other.
 *
 * @param model whose inputs are meant; empty for the other kinds
 */
public record Ingredient(Kind kind, String model) {

  /** What is taken together. */
  public enum Kind {
    /** The valuation date. */
    DATE,
    /** The inputs of a model: its assumptions, its tables, the states and pairs of its drivers. */
    INPUTS,
    /** All model texts. */
    TEXT,
    /** The scenario and the values laid over the inputs. */
    OPTIONS
  }

  public static final Ingredient DATE = new Ingredient(Kind.DATE, "");
  public static final Ingredient TEXT = new Ingredient(Kind.TEXT, "");
  public static final Ingredient OPTIONS = new Ingredient(Kind.OPTIONS, "");

  public Ingredient {
    if ((kind == Kind.INPUTS) == model.isEmpty()) {
      throw new IllegalArgumentException(kind + " of the model '" + model + "'");
    }
  }

  public static Ingredient inputs(String model) {
    return new Ingredient(Kind.INPUTS, model);
  }
}
