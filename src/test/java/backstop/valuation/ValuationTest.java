package backstop.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstop.paths.DrawsFile;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuationTest {

  private static final Sampling SMALL = new Sampling(640, 5, 3, Sampler.SOBOL);

  @Test
  void progressEndsWithAllPaths() {
    List<Integer> done = new ArrayList<>();
    Valuation.value(
        Closed.LIBRARY,
        new Request(List.of(), List.of(0), 0, SMALL, List.of(), Overlay.NONE),
        new Execution(2, 100, (paths, of) -> done.add(of == 640 ? paths : -1)));
    assertThat(done).isSorted().doesNotContain(-1).endsWith(640);
  }

  @Test
  void casesAreThePathsTheyAreNamedFor() {
    Result result =
        Valuation.value(
            Closed.LIBRARY,
            new Request(List.of(), List.of(0), 0, SMALL, List.of(77), Overlay.NONE),
            new Execution(2, 512, (paths, of) -> {}));
    double[] values = result.outcomes().column(0, Closed.measure("forward")).values();
    Summary summary = result.estimate(0, Closed.measure("forward")).value();
    assertThat(result.cases().stream().map(StoredCase::name))
        .containsExactly(
            "base",
            "P5 of closed.forward",
            "P25 of closed.forward",
            "P50 of closed.forward",
            "P75 of closed.forward",
            "P95 of closed.forward",
            "worst closed.forward",
            "path 77");
    double step = 0.05;
    assertThat(values[path(result, "P50 of closed.forward")])
        .isBetween(summary.percentile(50) - step, summary.percentile(50) + step);
    assertThat(values[path(result, "worst closed.forward")]).isEqualTo(summary.min());
    double[] size = result.cases().get(7).draws().value(0);
    int sizes = Closed.measure("sizes");
    assertThat(size).containsExactly(result.outcomes().column(0, sizes).values()[77]);
  }

  @Test
  void drawsWrittenAndReadGiveTheSameOutcomes() throws IOException {
    Sampling sampling = new Sampling(32, 4, 3, Sampler.SOBOL);
    Request request = new Request(List.of(), List.of(0), 0, sampling, List.of(), Overlay.NONE);
    StringBuilder text = new StringBuilder();
    DrawsOut.write(Closed.LIBRARY, request, 10, text);
    DrawsFile.Given given =
        DrawsFile.read(new BufferedReader(new StringReader(text.toString())), Closed.LIBRARY);
    Execution execution = new Execution(1, 20, (paths, of) -> {});
    Result sampled = Valuation.value(Closed.LIBRARY, request, execution);
    Result read = Valuation.value(Closed.LIBRARY, request, execution, given);
    assertThat(read.estimates()).isEqualTo(sampled.estimates());
  }

  /** The drift of the base case: normals 0, so a price grows at drift − volatility² / 2. */
  @Test
  void baseCaseIsTheMedianPath() {
    Result result = Closed.value(new Sampling(64, 4, 1, Sampler.RANDOM), 1, 64);
    assertThat(result.estimate(0, Closed.measure("forward")).base())
        .isCloseTo(Math.exp((0.03 - 0.25 * 0.25 / 2) * 10), within(1e-12));
    assertThat(result.estimate(0, Closed.measure("down_share")).base()).isZero();
    assertThat(result.estimate(0, Closed.measure("sizes")).base()).isEqualTo(10);
  }

  private static int path(Result result, String name) {
    return result.cases().stream()
        .filter(stored -> stored.name().equals(name))
        .findFirst()
        .orElseThrow()
        .path();
  }
}
