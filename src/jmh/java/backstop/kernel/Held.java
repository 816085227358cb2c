package backstop.kernel;

import backstop.model.Draws;
import backstop.model.Library;
import backstop.paths.Paths;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws of all paths in memory, in blocks: a program that reads them makes none. They are those
 * that one run of the program asked for.
 */
public final class Held implements Draws {

  /** Paths of a block. */
  public static final int BLOCK = Program.BATCH;

  private final Library library;
  private final Paths futures;
  private final int paths;
  private final double[][][] columns;

  private Held(Library library, Paths futures, int paths) {
    this.library = library;
    this.futures = futures;
    this.paths = paths;
    this.columns = new double[library.draws().size()][0][];
  }

  /** The draws that a program asks of futures under a posture. */
  public static Held of(Program program, Paths futures, int paths, int posture) {
    Held held = new Held(program.library(), futures, paths);
    Scratch scratch = program.scratch();
    for (int first = 0; first < paths; first += BLOCK) {
      int size = Math.min(BLOCK, paths - first);
      Draws block = futures.block(first, size);
      program.run(held.recording(block, first), List.of(posture), scratch);
    }
    held.fill();
    return held;
  }

  /** Stays that some blocks reached and others did not are drawn for all. */
  private void fill() {
    for (int first = 0; first < paths; first += BLOCK) {
      Draws block = recording(futures.block(first, Math.min(BLOCK, paths - first)), first);
      for (int draw = 0; draw < columns.length; draw++) {
        for (int i = 0; i < columns[draw].length; i++) {
          get(block, draw, i);
        }
      }
    }
  }

  private void get(Draws block, int draw, int column) {
    switch (library.draws().get(draw).kind()) {
      case VALUE -> block.value(draw);
      case NORMAL, UNIFORM -> block.period(draw, column);
      default -> block.stay(draw, column + 1);
    }
  }

  private Draws recording(Draws block, int first) {
    return new Draws() {
      @Override
      public int paths() {
        return block.paths();
      }

      @Override
      public boolean base() {
        return false;
      }

      @Override
      public double[] value(int draw) {
        return keep(draw, 0, first, block.value(draw));
      }

      @Override
      public double[] period(int draw, int period) {
        return keep(draw, period, first, block.period(draw, period));
      }

      @Override
      public double[] stay(int draw, int stay) {
        return keep(draw, stay - 1, first, block.stay(draw, stay));
      }
    };
  }

  private double[] keep(int draw, int column, int first, double[] values) {
    if (columns[draw].length <= column) {
      columns[draw] = Arrays.copyOf(columns[draw], column + 1);
    }
    for (int i = 0; i <= column; i++) {
      if (columns[draw][i] == null) {
        columns[draw][i] = new double[paths];
      }
    }
    System.arraycopy(values, 0, columns[draw][column], first, Math.min(BLOCK, paths - first));
    return values;
  }

  /** Blocks, the last one shorter. */
  public List<Draws> blocks() {
    return IntStream.iterate(0, first -> first < paths, first -> first + BLOCK)
        .mapToObj(first -> (Draws) new Slice(columns, first, Math.min(BLOCK, paths - first)))
        .toList();
  }

  /** All draws of one path, alone. */
  public Draws future(int path) {
    return futures.block(path, 1);
  }

  /** Positions of the draws that were asked for. */
  List<Integer> read() {
    return IntStream.range(0, columns.length).filter(d -> columns[d].length > 0).boxed().toList();
  }

  int columns(int draw) {
    return columns[draw].length;
  }

  /** A column of a draw: its periods or stays in their order, a value's one. */
  double[] column(int draw, int column) {
    return columns[draw][column];
  }

  @Override
  public int paths() {
    return paths;
  }

  @Override
  public boolean base() {
    return false;
  }

  @Override
  public double[] value(int draw) {
    return columns[draw][0];
  }

  @Override
  public double[] period(int draw, int period) {
    return columns[draw][period];
  }

  @Override
  public double[] stay(int draw, int stay) {
    return columns[draw][stay - 1];
  }

  /** Columns of some paths, copied so that a block lies together as sampled blocks do. */
  private static final class Slice implements Draws {

    private final double[][][] columns;
    private final int paths;

    Slice(double[][][] all, int first, int paths) {
      this.paths = paths;
      this.columns = new double[all.length][][];
      for (int draw = 0; draw < all.length; draw++) {
        columns[draw] = new double[all[draw].length][];
        for (int i = 0; i < all[draw].length; i++) {
          columns[draw][i] = Arrays.copyOfRange(all[draw][i], first, first + paths);
        }
      }
    }

    @Override
    public int paths() {
      return paths;
    }

    @Override
    public boolean base() {
      return false;
    }

    @Override
    public double[] value(int draw) {
      return columns[draw][0];
    }

    @Override
    public double[] period(int draw, int period) {
      return columns[draw][period];
    }

    @Override
    public double[] stay(int draw, int stay) {
      return columns[draw][stay - 1];
    }
  }
}
