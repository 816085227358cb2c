package backstop.valuation;

import backstop.kernel.Outturn;
import backstop.kernel.Program;
import backstop.kernel.Trace;
import backstop.kernel.Tracing;
import backstop.kernel.Wanted;
import backstop.model.Draws;
import backstop.model.Library;
import backstop.paths.Axis;
import backstop.paths.NormalSpace;
import backstop.paths.Paths;
import backstop.paths.ReadyLaws;
import java.util.List;

/** A measure at points of standard normal space, under the reference guarantee of a request. */
public final class PointFutures implements AutoCloseable {

  /** Points that take one thread hardly longer than two: most columns have a single number. */
  private static final int ALONE = 64;

  private final Library library;
  private final Request request;
  private final int measure;
  private final Program program;
  private final Paths paths;
  private final NormalSpace space;
  private final int threads;
  private final Crew crew;

  /**
   * @param measure position in {@code library.measures()}
   * @param threads that value points; what they come to does not depend on it
   * @throws IllegalArgumentException with the text for the user, when correlations have no joint
   *     law
   */
  public PointFutures(Library library, Request request, int measure, int threads, ReadyLaws laws) {
    this.library = library;
    this.request = request;
    this.measure = measure;
    program =
        Program.compile(library, new Wanted(List.of(measure), List.of(), List.of(), List.of()));
    paths = Paths.of(library, request.sampling(), request.overlay().repairCorrelations(), laws);
    space = NormalSpace.of(paths);
    this.threads = threads;
    crew = new Crew(threads);
  }

  /** The simulated futures of the request. */
  public Paths paths() {
    return paths;
  }

  public NormalSpace space() {
    return space;
  }

  /** Draws that the measure hangs on: positions in {@code library.draws()}, ascending. */
  public List<Integer> draws() {
    return program.draws();
  }

  /** The measure at each point; NaN where it is undefined or could not be computed. */
  public double[] values(List<Axis> axes, List<double[]> points) {
    double[] values = new double[points.size()];
    int share = (points.size() + threads - 1) / threads;
    int size = Math.min(Program.BATCH, Math.max(ALONE, share));
    crew.share(
        (points.size() + size - 1) / size,
        program::scratch,
        (scratch, block) -> {
          int from = block * size;
          List<double[]> some = points.subList(from, Math.min(from + size, points.size()));
          List<Integer> posture = List.of(request.reference());
          Outturn outturn = program.run(space.at(axes, some), posture, scratch).get(0);
          double[] column = outturn.measures()[0];
          for (int i = 0; i < some.size(); i++) {
            values[from + i] = Double.isFinite(column[i]) ? column[i] : Double.NaN;
          }
        });
    return values;
  }

  /**
   * Everything at one point, valued again: line by line by the plain interpreter, and its checks.
   *
   * @param verdicts of the checks of all models that the measure reads
   */
  public record Revalued(
      Draws draws, Trace trace, List<Verdict> verdicts, List<Breakdown> breakdowns) {

    /** NaN where undefined. */
    public double value(int measure) {
      return trace.measures().get(measure).value();
    }
  }

  public Revalued revalued(List<Axis> axes, double[] point) {
    Draws draws = new ReadDraws(library, space.at(axes, List.of(point)));
    Trace trace = new Tracing(library, draws, 0).under(request.reference());
    Wanted wanted = Wanted.ofMeasures(library, List.of(measure));
    Program checked = Program.compile(library, wanted);
    Troubles troubles = new Troubles(library);
    List<Outturn> outturns = checked.run(draws, List.of(request.reference()), checked.scratch(1));
    troubles.add(outturns.get(0), 0);
    return new Revalued(draws, trace, troubles.verdicts(wanted.checks()), troubles.breakdowns());
  }

  @Override
  public void close() {
    crew.close();
  }
}
