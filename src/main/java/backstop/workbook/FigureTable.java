package backstop.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table of figures that charts are drawn from: a column for what is along, then the series. */
record FigureTable(Page page, int row, Figures.Along along, List<Figures.Series> series) {

  /** Values under a name. */
  record Column(String name, List<Double> values, String format) {
    Column {
      values = List.copyOf(values);
    }
  }

  FigureTable {
    series = List.copyOf(series);
  }

  /** Writes a table whose rows have names. */
  static FigureTable ofLabels(
      Page page, int row, String title, List<String> labels, List<Column> columns) {
    header(page, row, title, columns);
    for (int i = 0; i < labels.size(); i++) {
      page.text(row + 1 + i, 0, labels.get(i), Look.TEXT);
      values(page, row + 1 + i, i, columns);
    }
    String cells = new Address(page.name(), row + 1, 0).block("", labels.size(), 1);
    Figures.Along along = new Figures.Labels(labels, cells);
    return new FigureTable(page, row, along, series(page, row, labels.size(), columns));
  }

  /** Writes a table whose rows have numbers, such as dates. */
  static FigureTable ofNumbers(
      Page page, int row, String title, Column numbers, List<Column> columns) {
    header(page, row, title, columns);
    int count = numbers.values().size();
    for (int i = 0; i < count; i++) {
      page.number(row + 1 + i, 0, numbers.values().get(i), Look.NUMBER, numbers.format());
      values(page, row + 1 + i, i, columns);
    }
    String cells = new Address(page.name(), row + 1, 0).block("", count, 1);
    Figures.Along along = new Figures.Numbers(numbers.values(), numbers.format(), cells);
    return new FigureTable(page, row, along, series(page, row, count, columns));
  }

  private static void header(Page page, int row, String title, List<Column> columns) {
    List<String> names = new ArrayList<>(List.of(title));
    columns.forEach(column -> names.add(column.name()));
    page.numberHeader(row, names.toArray(String[]::new));
    fit(page, row, names);
  }

  /** Makes a row of bold titles as high as they need in the columns from the first on. */
  static void fit(Page page, int row, List<String> titles) {
    int lines = 1;
    for (int column = 0; column < titles.size(); column++) {
      int characters = page.columns().width(column) / Columns.CHARACTER - 2;
      lines = Math.max(lines, Words.lines(titles.get(column), characters));
    }
    page.lines(row, lines);
  }

  private static void values(Page page, int row, int index, List<Column> columns) {
    for (int c = 0; c < columns.size(); c++) {
      Column column = columns.get(c);
      page.number(row, 1 + c, column.values().get(index), Look.NUMBER, column.format());
    }
  }

  private static List<Figures.Series> series(Page page, int row, int count, List<Column> columns) {
    return IntStream.range(0, columns.size())
        .mapToObj(c -> series(page, row, 1 + c, count, columns.get(c)))
        .toList();
  }

  private static Figures.Series series(Page page, int row, int at, int count, Column column) {
    return new Figures.Series(
        column.name(),
        new Address(page.name(), row, at).absolute(""),
        column.values(),
        new Address(page.name(), row + 1, at).block("", count, 1));
  }

  /** The first rows of a table whose rows have names. */
  FigureTable first(int rows) {
    int kept = Math.min(rows, count());
    Figures.Labels labels = (Figures.Labels) along;
    return new FigureTable(
        page,
        row,
        new Figures.Labels(
            labels.texts().subList(0, kept),
            new Address(page.name(), row + 1, 0).block("", kept, 1)),
        IntStream.range(0, series.size())
            .mapToObj(
                s ->
                    new Figures.Series(
                        series.get(s).name(),
                        series.get(s).nameCell(),
                        series.get(s).values().subList(0, kept),
                        new Address(page.name(), row + 1, 1 + s).block("", kept, 1)))
            .toList());
  }

  /** Rows of figures. */
  int count() {
    return along instanceof Figures.Labels labels
        ? labels.texts().size()
        : ((Figures.Numbers) along).values().size();
  }

  /** The row after an empty one below the table. */
  int next() {
    return row + count() + 2;
  }
}
