package backstop.workbook;

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
import org.openjdk.jmh.annotations.TearDown;

/**
 * The workbook of all models under all guarantees, written one time after another: the first is
 * what a command pays after its engine, the last what the work itself takes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Measurement(iterations = 6)
@Fork(
    value = 3,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmn96m"})
public class WorkbookBenchmark {

  @Param("2048")
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
    Request request =
        new Request(
            List.of(),
            IntStream.range(0, library.postures().size()).boxed().toList(),
            library.postures().indexOf("reassurance_force"),
            new Sampling(paths, 1, 1, Sampler.SOBOL),
            List.of(),
            Overlay.NONE);
    result = Valuation.value(library, request, new Execution(2, 512, (done, of) -> {}));
    file = Files.createTempFile("backstop", ".xlsx");
  }

  @Benchmark
  public Path write() throws IOException {
    Workbook.write(result, "benchmark", file);
    return file;
  }

  @TearDown
  public void delete() throws IOException {
    Files.delete(file);
  }
}
