package backstop.workbook;

import java.util.List;

/**
 * How a series looks.
 *
 * @param shape what its colour is on
 * @param rgb its colour
 * @param points of width of its line
 * @param each a colour for each of its bars, where they differ
 */
record Paint(Shape shape, int rgb, double points, List<Integer> each) {

  /** What the colour of a series is on. */
  enum Shape {
    FILL,
    LINE,
    MARKER,
    /** One of many points. */
    DOT,
    /** Nothing drawn: what other areas stand on. */
    NONE
  }

  /** Nothing drawn, and no entry in the legend. */
  static final Paint NOTHING = new Paint(Shape.NONE, 0, 0, List.of());

  private static final double THIN = 1.75;
  private static final double THICK = 3.25;

  Paint {
    each = List.copyOf(each);
  }

  static Paint fill(int rgb) {
    return new Paint(Shape.FILL, rgb, 0, List.of());
  }

  /** A bar in a colour of its own for each label. */
  static Paint bars(List<Integer> each) {
    return new Paint(Shape.FILL, Palette.BAR, 0, each);
  }

  static Paint line(int rgb) {
    return new Paint(Shape.LINE, rgb, THIN, List.of());
  }

  /** A line that stands out among others. */
  static Paint thick(int rgb) {
    return new Paint(Shape.LINE, rgb, THICK, List.of());
  }

  static Paint marker(int rgb) {
    return new Paint(Shape.MARKER, rgb, 0, List.of());
  }

  static Paint dot(int rgb) {
    return new Paint(Shape.DOT, rgb, 0, List.of());
  }
}
