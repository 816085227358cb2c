package backstop.cli;

import java.util.Locale;

/** What can be listed. */
enum Kind {
  GUARANTEES,
  MODELS,
  MEASURES,
  PARTIES,
  DRIVERS,
  ASSUMPTIONS,
  TABLES,
  SCENARIOS,
  CASES,
  LINES;

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
