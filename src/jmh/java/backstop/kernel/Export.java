package backstop.kernel;

import backstop.model.Assumption;
import backstop.model.CalendarValue;
import backstop.model.Draw;
import backstop.model.Library;
import backstop.model.Line;
import backstop.model.Table;
import backstop.model.Timeline;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What a program receives under one posture, for programs in other languages: {@code constants.txt}
 * and {@code draws.bin}.
 *
 * <p>A line of {@code constants.txt} is {@code kind name rows columns numbers…}, row by row:
 *
 * <ul>
 *   <li>{@code size TABLE}, {@code key TABLE.KEY}: number of keys, and the position of one
 *   <li>{@code certain}, {@code table}, {@code guarantee}: assumptions equal on all paths, columns
 *       of tables, and of the selected row of the choice
 *   <li>{@code flag TABLE.COLUMN_is_WORD}: where a text column holds a word; of the choice {@code
 *       guarantee}
 *   <li>{@code map TABLE.COLUMN}: positions in the table whose keys the column names
 *   <li>{@code calendar}: by period
 *   <li>{@code line}: rows equal on all paths, the opening and then each period
 *   <li>{@code draw}: instead of numbers the first of its columns in {@code draws.bin}
 * </ul>
 *
 * <p>{@code draws.bin} holds little-endian doubles, one column of paths after another. Names have
 * an underscore for each point after the model's.
 */
public final class Export {

  private static final String WORD = "[a-z0-9_]+";

  private final Library library;
  private final Plan plan;
  private final int posture;
  private final StringBuilder text = new StringBuilder();

  private Export(Library library, Wanted wanted, int posture) {
    this.library = library;
    this.plan = new Plan(library, wanted);
    this.posture = posture;
  }

  /** Writes both files into a folder. */
  public static void write(Library library, Wanted wanted, int posture, Held draws, Path folder)
      throws IOException {
    Export export = new Export(library, wanted, posture);
    export.tables();
    export.assumptions();
    export.calendar();
    export.lines(draws);
    export.text.append("paths all 1 1 ").append(draws.paths()).append('\n');
    try (OutputStream bytes =
        new BufferedOutputStream(Files.newOutputStream(folder.resolve("draws.bin")), 1 << 20)) {
      export.draws(draws, bytes);
    }
    Files.writeString(folder.resolve("constants.txt"), export.text);
  }

  private void add(String kind, String name, int rows, DoubleStream numbers) {
    double[] all = numbers.toArray();
    text.append(kind).append(' ').append(name).append(' ').append(rows).append(' ');
    text.append(all.length / rows);
    for (double number : all) {
      text.append(' ').append(number);
    }
    text.append('\n');
  }

  /** A name as an identifier: {@code security.us_pause_severity}. */
  static String identifier(String name) {
    int point = name.indexOf('.') + 1;
    return name.substring(0, point)
        + name.substring(point).replaceAll("\\[.*", "").replace('.', '_');
  }

  private void tables() {
    for (Table table : library.tables()) {
      int rows = table.keys().size();
      add("size", table.name(), 1, DoubleStream.of(rows));
      for (int row = 0; row < rows; row++) {
        if (table.keys().get(row).matches(WORD)) {
          add("key", table.name() + "." + table.keys().get(row), 1, DoubleStream.of(row));
        }
      }
      if (table.keys().stream().allMatch(key -> key.matches("-?[0-9.]+"))) {
        add(
            "table",
            table.name() + ".key",
            rows,
            table.keys().stream().mapToDouble(Double::parseDouble));
      }
      table.columns().forEach(column -> column(table, column));
    }
  }

