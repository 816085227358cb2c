package backstop.valuation;

import backstop.kernel.Outturn;
import backstop.kernel.Program;
import backstop.kernel.Scratch;
import backstop.kernel.Wanted;
import backstop.model.Draws;
import backstop.model.Library;
import backstop.paths.Blocks;
import backstop.paths.Paths;
import backstop.paths.Sampler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
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

  /** Consecutive paths, the last not among them. */
  private record Span(int from, int to) {}

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
    Profiles profiles = runFirst(crew, true);
    runRest(crew, split());
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
    runRest(crew, 0);
  }

  /** Likewise, keeping of the outcomes only what digests hold. */
  Profiles run(Crew crew, Digesting digesting) {
    runBase();
    Profiles profiles = runFirst(crew, false);
    List<Stretch> stretches = Stretch.of(request.sampling());
    crew.share(
        stretches.size(),
        program::scratch,
        (scratch, s) -> {
          Stretch stretch = stretches.get(s);
          digesting.add(s, digesting.portion(stretch, outcomes(stretch, scratch)));
          progress(stretch.paths());
        });
    return profiles;
  }

  /** By posture, measure and path of a stretch. */
  private double[][][] outcomes(Stretch stretch, Scratch scratch) {
    int postures = request.postures().size();
    double[][][] outcomes = new double[postures][wanted.measures().size()][stretch.paths()];
    int size = execution.blockPaths();
    for (int at = stretch.from(); at < stretch.to(); at += size) {
      Draws draws = futures.block(at, Math.min(size, stretch.to() - at));
      List<Outturn> outturns = run(program, draws, request.postures(), scratch);
      for (int g = 0; g < postures; g++) {
        copy(outturns.get(g), outcomes[g], at - stretch.from());
        troubles.add(outturns.get(g), at);
      }
    }
    return outcomes;
  }

  private static void copy(Outturn outturn, double[][] to, int first) {
    double[][] columns = outturn.measures();
    for (int m = 0; m < columns.length; m++) {
      System.arraycopy(columns[m], 0, to[m], first, columns[m].length);
    }
  }

  /** What is known period by period, once all is run. */
  Profiles profiles(Crew crew) {
    return runFirst(crew, false);
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
   *
   * @param kept whether outcomes are, and troubles counted
   */
  private Profiles runFirst(Crew crew, boolean kept) {
    int split = split();
    if (split == 0) {
      return Profiles.NONE;
    }
    Program profiling = Program.compile(library, wanted.withProfiles(followed.rows()));
    int size = execution.blockPaths();
    int blocks = (split + size - 1) / size;
    Draws[] draws = new Draws[blocks];
    Bands bands = new Bands(followed, library.timeline().size(), split);
    Profiles profiles = Profiles.NONE;
    for (int g = 0; g < request.postures().size(); g++) {
      int posture = g;
      crew.share(
          blocks,
          () -> profiling.scratch(Program.BATCH / 2),
          (scratch, b) -> {
            int first = b * size;
            draws[b] =
                draws[b] == null ? futures.block(first, Math.min(size, split - first)) : draws[b];
            Outturn outturn =
                run(profiling, draws[b], List.of(request.postures().get(posture)), scratch).get(0);
            if (kept) {
              keep(outturn, posture, first);
            }
            bands.put(outturn, first);
          });
      profiles = profiles.and(bands.profiles(request.postures().get(g), crew));
    }
    if (kept) {
      progress(split);
    }
    return profiles;
  }

  private void runRest(Crew crew, int from) {
    List<Span> blocks = blocks(from);
    crew.share(
        blocks.size(),
        program::scratch,
        (scratch, b) -> {
          int first = blocks.get(b).from();
          int count = blocks.get(b).to() - first;
          List<Outturn> outturns =
              run(program, futures.block(first, count), request.postures(), scratch);
          IntStream.range(0, outturns.size()).forEach(g -> keep(outturns.get(g), g, first));
          progress(count);
        });
  }

  /** The missing paths from one on, cut into blocks. */
  private List<Span> blocks(int from) {
    List<Span> blocks = new ArrayList<>();
    for (Span span : missing) {
      int size = execution.blockPaths();
      for (int at = Math.max(from, span.from()); at < span.to(); at += size) {
        blocks.add(new Span(at, Math.min(at + size, span.to())));
      }
    }
    return blocks;
  }

  private static List<Outturn> run(
      Program program, Draws draws, List<Integer> postures, Scratch scratch) {
    return program.run(draws, postures, scratch);
  }

  private void keep(Outturn outturn, int posture, int first) {
    copy(outturn, values[posture], first);
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
