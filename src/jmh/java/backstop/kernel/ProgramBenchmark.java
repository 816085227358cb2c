package backstop.kernel;

import backstop.model.Draws;
import backstop.model.Library;
import backstop.paths.Paths;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.LibraryReader;
import backstop.source.Read;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A deal, or all, under every posture: milliseconds for a block of 1,024 paths whose draws are made.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(3)
public class ProgramBenchmark {

  private static final int PATHS = 1024;

  /** A model, or {@code all}. */
  @Param({"drones", "all"})
  public String models;

  @Param({"128", "256", "512", "1024"})
  public int batch;

  private Program program;
  private Scratch scratch;
  private Draws draws;
  private List<Integer> postures;

  /** Reads the library of the working directory. */
  @Setup
  public void compile() {
    Library library = library();
    Set<String> asked = models.equals("all") ? Set.of() : Set.of(models);
    program = Program.compile(library, Wanted.of(library, asked).withoutProfiles());
    scratch = program.scratch(batch);
    Sampling sampling = new Sampling(PATHS, 1, 1, Sampler.SOBOL);
    draws = Paths.of(library, sampling, false).block(0, PATHS);
    postures = IntStream.range(0, library.postures().size()).boxed().toList();
  }

  private static Library library() {
    Read read =
        LibraryReader.read(
            new backstop.source.Reading(
                Path.of("models"),
                Path.of("inputs"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of()));
    return read.library().orElseThrow();
  }

  @Benchmark
  public List<Outturn> block() {
    return program.run(draws, postures, scratch);
  }
}