  private void column(Table table, Table.Column column) {
    boolean chosen = library.choice().orElseThrow().table() == library.tables().indexOf(table);
    String name = (chosen ? "guarantee" : table.name()) + "." + column.name();
    int rows = chosen ? 1 : table.keys().size();
    int[] places = chosen ? new int[] {posture} : IntStream.range(0, rows).toArray();
    if (!column.text()) {
      add(
          chosen ? "guarantee" : "table",
          name,
          rows,
          IntStream.of(places).mapToDouble(column.numbers()::get));
      return;
    }
    for (String word : new TreeSet<>(column.texts())) {
      if (word.matches(WORD)) {
        add(
            chosen ? "guarantee" : "flag",
            name + "_is_" + word,
            rows,
            IntStream.of(places).mapToDouble(row -> column.texts().get(row).equals(word) ? 1 : 0));
      }
    }
    for (Table other : library.tables()) {
      if (!chosen && new HashSet<>(other.keys()).containsAll(column.texts())) {
        add("map", name, rows, column.texts().stream().mapToDouble(other.keys()::indexOf));
      }
    }
  }

  private void assumptions() {
    byName(library.assumptions(), Assumption::name)
        .forEach(
            (name, group) -> {
              if (group.stream().noneMatch(Assumption::uncertain)) {
                add("certain", name, group.size(), group.stream().mapToDouble(Assumption::value));
              }
            });
  }

  private static <T> Map<String, List<T>> byName(
      List<T> all, java.util.function.Function<T, String> name) {
    Map<String, List<T>> groups = new LinkedHashMap<>();
    for (T one : all) {
      groups.computeIfAbsent(identifier(name.apply(one)), key -> new ArrayList<>()).add(one);
    }
    return groups;
  }

  private void calendar() {
    for (CalendarValue value : CalendarValue.values()) {
      List<Timeline.Period> periods = library.timeline().periods();
      String name = "calendar." + value.name().toLowerCase(java.util.Locale.ROOT);
      add("calendar", name, 1, periods.stream().mapToDouble(period -> period.value(value)));
    }
  }

  private void lines(Held draws) {
    Interpreter any = Interpreter.of(library, draws.future(0), 0, posture);
    for (Line line : library.lines()) {
      int[] rows = IntStream.range(line.firstRow(), line.firstRow() + line.rows()).toArray();
      if (IntStream.of(rows)
          .map(plan.graph()::row)
          .allMatch(n -> n != Node.NONE && plan.scalar(n))) {
        add(
            "line",
            identifier(line.name()),
            rows.length,
            IntStream.of(rows).boxed().flatMapToDouble(row -> values(any, row)));
      }
    }
  }

  private DoubleStream values(Interpreter any, int row) {
    return IntStream.range(-1, library.timeline().size()).mapToDouble(t -> any.value(row, t));
  }

  private void draws(Held draws, OutputStream bytes) throws IOException {
    int first = 0;
    for (var group : byName(library.draws(), Draw::name).entrySet()) {
      List<Draw> rows = group.getValue();
      int columns = rows.stream().mapToInt(draws::columns).max().orElseThrow();
      if (columns > 0) {
        String name = group.getKey() + suffix(rows.get(0));
        String entry = String.join(" ", "draw", name, "" + rows.size(), "" + columns, "" + first);
        text.append(entry).append('\n');
        first += rows.size() * columns;
        put(draws, rows, columns, bytes);
      }
    }
  }

  /** A clock and a process have the names of lines. */
  private static String suffix(Draw draw) {
    return switch (draw.kind()) {
      case CLOCK -> "_clock";
      case NORMAL -> "_normal";
      default -> "";
    };
  }

  private static void put(Held draws, List<Draw> rows, int columns, OutputStream bytes)
      throws IOException {
    for (Draw row : rows) {
      for (int column = 0; column < columns; column++) {
        boolean reached = column < draws.columns(row);
        put(reached ? draws.column(row, column) : new double[draws.paths()], bytes);
      }
    }
  }

  private static void put(double[] column, OutputStream bytes) throws IOException {
    ByteBuffer buffer =
        ByteBuffer.allocate(column.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asDoubleBuffer().put(column);
    bytes.write(buffer.array());
  }
}
