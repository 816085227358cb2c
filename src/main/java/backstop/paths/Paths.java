package backstop.paths;

import backstop.model.Draw;
import backstop.model.Draw.Kind;
import backstop.model.Draws;
import backstop.model.Library;
import backstop.model.Timeline;
import java.util.BitSet;
import java.util.List;

/**
 * The simulated futures of a library: all draws of any block of paths.
 *
 * <p>A draw depends on the seed, the sampler, the name of its driver, the calendar quarter or the
 * number of the stay, and the path: under {@code sobol} its replicate and its place there, under
 * {@code latin_hypercube} also the points of a replicate. Under {@code sobol} a process depends
 * also on the quarters from the library's anchor to its end, which its bridge spans. Blocks may be
 * asked for in any order, by several threads, and overlap.
 */
public final class Paths implements Blocks {

  private static final String MIXING = "correlations.student_t";

  private final Library library;
  private final Sampling sampling;
  private final Sobol sobol = new Sobol();
  private final List<Stream> streams;
  private final Dependence values;
  private final Dependence normals;
  private final Bridge bridge;
  private final int firstQuarter;
  private final long mixingKey;
  private StudentScores student;

  private Paths(
      Library library,
      Sampling sampling,
      Dependence values,
      Dependence normals,
      List<Stream> streams) {
    this.library = library;
    this.sampling = sampling;
    this.values = values;
    this.normals = normals;
    this.streams = streams;
    Timeline timeline = library.timeline();
    firstQuarter = Timeline.calendarQuarter(timeline.anchor().plusDays(1));
    bridge = new Bridge(Math.max(0, Timeline.calendarQuarter(timeline.end()) - firstQuarter + 1));
    mixingKey = DriverKey.of(sampling.seed(), MIXING);
  }

  /**
   * @param repairCorrelations whether correlations that no joint law has are replaced by the
   *     nearest that one has
   * @throws IllegalArgumentException with the text for the user, when they are not and must be
   */
  public static Paths of(Library library, Sampling sampling, boolean repairCorrelations) {
    return of(library, sampling, repairCorrelations, new ReadyLaws());
  }

  /** The same, with laws that other futures may share. */
  public static Paths of(
      Library library, Sampling sampling, boolean repairCorrelations, ReadyLaws laws) {
    return new Paths(
        library,
        sampling,
        Dependence.of(library, Kind.VALUE, repairCorrelations),
        Dependence.of(library, Kind.NORMAL, repairCorrelations),
        library.draws().stream().map(draw -> new Stream(sampling.seed(), draw, laws)).toList());
  }

  /** Other futures of the same library; laws that are solved for are solved once for both. */
  public Paths with(Sampling other) {
    List<Stream> again = streams.stream().map(stream -> stream.from(other.seed())).toList();
    return new Paths(library, other, values, normals, again);
  }

  @Override
  public SampledDraws block(int first, int size) {
    if (first < 0 || size < 1 || first + size > sampling.paths()) {
      throw new IllegalArgumentException(
          "no paths " + first + " to " + (first + size - 1) + " among " + sampling.paths());
    }
    return new SampledDraws(this, first, size);
  }

  @Override
  public void ready() {
    streams.stream().filter(stream -> stream.draw().law().isPresent()).forEach(Stream::law);
  }

  /**
   * How draws are taken from other futures of this library and sampler given those kept of these.
   *
   * @param taken positions in the library's draws
   * @throws IllegalArgumentException when a Student copula would be told apart
   */
  public Conditional given(BitSet taken) {
    return Conditional.of(this, taken);
  }

  /** The base case: one path. */
  public static Draws base(Library library) {
    return new BaseDraws(library);
  }

  /** Correlations that were replaced by valid ones, one line each. */
  public List<String> repairs() {
    return java.util.stream.Stream.concat(values.repairs().stream(), normals.repairs().stream())
        .toList();
  }

  Library library() {
    return library;
  }

  Stream stream(int draw) {
    return streams.get(draw);
  }

  Draw draw(int draw) {
    return library.draws().get(draw);
  }

  Uniforms uniforms(int first, int size) {
    return new Uniforms(sampling, sobol, first, size);
  }

  boolean bridged(int quarter) {
    return sampling.sampler() == Sampler.SOBOL
        && quarter >= firstQuarter
        && quarter < firstQuarter + bridge.quarters();
  }

  int firstQuarter() {
    return firstQuarter;
  }

  /** The calendar quarter of a period by position. */
  int quarter(int period) {
    return library.timeline().periods().get(period).calendarQuarter();
  }

  Bridge bridge() {
    return bridge;
  }

  Dependence values() {
    return values;
  }

  Dependence normals() {
    return normals;
  }

  long mixingKey() {
    return mixingKey;
  }

  synchronized StudentScores student() {
    if (student == null) {
      student = new StudentScores(values.degrees());
    }
    return student;
  }
}
