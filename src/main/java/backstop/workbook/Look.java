package backstop.workbook;

/** What a cell is, which decides how it looks. */
enum Look {
  TITLE,
  HEADING,
  HEADER,
  /** A heading over a column of numbers. */
  NUMBER_HEADER,
  TEXT,
  NOTE,
  /** A note of several lines. */
  PARAGRAPH,
  /** What stands for a number that does not exist. */
  ABSENT,
  /** A text of several lines. */
  WRAPPED,
  /** A number of a formula, in the format of its unit. */
  NUMBER,
  /** A number a reviewer may change. */
  INPUT,
  /** A text a reviewer may change. */
  INPUT_TEXT,
  VERDICT
}
