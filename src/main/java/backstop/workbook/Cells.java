package backstop.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The rows of a sheet as its part of the file holds them, as text: an object for every cell of a
 * large model would take ten times the memory. Rows are filled in any order, the cells of a row
 * from left to right; rows and columns count from 0.
 */
final class Cells {

  private static final class Line {
    private final StringBuilder cells = new StringBuilder();
    private final StringBuilder held = new StringBuilder();
    private int last = -1;
    private String attributes = "";
    private String height = "";
  }

  private final TreeMap<Integer, Line> lines = new TreeMap<>();
  private final boolean digested;
  private final NumberText numbers = new NumberText();
  private int columns = 1;

  /** The line that was asked for last, since cells come row by row. */
  private Line latest = new Line();

  private int latestRow = -1;

  Cells() {
    this(false);
  }

  /**
   * @param digested whether what cells hold is kept for {@link SheetDigest}
   */
  Cells(boolean digested) {
    this.digested = digested;
  }

  private Line line(int row) {
    if (row != latestRow) {
      latest = lines.computeIfAbsent(row, r -> new Line());
      latestRow = row;
    }
    return latest;
  }

  /**
   * Begins a cell.
   *
   * @throws IllegalStateException when a cell of the row is at the column or right of it
   */
  private StringBuilder begin(int row, int column, String type, int style) {
    Line line = line(row);
    if (column <= line.last) {
      throw new IllegalStateException(
          "row " + row + " already goes to column " + line.last + ", not below " + column);
    }
    line.last = column;
    columns = Math.max(columns, column + 1);
    return line.cells
        .append("<c r=\"")
        .append(Grid.letters(column))
        .append(row + 1)
        .append("\" s=\"")
        .append(style)
        .append("\" t=\"")
        .append(type)
        .append("\">");
  }

  private void hold(int row, int column, Supplier<Held> held) {
    if (digested) {
      SheetDigest.line(Grid.letters(column) + (row + 1), held.get(), line(row).held);
    }
  }

  void text(int row, int column, String text, int style) {
    if (!text.isEmpty()) {
      hold(row, column, () -> new Held.Label(Escaped.read(sound(text))));
    }
    StringBuilder cell = begin(row, column, "inlineStr", style).append("<is><t");
    cell.append(text.strip().equals(text) ? ">" : " xml:space=\"preserve\">");
    escape(text, cell);
    cell.append("</t></is></c>");
  }

  /** A cell with a style and nothing in it. */
  void blank(int row, int column, int style) {
    begin(row, column, "n", style).append("</c>");
  }

  void number(int row, int column, double value, int style) {
    hold(row, column, () -> new Held.Amount(value));
    StringBuilder cell = begin(row, column, "n", style).append("<v>");
    numbers.append(value, cell).append("</v></c>");
  }

  /** A formula and the number it shows until it is recalculated. */
  void formula(int row, int column, String formula, double cached, int style) {
    hold(row, column, () -> new Held.Live(formula));
    StringBuilder cell = begin(row, column, "n", style).append("<f>");
    escape(formula, cell);
    numbers.append(cached, cell.append("</f><v>")).append("</v></c>");
  }

  /** A formula that shows a text. */
  void formula(int row, int column, String formula, String cached, int style) {
    hold(row, column, () -> new Held.Live(formula));
    StringBuilder cell = begin(row, column, "str", style).append("<f>");
    escape(formula, cell);
    cell.append("</f><v>");
    escape(cached, cell);
    cell.append("</v></c>");
  }

  /** A formula that moves along a row, and the numbers that its cells show. */
  void formulas(int row, int column, MovingFormula formula, double[] cached, int style) {
    MovingFormula escaped = escaped(formula);
    for (int i = 0; i < cached.length; i++) {
      boolean defined = !Double.isNaN(cached[i]);
      StringBuilder cell = begin(row, column + i, defined ? "n" : "str", style).append("<f>");
      escaped.appendTo(cell, i);
      cell.append("</f><v>");
      (defined ? numbers.append(cached[i], cell) : cell.append(Measures.UNDEFINED))
          .append("</v></c>");
    }
  }

  private static MovingFormula escaped(MovingFormula formula) {
    return new MovingFormula(
        formula.literals().stream().map(Cells::escaped).toList(), formula.columns());
  }

  /** A text as XML holds it. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    escape(text, out);
    return out.toString();
  }

  void height(int row, double points) {
    line(row).height = " ht=\"" + points + "\" customHeight=\"1\"";
  }

  /** Puts a row into a group that folds away. */
  void group(int row) {
    line(row).attributes += " outlineLevel=\"1\"";
  }

  /** Puts a row into a group that is folded away. */
  void fold(int row) {
    line(row).attributes += " outlineLevel=\"1\" hidden=\"1\"";
  }

  /** Says that the group below a row is folded away. */
  void folded(int row) {
    line(row).attributes += " collapsed=\"1\"";
  }

  /** The corners of what is filled: {@code A1:C3}. */
  String dimension() {
    int rows = lines.isEmpty() ? 1 : lines.lastKey() + 1;
    return "A1:" + Grid.letters(columns - 1) + rows;
  }

  /** Writes all rows, from the first on, and lets go of each. */
  void write(OutputStream out) throws IOException {
    latestRow = -1;
    while (!lines.isEmpty()) {
      write(lines.pollFirstEntry(), out);
    }
  }

  /** What the cells hold, from the first on, in a sheet that is digested. */
  Stream<String> held() {
    return lines.values().stream().map(line -> line.held.toString());
  }

  private static void write(Map.Entry<Integer, Line> line, OutputStream out) throws IOException {
    String attributes = line.getValue().height + line.getValue().attributes;
    String head = "<row r=\"" + (line.getKey() + 1) + "\"" + attributes + ">";
    out.write(head.getBytes(StandardCharsets.UTF_8));
    out.write(line.getValue().cells.toString().getBytes(StandardCharsets.UTF_8));
    out.write("</row>".getBytes(StandardCharsets.UTF_8));
  }

  /** What XML cannot hold becomes a question mark. */
  private static String sound(String text) {
    StringBuilder sound = new StringBuilder();
    text.chars().forEach(c -> sound.append(sound((char) c)));
    return sound.toString();
  }

  private static char sound(char c) {
    return c >= ' ' && c < 0xFFFE || c == '\t' || c == '\n' || c == '\r' ? c : '?';
  }

  /** Marks what XML would read as its own. */
  static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\r' -> out.append("&#13;");
        default -> out.append(sound(c));
      }
    }
  }
}
