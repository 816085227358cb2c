package backstop.twin;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Reads an export by the names of fields; its form is told in {@code Export}. */
final class Reader {

  /** An entry of {@code constants.txt}. */
  private record Entry(int rows, int columns, double[] numbers) {}

  private final Map<String, Entry> entries = new HashMap<>();
  private final FileChannel draws;
  private final World world = new World();
  private int paths;

  private Reader(Path folder) throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("constants.txt"))) {
      lines.map(line -> line.split(" ")).forEach(this::enter);
    }
    draws = FileChannel.open(folder.resolve("draws.bin"));
  }

  private void enter(String[] words) {
    double[] numbers = Arrays.stream(words).skip(4).mapToDouble(Double::parseDouble).toArray();
    int rows = Integer.parseInt(words[2]);
    entries.put(words[0] + " " + words[1], new Entry(rows, Integer.parseInt(words[3]), numbers));
  }

  static World read(Path folder) throws IOException {
    Reader reader = new Reader(folder);
    try {
      reader.constants();
      reader.periods();
      reader.draws();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
    return reader.world;
  }

  private Entry entry(String kind, String name) {
    Entry entry = entries.get(kind + " " + name);
    if (entry == null) {
      throw new IllegalStateException(
          "the twin reads " + name + ", which the export does not have");
    }
    return entry;
  }

  private void constants() throws IllegalAccessException {
    paths = (int) entry("paths", "all").numbers()[0];
    for (Field model : World.Certain.class.getDeclaredFields()) {
      for (Field field : model.getType().getDeclaredFields()) {
        String name = model.getName() + "." + field.getName();
        set(field, model.get(world.certain), entry("certain", name).numbers());
      }
    }
    for (Field field : World.Guarantee.class.getDeclaredFields()) {
      set(field, world.guarantee, entry("guarantee", "guarantee." + field.getName()).numbers());
    }
    for (Field field : World.Tables.class.getDeclaredFields()) {
      table(field);
    }
  }

  /** The first underscore of a column's field stands for a point: the longest table that fits. */
  private void table(Field field) throws IllegalAccessException {
    String kind =
        field.getType() == int[].class
            ? "map"
            : field.getName().contains("_is_") ? "flag" : "table";
    String name = field.getName();
    String column = null;
    for (int at = name.indexOf('_'); at > 0; at = name.indexOf('_', at + 1)) {
      String dotted = name.substring(0, at) + "." + name.substring(at + 1);
      for (String said : new String[] {kind, "table"}) {
        if (entries.containsKey(said + " " + dotted)) {
          kind = said;
          column = dotted;
        }
      }
    }
    set(field, world.tables, entry(kind, column == null ? name : column).numbers());
  }

  private static void set(Field field, Object on, double[] numbers) throws IllegalAccessException {
    if (field.getType() == double.class) {
      field.setDouble(on, numbers[0]);
    } else if (field.getType() == int[].class) {
      field.set(on, Arrays.stream(numbers).mapToInt(x -> (int) x).toArray());
    } else {
      field.set(on, numbers);
    }
  }

  private void periods() throws IllegalAccessException {
    for (int t = 0; t <= Sizes.PERIOD_COUNT; t++) {
      world.period[t] = new World.Period();
      for (Field model : World.Period.class.getDeclaredFields()) {
        for (Field field : model.getType().getDeclaredFields()) {
          period(model, field, t);
        }
      }
    }
  }

  /** What the export does not have is computed by the twin for all paths. */
  private void period(Field model, Field field, int t) throws IllegalAccessException {
    Object on = model.get(world.period[t]);
    if (model.getName().equals("calendar")) {
      String name = field.getName().equals("number") ? "period" : field.getName();
      field.setDouble(on, t == 0 ? 0 : entry("calendar", "calendar." + name).numbers()[t - 1]);
      return;
    }
    Entry entry = entries.get("line " + model.getName() + "." + field.getName());
    if (entry != null) {
      double[] rows = new double[entry.rows()];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = entry.numbers()[i * entry.columns() + t];
      }
      set(field, on, rows);
    }
  }

  private void draws() throws IllegalAccessException, IOException {
    world.draws = new World.Uncertain[paths];
    Arrays.setAll(world.draws, path -> new World.Uncertain());
    for (Field model : World.Uncertain.class.getDeclaredFields()) {
      for (Field field : model.getType().getDeclaredFields()) {
        draw(model, field, entry("draw", model.getName() + "." + field.getName()));
      }
    }
    draws.close();
  }

  private void draw(Field model, Field field, Entry entry)
      throws IllegalAccessException, IOException {
    int columns = entry.rows() * entry.columns();
    long first = (long) entry.numbers()[0] * paths * Double.BYTES;
    DoubleBuffer numbers =
        draws
            .map(MapMode.READ_ONLY, first, (long) columns * paths * Double.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .asDoubleBuffer();
    for (int path = 0; path < paths; path++) {
      Object on = model.get(world.draws[path]);
      double[][] rows = new double[entry.rows()][entry.columns()];
      for (int k = 0; k < columns; k++) {
        rows[k / entry.columns()][k % entry.columns()] = numbers.get(k * paths + path);
      }
      if (field.getType() == double[][].class) {
        field.set(on, rows);
      } else {
        boolean byRow = entry.columns() == 1;
        set(field, on, byRow ? Arrays.stream(rows).mapToDouble(row -> row[0]).toArray() : rows[0]);
      }
    }
  }
}
