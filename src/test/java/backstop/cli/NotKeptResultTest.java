package backstop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.Shipped;
import backstop.valuation.NotKept;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import backstop.valuation.Result;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Screen and document of a run whose outcomes are too many to be kept. */
class NotKeptResultTest {

  private static final Library LIBRARY = Shipped.library();

  private static Result value() {
    List<Integer> postures = IntStream.range(0, 3).boxed().toList();
    Sampling sampling = new Sampling(256, 4, 1, Sampler.SOBOL);
    return NotKept.value(
        LIBRARY, new Request(List.of(), postures, 1, sampling, List.of(), Overlay.NONE));
  }

  @Test
  void bothSayWhereQuantilesComeFrom() throws IOException {
    Result result = value();
    StringWriter screen = new StringWriter();
    try (PrintWriter out = new PrintWriter(screen)) {
      new ResultScreen(result, 200).print(out);
    }
    assertThat(screen.toString()).contains("percentiles and CVaR are read from a sketch, at most");

    StringWriter document = new StringWriter();
    ResultJson.write(result, OptionalDouble.empty(), document);
    assertThat(document.toString())
        .contains("\"sketch\" : {", "\"rank_error\" : ", "\"case_paths\" : 256")
        .contains("\"better_than\"", "\"diversification\"", "\"guarantee_value\"");
  }
}
