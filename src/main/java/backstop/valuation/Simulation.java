package backstop.valuation;

import backstop.kernel.Outturn;
import backstop.kernel.Program;
import backstop.kernel.Scratch;
import backstop.kernel.Wanted;
import backstop.model.Draws;
import backstop.model.Library;
import backstop.paths.Blocks;
import backstop.paths.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** All blocks of a request run once, and what came of them. */
final class Simulation {

  private final Library library;
  private final Request request;
  private final Execution execution;
  private final Blocks futures;
  private final Wanted wanted;
  private final Followed followed;
  private final Troubles troubles;
  private final double[][][] values;
  private final double[][] base;
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
    int postures = request.postures().size();
    this.values = new double[postures][wanted.measures().size()][request.sampling().paths()];
    this.base = new double[postures][];
  }

  /** What the requested models offer, and the measures that name cases. */
  static Wanted wanted(Library library, Request request) {
    Wanted models = Wanted.of(library, new TreeSet<>(request.models()));
    TreeSet<Integer> measures = new TreeSet<>(models.measures());
    library.milestones().forEach(milestone -> measures.add(milestone.measure()));
    return new Wanted(List.copyOf(measures), List.of(), models.checks(), models.totals());
  }

  private static Followed followed(Library library, Request request) {
    Wanted models = Wanted.of(library, new TreeSet<>(request.models()));
    return Followed.of(library, models.profiles(), request.models());
  }

  /** How the checks came out, once all is run. */
  List<Verdict> verdicts() {
    return troubles.verdicts(wanted.checks());
  }

  /** Runs everything; what is known period by period comes back. */
  Profiles run(Crew crew) {
    Program program = Program.compile(library, wanted);
    runBase(program);
    int split = followed.rows().isEmpty() ? 0 : Math.min(Fan.PATHS, request.sampling().paths());
    Profiles profiles = split == 0 ? Profiles.NONE : runFirst(crew, split);
    runRest(program, crew, split);
    return profiles;
  }

  private void runBase(Program program) {
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
  private Profiles runFirst(Crew crew, int split) {
    Program program = Program.compile(library, wanted.withProfiles(followed.rows()));
    int size = execution.blockPaths();
    int blocks = (split + size - 1) / size;
    Draws[] draws = new Draws[blocks];
    Bands bands = new Bands(followed, library.timeline().size(), split);
    Profiles profiles = Profiles.NONE;
    for (int g = 0; g < request.postures().size(); g++) {
      int posture = g;
      crew.share(
          blocks,
          () -> program.scratch(Program.BATCH / 2),
          (scratch, b) -> {
            int first = b * size;
            draws[b] =
                draws[b] == null ? futures.block(first, Math.min(size, split - first)) : draws[b];
            Outturn outturn =
                run(program, draws[b], List.of(request.postures().get(posture)), scratch).get(0);
            keep(outturn, posture, first);
            bands.put(outturn, first);
          });
      profiles = profiles.and(bands.profiles(request.postures().get(g), crew));
    }
    if (split > 0) {
      progress(split);
    }
    return profiles;
  }

  private void runRest(Program program, Crew crew, int split) {
    int total = request.sampling().paths();
    int size = execution.blockPaths();
    int blocks = (total - split + size - 1) / size;
    crew.share(
        blocks,
        program::scratch,
        (scratch, b) -> {
          int first = split + b * size;
          int count = Math.min(size, total - first);
          List<Outturn> outturns =
              run(program, futures.block(first, count), request.postures(), scratch);
          IntStream.range(0, outturns.size()).forEach(g -> keep(outturns.get(g), g, first));
          progress(count);
        });
  }

  private static List<Outturn> run(
      Program program, Draws draws, List<Integer> postures, Scratch scratch) {
    return program.run(draws, postures, scratch);
  }

  private void keep(Outturn outturn, int posture, int first) {
    double[][] columns = outturn.measures();
    for (int m = 0; m < columns.length; m++) {
      System.arraycopy(columns[m], 0, values[posture][m], first, columns[m].length);
    }
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
