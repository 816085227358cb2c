package backstop.kernel;

import backstop.model.Draw;
import backstop.model.Draws;
import backstop.model.Library;
import backstop.paths.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Draws of all paths in memory, in blocks of {@link #BLOCK} paths: a program that reads them makes
 * none. They are those that one run of the program asked for; stays that only some blocks reached
 * are drawn for all.
 */
public final class Held {

  /** Paths of a block. */
  public static final int BLOCK = Program.BATCH;

  private final Library library;
  private final Paths futures;
  private final int paths;
  private final List<Block> blocks = new ArrayList<>();
  private final int[] columns;

  private Held(Library library, Paths futures, int paths) {
    this.library = library;
    this.futures = futures;
    this.paths = paths;
    this.columns = new int[library.draws().size()];
  }

  /** The draws that a program asks of the first paths of futures under a posture. */
  public static Held of(Program program, Paths futures, int paths, int posture) {
    Held held = new Held(program.library(), futures, paths);
    Scratch scratch = program.scratch();
    for (int first = 0; first < paths; first += BLOCK) {
      Block block = new Block(futures.block(first, Math.min(BLOCK, paths - first)), held.columns);
      program.run(block, List.of(posture), scratch);
      held.blocks.add(block);
    }
    held.blocks.forEach(held::complete);
    return held;
  }

  private void complete(Block block) {
    for (int draw = 0; draw < columns.length; draw++) {
      for (int i = 0; i < columns[draw]; i++) {
        column(block, draw, i);
      }
    }
    block.from = null;
  }

  private double[] column(Block block, int draw, int column) {
    return switch (library.draws().get(draw).kind()) {
      case VALUE -> block.value(draw);
      case NORMAL, UNIFORM -> block.period(draw, column);
      case CLOCK, TARGET, SEVERITY -> block.stay(draw, column + 1);
    };
  }

  public int paths() {
    return paths;
  }

  /** The blocks in their order, the last one shorter. */
  public List<Draws> blocks() {
    return List.copyOf(blocks);
  }

  /** All draws of one path, alone. */
  public Draws future(int path) {
    return futures.block(path, 1);
  }

  /** Whether any path asked for a draw. */
  boolean holds(Draw draw) {
    return columns(draw) > 0;
  }

  /** How many columns a draw has: periods, stays, or one of a value. */
  int columns(Draw draw) {
    return columns[library.draws().indexOf(draw)];
  }

  /** A column over all paths. */
  double[] column(Draw draw, int column) {
    double[] all = new double[paths];
    int position = library.draws().indexOf(draw);
    IntStream.range(0, blocks.size())
        .forEach(
            b ->
                System.arraycopy(
                    column(blocks.get(b), position, column),
                    0,
                    all,
                    b * BLOCK,
                    blocks.get(b).paths()));
    return all;
  }

  /** Draws that are copied when they are first asked for. */
  private static final class Block implements Draws {

    private final int paths;
    private final int[] most;
    private final double[][][] columns;
    private Draws from;

    Block(Draws from, int[] most) {
      this.from = from;
      this.paths = from.paths();
      this.most = most;
      this.columns = new double[most.length][0][];
    }

    private double[] column(int draw, int column, Supplier<double[]> sampled) {
      if (columns[draw].length <= column) {
        columns[draw] = Arrays.copyOf(columns[draw], column + 1);
        most[draw] = Math.max(most[draw], column + 1);
      }
      if (columns[draw][column] == null) {
        columns[draw][column] = Arrays.copyOf(sampled.get(), paths);
      }
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
      return column(draw, 0, () -> from.value(draw));
    }

    @Override
    public double[] period(int draw, int period) {
      return column(draw, period, () -> from.period(draw, period));
    }

    @Override
    public double[] stay(int draw, int stay) {
      return column(draw, stay - 1, () -> from.stay(draw, stay));
    }
  }
}
