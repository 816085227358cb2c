package backstop.valuation;

import backstop.kernel.Outturn;
import backstop.kernel.Program;
import backstop.kernel.Wanted;
import backstop.model.Draws;
import backstop.model.Library;
import backstop.paths.Blocks;
import backstop.paths.Paths;
import backstop.paths.Sampling;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The futures of a request, and as many independent of them; and futures that take some draws from
 * the second and the others from the first, which tell the two apart by these draws alone (the
 * pick-freeze design; Sobol 1993).
 */
public final class TwinFutures {

  /** Odd bits without a pattern, so that no seed in use is likely to be another's twin. */
  private static final long TWIN = 0x5BD1E995C2B2AE35L;

  private final Library library;
  private final Request request;
  private final List<Integer> measures;
  private final Program program;
  private Optional<Paths> first = Optional.empty();
  private Optional<Paths> second = Optional.empty();

  /**
   * @param request of one posture
   * @param measures positions in {@code library.measures()}
   */
  public TwinFutures(Library library, Request request, List<Integer> measures) {
    if (request.postures().size() != 1) {
      throw new IllegalArgumentException("one guarantee, not " + request.postures());
    }
    this.library = library;
    this.request = request;
    this.measures = List.copyOf(measures);
    program = Program.compile(library, new Wanted(measures, List.of(), List.of(), List.of()));
  }

  /** The futures of the request; kept, as their laws take time. */
  public synchronized Paths first() {
    if (first.isEmpty()) {
      boolean repair = request.overlay().repairCorrelations();
      first = Optional.of(Paths.of(library, request.sampling(), repair));
    }
    return first.get();
  }

  /** The independent ones. */
  public synchronized Paths second() {
    if (second.isEmpty()) {
      first();
      second = first.map(paths -> paths.with(twin(request.sampling())));
    }
    return second.get();
  }

  private static Sampling twin(Sampling one) {
    return new Sampling(one.paths(), one.replicates(), one.seed() ^ TWIN, one.sampler());
  }

  /** Draws that the measures hang on: positions in {@code library.draws()}, ascending. */
  public List<Integer> draws() {
    return program.draws();
  }

  /**
   * The measures on futures with some draws of the second, one set after another; without the
   * checks, which both futures are held to elsewhere. The bits do not depend on {@code execution},
   * whose progress hears the paths of all sets together.
   *
   * @param taken sets of positions in {@code library.draws()}
   * @param paths so many, the first of the request's
   * @return by set
   * @throws IllegalArgumentException with the text for the user, when correlations have no joint
   *     law
   */
  public List<Measured> measured(List<BitSet> taken, int paths, Execution execution) {
    int size = Math.min(execution.blockPaths(), (paths + 1) / 2);
    return measured(Part.of(paths, size, taken), execution);
  }

  /**
   * The same with other sets on each part of the paths: the n-th of each part together are the n-th
   * of the result. Draws that are taken go with the draws that are kept, if they are correlated.
   *
   * @param parts of the first paths, without gaps, each with as many sets
   */
  public List<Measured> measured(List<Part> parts, Execution execution) {
    Exchange exchange = new Exchange(parts, execution);
    try (Crew crew = new Crew(execution)) {
      exchange.run(crew);
    }
    return exchange.measured();
  }

  /**
   * Numbers read from the draws of each path, of the first futures and then of the second.
   *
   * @param reader from a block to as many columns each time, each by path of the block
   */
  public List<double[]> read(
      int columns, Function<Draws, List<double[]>> reader, Execution execution) {
    int paths = request.sampling().paths();
    List<double[]> all = Stream.generate(() -> new double[2 * paths]).limit(columns).toList();
    int size = execution.blockPaths();
    int blocks = (paths + size - 1) / size;
    List<Blocks> both = List.of(first(), second());
    try (Crew crew = new Crew(execution)) {
      crew.share(
          2 * blocks,
          () -> reader,
          (read, b) -> {
            int from = b % blocks * size;
            int count = Math.min(size, paths - from);
            List<double[]> found = read.apply(both.get(b / blocks).block(from, count));
            for (int c = 0; c < columns; c++) {
              System.arraycopy(found.get(c), 0, all.get(c), b / blocks * paths + from, count);
            }
          });
    }
    return all;
  }

  /**
   * Paths that are valued as one block.
   *
   * @param taken sets of positions in {@code library.draws()} that come from the second futures
   */
  public record Part(int from, int paths, List<BitSet> taken) {

    public Part {
      taken = List.copyOf(taken);
    }

    private static List<Part> of(int paths, int size, List<BitSet> taken) {
      return IntStream.range(0, (paths + size - 1) / size)
          .mapToObj(b -> new Part(b * size, Math.min(size, paths - b * size), taken))
          .toList();
    }
  }

  /** One pass over all blocks. */
  private final class Exchange {

    private final List<Part> parts;
    private final int paths;
    private final Execution execution;
    private final double[][][] values;
    private final List<Troubles> troubles;
    private int done;

    Exchange(List<Part> parts, Execution execution) {
      this.parts = parts;
      this.execution = execution;
      paths = parts.stream().mapToInt(Part::paths).sum();
      int sets = parts.get(0).taken().size();
      values = new double[sets][measures.size()][paths];
      troubles = Stream.generate(() -> new Troubles(library)).limit(sets).toList();
    }

    void run(Crew crew) {
      Sampling one = request.sampling();
      boolean repair = request.overlay().repairCorrelations();
      ExchangeWork work =
          new ExchangeWork(library, one, twin(one), repair, measures, request.reference());
      crew.work(work, work.on(program, first(), second()), parts, this::take);
    }

    private void take(Part part, List<Outturn> outturns) {
      for (int set = 0; set < outturns.size(); set++) {
        double[][] columns = outturns.get(set).measures();
        for (int m = 0; m < columns.length; m++) {
          System.arraycopy(columns[m], 0, values[set][m], part.from(), part.paths());
        }
        troubles.get(set).add(outturns.get(set), part.from());
      }
      progress(part.paths() * outturns.size());
    }

    private synchronized void progress(int more) {
      done += more;
      execution.progress().done(done, paths * values.length);
    }

    List<Measured> measured() {
      return IntStream.range(0, values.length)
          .mapToObj(set -> new Measured(outcomes(set), List.of(), troubles.get(set).breakdowns()))
          .toList();
    }

    private Outcomes outcomes(int set) {
      List<Outcomes.Column> columns = new ArrayList<>();
      for (int m = 0; m < measures.size(); m++) {
        columns.add(new Outcomes.Column(request.reference(), measures.get(m), values[set][m]));
      }
      return new Outcomes(request.postures(), measures, columns);
    }
  }
}
