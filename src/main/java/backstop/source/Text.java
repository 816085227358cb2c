package backstop.source;

import backstop.model.Place;

/**
 * A scalar of a file with the place of its first character.
 *
 * @param value as meant: quotes and folding undone
 * @param places place of each character of {@code value}
 */
record Text(String value, Place place, Places places) {

  /** No text is underlined further. */
  private static final int WIDEST = 500;

  /** Where each character of a text stands in its file. */
  interface Places {
    Place at(int offset);
  }

  /** A text that stands in one piece on one line. */
  static Text of(String value, Place place) {
    return new Text(
        value, place, offset -> new Place(place.file(), place.line(), place.column() + offset));
  }

  Place at(int offset) {
    return places.at(offset);
  }

  /** The part from {@code start} to {@code end}, in place. */
  Text part(int start, int end) {
    return new Text(value.substring(start, end), at(start), offset -> at(start + offset));
  }

  /** Columns from the first character to the last one on the same line, 1 to about 500. */
  int width() {
    int end = 1;
    while (end < Math.min(WIDEST, value.length()) && at(end).line() == place.line()) {
      end++;
    }
    return value.isEmpty() ? 1 : Math.max(1, at(end - 1).column() - place.column() + 1);
  }

  boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public String toString() {
    return value;
  }
}
