package backstop.valuation;

import backstop.kernel.Outturn;
import backstop.kernel.Program;
import backstop.kernel.Wanted;
import backstop.model.Library;
import backstop.paths.Blocks;
import backstop.paths.Paths;
import backstop.paths.Sampler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** All blocks of a request run once, and what came of them; more paths can follow. */
final class Simulation {

  private final Library library;
  private final Request request;
  private final Execution execution;
  private final Blocks futures;
  private final Wanted wanted;
  private final Followed followed;
  private final Troubles troubles;
  private final Program program;
  private double[][][] values;
  private final double[][] base;
  private List<Span> missing;
  private int done;

  /** Of all that the requested models offer. */
  Simulation(Library library, Request request, Execution execution, Blocks futures) {
    this(
        library, request, execution, futures, wanted(library, request), followed(library, request));
  }

  Simulation(
      Library library,
      Request request,
      Execution execution,
      Blocks futures,
      Wanted wanted,
      Followed followed) {
    if (execution.farm().isPresent() && !(futures instanceof Paths)) {
      throw new IllegalArgumentException("a farm has the draws that a request samples only");
    }
    this.library = library;
    this.request = request;
    this.execution = execution;
    this.futures = futures;
    this.wanted = wanted;
    this.followed = followed;
    this.troubles = new Troubles(library);
    this.program = Program.compile(library, wanted);
    this.base = new double[request.postures().size()][];
    this.missing = List.of(new Span(0, request.sampling().paths()));
  }

  /**
   * A run of twice the paths, of which those of this one are known: every replicate goes on, or
   * under {@code random} all paths do. Under {@code latin_hypercube} none is.
   *
   * @param more the request with twice the paths
   */
  Simulation doubled(Request more, Blocks futures) {
    Simulation grown = new Simulation(library, more, execution, futures, wanted, followed);
    if (request.sampling().sampler() != Sampler.LATIN_HYPERCUBE) {
      boolean random = request.sampling().sampler() == Sampler.RANDOM;
      grown.take(this, random ? request.sampling().paths() : request.sampling().points());
    }
    return grown;
  }

  /**
   * @param size paths of the smaller run that stay together; after each of these as many are
   *     missing
   */
  private void take(Simulation smaller, int size) {
    hold();
    int parts = request.sampling().paths() / size / 2;
    for (int g = 0; g < values.length; g++) {
      for (int m = 0; m < values[g].length; m++) {
        for (int part = 0; part < parts; part++) {
          double[] known = smaller.values[g][m];
          System.arraycopy(known, part * size, values[g][m], 2 * part * size, size);
        }
      }
    }
    missing =
        IntStream.range(0, parts)
            .mapToObj(part -> new Span((2 * part + 1) * size, (2 * part + 2) * size))
            .toList();
    troubles.add(smaller.troubles, path -> path + path / size * size);
    System.arraycopy(smaller.base, 0, base, 0, base.length);
    done = smaller.request.sampling().paths();
  }

  /** What the requested models offer, and the measures that name cases. */
  static Wanted wanted(Library library, Request request) {
    Wanted models = Wanted.of(library, new TreeSet<>(request.models()));
    TreeSet<Integer> measures = new TreeSet<>(models.measures());
    library.milestones().forEach(milestone -> measures.add(milestone.measure()));
    return new Wanted(List.copyOf(measures), List.of(), models.checks(), models.totals());
  }

  static Followed followed(Library library, Request request) {
    Wanted models = Wanted.of(library, new TreeSet<>(request.models()));
    return Followed.of(library, models.profiles(), request.models());
  }

  /** How the checks came out, once all is run. */
  List<Verdict> verdicts() {
    return troubles.verdicts(wanted.checks());
  }

  /** Makes room for all outcomes. */
  private void hold() {
    int paths = request.sampling().paths();
    values = new double[request.postures().size()][wanted.measures().size()][paths];
  }

  /** Runs everything; what is known period by period comes back. */
  Profiles run(Crew crew) {
    hold();
    runBase();
    Profiles profiles = runFirst(crew, this::keep);
    if (split() > 0) {
      progress(split());
    }
    runRest(crew, missing, split(), this::take);
    return profiles;
  }

  /** Runs the paths that are missing, without profiles. */
  void runMissing(Crew crew) {
    if (values == null) {
      hold();
    }
    if (base.length > 0 && base[0] == null) {
      runBase();
    }
    runRest(crew, missing, 0, this::take);
  }

  /** What the first paths tell before all are run. */
  record Opening(Gauge gauge, Profiles profiles) {}

  /** Runs the first paths; none of them counts as run. */
  Opening open(Crew crew, Tracked tracked, Room room) {
    int paths = Math.min(Fan.PATHS, request.sampling().paths());
    double[][][] outcomes = new double[request.postures().size()][wanted.measures().size()][paths];
    Keeping keeping = (outturn, place, first) -> outturn.copyTo(outcomes[place], first);
    Profiles profiles = runFirst(crew, keeping);
    runRest(
        crew,
        List.of(new Span(0, paths)),
        split(),
        (block, outturns) -> keeping.keepAll(outturns, block.from()));
    return new Opening(Gauge.of(tracked, room, outcomes), profiles);
  }

