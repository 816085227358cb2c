package backstop.workbook;

/** What a cell is, which decides how it looks. */
enum Look {
  TITLE,
  /** The state of the workbook at the top left of a sheet. */
  BANNER,
  HEADING,
  HEADER,
  /** A heading over a column of numbers. */
  NUMBER_HEADER,
  /** Of the rows that say which period a column is. */
  TIMELINE,
  TEXT,
  /** A text that leads to another cell. */
  LINK,
  NOTE,
  /** A note of several lines. */
  PARAGRAPH,
  /** What stands for a number that does not exist. */
  ABSENT,
  /** A text of several lines. */
  WRAPPED,
  /** A number of a formula, in the format of its unit. */
  NUMBER,
  /** A number that a formula takes from another sheet as it is. */
  TAKEN,
  /** A number the engine wrote, which no formula makes. */
  STORED,
  /** A text that is kept to compare with one a reviewer may change. */
  STORED_TEXT,
  /** A number a reviewer may change. */
  INPUT,
  /** A text a reviewer may change. */
  INPUT_TEXT,
  VERDICT;

  private static final double TITLE_POINTS = 14;
  private static final double POINTS = 10;
  private static final double BANNER_POINTS = 9;

  /** Points of its font. */
  double size() {
    return this == TITLE ? TITLE_POINTS : this == BANNER ? BANNER_POINTS : POINTS;
  }

  boolean bold() {
    return switch (this) {
      case TITLE, BANNER, HEADING, HEADER, NUMBER_HEADER, TIMELINE, VERDICT -> true;
      default -> false;
    };
  }

  boolean wraps() {
    return switch (this) {
      case BANNER, HEADER, NUMBER_HEADER, PARAGRAPH, WRAPPED, INPUT_TEXT, STORED_TEXT -> true;
      default -> false;
    };
  }

  /** Whether its text is kept off the number to its left. */
  boolean indented() {
    return this == WRAPPED || this == INPUT_TEXT || this == STORED_TEXT;
  }
}
