package backstop.workbook;

import java.util.List;

/** Where the Review sheet holds what a reviewer writes; rows and columns count from 0. */
final class Review {

  static final String SHEET = "Review";

  static final int NAME_ROW = 1;
  static final int ROLE_ROW = 2;
  static final int DATE_ROW = 3;
  static final int DECISION_ROW = 4;

  /** Of the four cells of the sign-off. */
  static final int SIGN_OFF = 1;

  static final int HEADER_ROW = 5;
  static final int FIRST_ROW = 6;

  /** A qualified name; together with the kind it names a row. */
  static final int ITEM = 0;

  /** One of {@link Kind}, in lower case. */
  static final int KIND = 1;

  static final int PLACE = 2;
  static final int UNIT = 3;
  static final int FORMULA = 4;
  static final int STATUS = 5;
  static final int COMMENT = 6;
  static final int REVIEWER = 7;
  static final int DATE = 8;

  static final List<String> STATUSES = List.of("open", "accepted", "question", "rejected");
  static final List<String> DECISIONS =
      List.of("approved", "approved with comments", "not approved");

  /** What a row of the sheet is about. */
  enum Kind {
    LINE,
    MEASURE,
    RESULT
  }

  private Review() {}
}