  /** Runs everything, keeping of the outcomes only what digests hold. */
  void run(Crew crew, Digesting digesting) {
    runBase();
    SegmentWork work =
        new SegmentWork(library, request, wanted, digesting.gauge(), execution.blockPaths());
    crew.work(
        work,
        work.on(program, futures, this::progress),
        digesting.segments(),
        (segment, given) -> {
          digesting.add(segment, given.portion());
          given.troubles().forEach(one -> troubles.add(one.outturn(), one.first()));
          if (execution.farm().isPresent()) {
            progress(segment.paths());
          }
        });
  }

  /** What is known period by period, once all is run. */
  Profiles profiles(Crew crew) {
    return runFirst(crew, (outturn, place, first) -> {});
  }

  /** Takes the outturn of a block under a posture, told by its place among those asked for. */
  private interface Keeping {
    void keep(Outturn outturn, int place, int first);

    default void keepAll(List<Outturn> outturns, int first) {
      for (int g = 0; g < outturns.size(); g++) {
        keep(outturns.get(g), g, first);
      }
    }
  }

  private int split() {
    return followed.rows().isEmpty() ? 0 : Math.min(Fan.PATHS, request.sampling().paths());
  }

  private void runBase() {
    List<Outturn> outturns =
        program.run(Paths.base(library), request.postures(), program.scratch(1));
    for (int g = 0; g < outturns.size(); g++) {
      Outturn outturn = outturns.get(g);
      base[g] = Arrays.stream(outturn.measures()).mapToDouble(column -> column[0]).toArray();
      troubles.add(outturn, StoredCase.BASE);
    }
  }

  /**
   * The first paths, one posture after another, so that only one posture's profiles are held; and
   * half a batch at a time, as every period of a profile has a column.
   */
  private Profiles runFirst(Crew crew, Keeping keeping) {
    int split = split();
    if (split == 0) {
      return Profiles.NONE;
    }
    Program profiling = Program.compile(library, wanted.withProfiles(followed.rows()));
    Blocks remembered = new RememberedBlocks(futures);
    List<Span> blocks = blocks(List.of(new Span(0, split)), 0);
    Bands bands = new Bands(followed, library.timeline().size(), split);
    Profiles profiles = Profiles.NONE;
    for (int g = 0; g < request.postures().size(); g++) {
      int place = g;
      PathWork work = work(profiling, List.of(request.postures().get(g)), Program.BATCH / 2);
      crew.work(
          work,
          work.on(profiling, remembered),
          blocks,
          (block, outturns) -> {
            keeping.keep(outturns.get(0), place, block.from());
            bands.put(outturns.get(0), block.from());
          });
      profiles = profiles.and(bands.profiles(request.postures().get(g), crew));
    }
    return profiles;
  }

  private void runRest(
      Crew crew, List<Span> spans, int from, BiConsumer<Span, List<Outturn>> taker) {
    PathWork work = work(program, request.postures(), Program.BATCH);
    crew.work(work, work.on(program, futures), blocks(spans, from), taker);
  }

  private void take(Span block, List<Outturn> outturns) {
    Keeping keeping = this::keep;
    keeping.keepAll(outturns, block.from());
    progress(block.paths());
  }

  private PathWork work(Program program, List<Integer> postures, int batch) {
    boolean repair = request.overlay().repairCorrelations();
    return new PathWork(library, request.sampling(), repair, program.wanted(), postures, batch);
  }

  /** Paths from one on, cut into blocks. */
  private List<Span> blocks(List<Span> spans, int from) {
    List<Span> blocks = new ArrayList<>();
    int paths =
        spans.stream().mapToInt(span -> Math.max(0, span.to() - Math.max(from, span.from()))).sum();
    int size = execution.blockPaths(paths);
    for (Span span : spans) {
      for (int at = Math.max(from, span.from()); at < span.to(); at += size) {
        blocks.add(new Span(at, Math.min(at + size, span.to())));
      }
    }
    return blocks;
  }

  private void keep(Outturn outturn, int posture, int first) {
    outturn.copyTo(values[posture], first);
    troubles.add(outturn, first);
  }

  private synchronized void progress(int paths) {
    done += paths;
    execution.progress().done(done, request.sampling().paths());
  }

  Troubles troubles() {
    return troubles;
  }

  /** The base case's value; NaN when undefined. */
  double base(int posture, int measure) {
    return base[posture][measure];
  }

  Outcomes outcomes() {
    List<Outcomes.Column> columns = new ArrayList<>();
    for (int g = 0; g < request.postures().size(); g++) {
      for (int m = 0; m < wanted.measures().size(); m++) {
        columns.add(
            new Outcomes.Column(request.postures().get(g), wanted.measures().get(m), values[g][m]));
      }
    }
    return new Outcomes(request.postures(), wanted.measures(), columns);
  }
}
