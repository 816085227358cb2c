package backstop.cli;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.LibraryReader;
import backstop.source.Reading;
import backstop.valuation.Execution;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import backstop.valuation.Result;
import backstop.valuation.Valuation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Every measure of the drones on every path under one guarantee, written one time after another:
 * the first is what a command pays after its engine.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 6)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmn96m"})
public class PathsBenchmark {

  @Param("16384")
  public int paths;

  private Result result;
  private Path file;

  /** Values the library of the working directory. */
  @Setup
  public void value() throws IOException {
    Library library =
        LibraryReader.read(
                new Reading(
                    Path.of("models"),
                    Path.of("inputs"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of()))
            .library()
            .orElseThrow();
    int guarantee = library.postures().indexOf("reassurance_force");
    Request request =
        new Request(
            List.of("drones"),
            List.of(guarantee),
            guarantee,
            new Sampling(paths, 1, 1, Sampler.SOBOL),
            List.of(),
            Overlay.NONE);
    result = Valuation.value(library, request, new Execution(2, 512, (done, of) -> {}));
    file = Files.createTempFile("backstop", ".csv");
    System.out.println(result.outcomes().measures().size() * paths + " cells");
  }

  @Benchmark
  public Path write() throws IOException {
    PathsCsv.write(result, file);
    return file;
  }

  @TearDown
  public void delete() throws IOException {
    Files.deleteIfExists(file);
  }
}
