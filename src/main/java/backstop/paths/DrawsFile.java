package backstop.paths;

import backstop.model.Draw;
import backstop.model.Draw.Kind;
import backstop.model.Draws;
import backstop.model.Library;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws as text, so that another program can use the same ones: {@code driver,period or
 * stay,path,value}.
 *
 * <p>Values are as a block holds them: an assumption's value (period or stay 0), a process's normal
 * after correlation or its uniform (period from 1), a clock's E, a target's V, a severity (stay
 * from 1). Paths count from 0.
 */
public final class DrawsFile {

  private static final String HEADER = "driver,period or stay,path,value";

  private DrawsFile() {}

  /** Writes the header line. */
  public static void begin(Appendable out) throws IOException {
    out.append(HEADER).append('\n');
  }

  /**
   * Writes a block: all assumptions and periods, and the stays that were read from it. So let a run
   * read it first.
   */
  public static void append(Appendable out, Library library, SampledDraws block)
      throws IOException {
    append(out, library, block, block.first(), block::read);
  }

  /** The whole of some draws, all stays that a path may come to among them; paths from 0. */
  public static void write(Appendable out, Library library, Draws draws) throws IOException {
    begin(out);
    append(out, library, draws, 0, (draw, stay) -> true);
  }

  private interface Stays {
    boolean written(int draw, int stay);
  }

  private static void append(Appendable out, Library library, Draws block, int first, Stays stays)
      throws IOException {
    for (int d = 0; d < library.draws().size(); d++) {
      Kind kind = library.draws().get(d).kind();
      String name = quoted(library.draws().get(d).name());
      if (kind == Kind.VALUE) {
        column(out, name + ",0,", first, block.value(d));
      } else if (kind == Kind.NORMAL || kind == Kind.UNIFORM) {
        for (int t = 0; t < library.timeline().size(); t++) {
          column(out, name + "," + (t + 1) + ",", first, block.period(d, t));
        }
      } else {
        for (int stay = 1; stay <= library.timeline().size() + 1; stay++) {
          if (stays.written(d, stay)) {
            column(out, name + "," + stay + ",", first, block.stay(d, stay));
          }
        }
      }
    }
  }

  private static void column(Appendable out, String start, int first, double[] values)
      throws IOException {
    for (int i = 0; i < values.length; i++) {
      out.append(start).append(Integer.toString(first + i)).append(',');
      out.append(Double.toString(values[i])).append('\n');
    }
  }

  private static String quoted(String name) {
    return name.contains(",") || name.contains("\"")
        ? '"' + name.replace("\"", "\"\"") + '"'
        : name;
  }

  /** The draws of a file. */
  public static final class Given implements Blocks {

    private final Library library;
    private final List<Map<Integer, Map<Integer, Double>>> byDraw = new ArrayList<>();
    private int paths;

    private Given(Library library) {
      this.library = library;
      library.draws().forEach(draw -> byDraw.add(new HashMap<>()));
    }

    /** One more than the highest path. */
    public int paths() {
      return paths;
    }

    /**
     * Paths {@code first} … {@code first + size − 1}. An assumption, a period or a first stay that
     * the file lacks is refused when read. Later stays that it lacks are NaN, since only paths that
     * come so far need them; such a path fails as one that could not be computed.
     */
    @Override
    public Draws block(int first, int size) {
      return new GivenDraws(this, first, size);
    }

    /** NaN for paths of which the file says nothing. */
    private double[] column(int draw, int index, int first, int size) {
      Map<Integer, Double> given = byDraw.get(draw).getOrDefault(index, Map.of());
      double[] out = new double[size];
      for (int i = 0; i < size; i++) {
        out[i] = given.getOrDefault(first + i, Double.NaN);
      }
      return out;
    }

    private double[] wholeColumn(int draw, int index, int first, int size) {
      double[] out = column(draw, index, first, size);
      for (int i = 0; i < size; i++) {
        if (Double.isNaN(out[i])) {
          throw new IllegalArgumentException(
              "the draws lack "
                  + library.draws().get(draw).name()
                  + ", period or stay "
                  + index
                  + ", path "
                  + (first + i));
        }
      }
      return out;
    }

    private void put(int draw, int index, int path, double value) {
      byDraw.get(draw).computeIfAbsent(index, i -> new HashMap<>()).put(path, value);
      paths = Math.max(paths, path + 1);
    }
  }

  private record GivenDraws(Given given, int first, int paths) implements Draws {
    @Override
    public boolean base() {
      return false;
    }

    @Override
    public double[] value(int draw) {
      return given.wholeColumn(draw, 0, first, paths);
    }

    @Override
    public double[] period(int draw, int period) {
      return given.wholeColumn(draw, period + 1, first, paths);
    }

    @Override
    public double[] stay(int draw, int stay) {
      boolean everyPath = stay == 1 && given.library.draws().get(draw).kind() == Kind.CLOCK;
      return everyPath
          ? given.wholeColumn(draw, stay, first, paths)
          : given.column(draw, stay, first, paths);
    }
  }

  /**
   * @throws IllegalArgumentException with line number and what was expected, when a line is not a
   *     draw of the library
   */
  public static Given read(BufferedReader in, Library library) throws IOException {
    Map<String, Integer> positions = new HashMap<>();
    for (Draw draw : library.draws()) {
      positions.put(draw.name(), positions.size());
    }
    Given given = new Given(library);
    if (!HEADER.equals(in.readLine())) {
      throw new IllegalArgumentException("line 1 must be " + HEADER);
    }
    int number = 1;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      try {
        parse(line, positions, given);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "line " + number + " is not \"" + HEADER + "\" of a driver of the library: " + line, e);
      }
    }
    return given;
  }

  private static void parse(String line, Map<String, Integer> positions, Given given) {
    int value = line.lastIndexOf(',');
    int path = line.lastIndexOf(',', value - 1);
    int index = line.lastIndexOf(',', path - 1);
    String name = index < 1 ? "" : unquoted(line.substring(0, index));
    Integer draw = positions.get(name);
    double number = Double.parseDouble(line.substring(value + 1));
    int pathNumber = draw == null ? -1 : Integer.parseInt(line.substring(path + 1, value));
    if (pathNumber < 0 || !Double.isFinite(number)) {
      throw new IllegalArgumentException(line);
    }
    given.put(draw, Integer.parseInt(line.substring(index + 1, path)), pathNumber, number);
  }

  private static String unquoted(String name) {
    boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
    return quoted ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
  }
}
