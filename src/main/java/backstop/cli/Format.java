package backstop.cli;

import java.util.Locale;

/** How results are printed. */
enum Format {
  TABLE,
  JSON,
  CSV;

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
