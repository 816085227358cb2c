package backstop.cli;

import java.util.Locale;

/** What a comparison can show alone. */
enum DiffPart {
  INPUTS,
  RESULTS;

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
