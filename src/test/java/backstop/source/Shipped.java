package backstop.source;

import java.nio.file.Path;

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
}
