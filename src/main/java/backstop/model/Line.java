package backstop.model;

import java.util.List;

/**
 * A line item: one formula, the same in every period, for one row or one row for each key of a
 * table.
 *
 * @param name qualified: {@code drones.unit_cost}
 * @param section heading in the workbook
 * @param index table whose keys index the line, or empty
 * @param text the formula as the model writes it; for what the expansion wrote, its text in the
 *     same language
 * @param opening text of the opening, or empty
 * @param firstRow position in {@link Library#rows()} of its first row; its rows are consecutive
 */
public record Line(
    String name,
    String section,
    Unit unit,
    String index,
    String text,
    String opening,
    String note,
    Origin origin,
    Place place,
    int firstRow,
    List<String> keys) {

  /** What wrote a line. */
  public enum Origin {
    WRITTEN,
    PROCESS,
    CHAIN,
    EVENT,
    JUMP,
    /**
     * A side of a check, or the argument of a measure, that is more than a line's name; or a part
     * of a formula.
     */
    PART
  }

  public Line {
    keys = List.copyOf(keys);
    if (!index.isEmpty() && keys.isEmpty()) {
      throw new IllegalArgumentException(name + " is indexed by " + index + " but has no key");
    }
  }

  /** A part of one row that no model writes. */
  static Line part(String name, int row) {
    return new Line(
        name, "", Unit.NUMBER, "", "", "", "", Origin.PART, Place.NOWHERE, row, List.of(""));
  }

  /** Number of rows. */
  public int rows() {
    return index.isEmpty() ? 1 : keys.size();
  }

  public String model() {
    return name.substring(0, name.indexOf('.'));
  }
}
