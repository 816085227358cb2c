package backstop.source;

import backstop.model.Library;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The folders of the shipped models and inputs. {@code -Dbackstop.models=FOLDER} puts other models
 * in the place of the shipped ones, in all tests.
 */
public final class Shipped {

  /** The property that names another folder of models. */
  public static final String PROPERTY = "backstop.models";

  public static final Path MODELS = Path.of(System.getProperty(PROPERTY, "models"));
  public static final Path INPUTS = Path.of("inputs");

  private Shipped() {}

  /** All of it, as of the default dates and without changes. */
  public static Library library() {
    Reading reading =
        new Reading(MODELS, INPUTS, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    return LibraryReader.read(reading).library().orElseThrow();
  }
}
