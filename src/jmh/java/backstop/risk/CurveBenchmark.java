package backstop.risk;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.LibraryReader;
import backstop.source.Read;
import backstop.valuation.Execution;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import backstop.valuation.Result;
import backstop.valuation.Valuation;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a curve costs beside valuations: one measure at 21 strengths, all of a deal under one
 * guarantee, and under all of them; one thread.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
@Fork(1)
public class CurveBenchmark {

  private static final int STRENGTHS = 21;
  private static final String GUARANTEE = "reassurance_force";
  private static final Execution EXECUTION = new Execution(1, 512, (done, of) -> {});

  @Param({"4096"})
  public int paths;

  private Library library;
  private int posture;

  /** Reads the library of the working directory. */
  @Setup
  public void read() {
    Read read =
        LibraryReader.read(
            new backstop.source.Reading(
                Path.of("models"),
                Path.of("inputs"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of()));
    library = read.library().orElseThrow();
    posture = library.postures().indexOf(GUARANTEE);
  }

  private Request request(List<Integer> postures) {
    Sampling sampling = new Sampling(paths, 16, 1, Sampler.SOBOL);
    return new Request(List.of("drones"), postures, posture, sampling, List.of(), Overlay.NONE);
  }

  @Benchmark
  public Result valueOfOneGuarantee() {
    return Valuation.value(library, request(List.of(posture)), EXECUTION);
  }

  @Benchmark
  public Result valueOfAllGuarantees() {
    List<Integer> all = IntStream.range(0, library.postures().size()).boxed().toList();
    return Valuation.value(library, request(all), EXECUTION);
  }

  @Benchmark
  public Curve curve() {
    List<Double> strengths =
        IntStream.range(0, STRENGTHS).mapToObj(i -> i / (STRENGTHS - 1.0)).toList();
    int measure = library.measures().indexOf(library.measure("drones.jv_npv").orElseThrow());
    CurveAsked asked =
        new CurveAsked(
            library, "security.strength", request(List.of(posture)), strengths, 0, List.of(measure));
    return Curve.of(asked, List.of(List.of()), EXECUTION);
  }
}
