package backstop.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Aligned columns of text.
 *
 * @param columns heading and alignment of each
 * @param rows one cell for each column
 */
record TextTable(List<Column> columns, List<List<String>> rows) {

  static final String GAP = "  ";

  /**
   * A column.
   *
   * @param group printed once above neighbouring columns that share it; may be empty
   */
  record Column(String group, String heading, boolean right) {

    static Column left(String heading) {
      return new Column("", heading, false);
    }

    static Column right(String heading) {
      return new Column("", heading, true);
    }
  }

  TextTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            row.size() + " cells for " + columns.size() + " columns");
      }
    }
  }

  /**
   * In blocks one below another, none wider than so many characters unless it has one group only.
   * Each begins with the first column; columns of a group stay together; a block after the first
   * leaves out rows of which it has nothing to show.
   */
  void print(PrintWriter out, int width) {
    List<TextTable> blocks = blocks(width);
    blocks.get(0).print(out);
    for (TextTable block : blocks.subList(1, blocks.size())) {
      out.println();
      block.withoutEmptyRows().print(out);
    }
  }

  /** Characters across. */
  int width() {
    int[] widths = widths();
    spans(widths);
    return extent(new Span("", 0, widths.length), widths);
  }

  private List<TextTable> blocks(int width) {
    List<TextTable> blocks = new ArrayList<>();
    List<Integer> kept = new ArrayList<>(List.of(0));
    for (Span unit : units()) {
      List<Integer> more = IntStream.range(unit.from(), unit.to()).boxed().toList();
      List<Integer> wider = Stream.concat(kept.stream(), more.stream()).toList();
      if (kept.size() > 1 && only(wider).width() > width) {
        blocks.add(only(kept));
        kept = new ArrayList<>(List.of(0));
      }
      kept.addAll(more);
    }
    blocks.add(only(kept));
    return blocks;
  }

  /** What is never parted, after the first column: a group, or a column that is in none. */
  private List<Span> units() {
    List<Span> units = new ArrayList<>();
    int from = 1;
    for (int i = 2; i <= columns.size(); i++) {
      String group = columns.get(from).group();
      if (i == columns.size() || group.isEmpty() || !columns.get(i).group().equals(group)) {
        units.add(new Span(group, from, i));
        from = i;
      }
    }
    return units;
  }

  private TextTable only(List<Integer> kept) {
    return new TextTable(
        kept.stream().map(columns::get).toList(),
        rows.stream().map(row -> kept.stream().map(row::get).toList()).toList());
  }

  private TextTable withoutEmptyRows() {
    return new TextTable(
        columns,
        rows.stream().filter(row -> row.stream().skip(1).anyMatch(c -> !c.isEmpty())).toList());
  }

  void print(PrintWriter out) {
    int[] widths = widths();
    List<Span> spans = spans(widths);
    if (spans.stream().anyMatch(span -> !span.group().isEmpty())) {
      out.println(groups(spans, widths));
    }
    out.println(line(columns.stream().map(Column::heading).toList(), widths));
    rows.forEach(row -> out.println(line(row, widths)));
  }

  private int[] widths() {
    return IntStream.range(0, columns.size()).map(this::width).toArray();
  }

  private int width(int column) {
    int heading = columns.get(column).heading().length();
    return Math.max(
        heading, rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0));
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String padding = " ".repeat(widths[i] - cells.get(i).length());
      boolean right = columns.get(i).right();
      line.append(i == 0 ? "" : GAP)
          .append(right ? padding + cells.get(i) : cells.get(i) + padding);
    }
    return line.toString().stripTrailing();
  }

  /** Neighbouring columns of one group; the last is widened where the group's name needs it. */
  private record Span(String group, int from, int to) {}

  private List<Span> spans(int[] widths) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= widths.length; i++) {
      boolean same = i < widths.length && columns.get(i).group().equals(columns.get(from).group());
      if (!same) {
        spans.add(widened(new Span(columns.get(from).group(), from, i), widths));
        from = i;
      }
    }
    return spans;
  }

  private Span widened(Span span, int[] widths) {
    int missing = span.group().length() - extent(span, widths);
    widths[span.from()] += Math.max(0, missing);
    return span;
  }

  private String groups(List<Span> spans, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (Span span : spans) {
      int room = extent(span, widths) - span.group().length();
      line.append(line.isEmpty() && span.from() == 0 ? "" : GAP)
          .append(" ".repeat(room))
          .append(span.group());
    }
    return line.toString().stripTrailing();
  }

  private static int extent(Span span, int[] widths) {
    int gaps = GAP.length() * (span.to() - span.from() - 1);
    return IntStream.range(span.from(), span.to()).map(i -> widths[i]).sum() + gaps;
  }
}
