package backstop.batch;

import java.io.IOException;
import java.nio.file.Path;

/** A planned run whose models and inputs are read. */
public interface Prepared {

  /** SHA-256 of what its numbers hang on: {@link backstop.valuation.Basis#key}. */
  String key();

  /**
   * Values it.
   *
   * @param folder that takes the workbook and the document {@link RunManifest#RESULTS}
   * @param workbook name of its file
   * @throws Refused when its numbers cannot be computed
   */
  void value(Path folder, String workbook) throws IOException, Refused;
}
