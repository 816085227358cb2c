package backstop.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backstop.model.Library;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.GeneratedFormulas;
import backstop.valuation.Execution;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import backstop.valuation.Result;
import backstop.valuation.StoredCases;
import backstop.valuation.Valuation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook that was begun before its result was there. */
class DraftTest {

  private static final int PATHS = 64;

  @TempDir Path folder;

  /** A simulation that a draft follows. */
  private record Following(Draft draft, List<StoredCases> told) implements Execution.Progress {

    @Override
    public void done(int paths, int ofPaths) {
      draft.begin();
    }

    @Override
    public void chosen(StoredCases cases) {
      told.add(cases);
      draft.chosen(cases);
    }
  }

  private Library library() throws IOException {
    return GeneratedFormulas.library(folder, 11, 40);
  }

  private static Request request(Library library, int... asked) {
    return new Request(
        List.of(),
        IntStream.range(0, library.postures().size()).boxed().toList(),
        0,
        new Sampling(PATHS, 1, 1, Sampler.SOBOL),
        IntStream.of(asked).boxed().toList(),
        Overlay.NONE);
  }

  @Test
  void theBytesAreThoseOfOneBegunAfterwards() throws IOException {
    Library library = library();
    Request request = request(library);
    List<StoredCases> told = new ArrayList<>();
    Draft draft = new Draft(library, request);
    Result result =
        Valuation.value(library, request, new Execution(2, 32, new Following(draft, told)));
    assertThat(told).containsExactly(result.stored());
    Path begun = folder.resolve("begun.xlsx");
    Workbook.write(result, "test", draft, begun);
    Path after = folder.resolve("after.xlsx");
    Workbook.write(result, "test", after);
    assertThat(begun).hasSameBinaryContentAs(after);
  }

  @Test
  void aDraftOfOtherCasesIsRefused() throws IOException {
    Library library = library();
    Execution execution = new Execution(1, PATHS, (paths, of) -> {});
    Result result = Valuation.value(library, request(library, 3), execution);
    Result other = Valuation.value(library, request(library, 5), execution);
    Draft draft = new Draft(library, result.request());
    draft.chosen(other.stored());
    assertThatThrownBy(() -> Workbook.write(result, "test", draft, folder.resolve("refused.xlsx")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other cases");
  }
}
