package backstop.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutionTest {

  /** Every thread gets a block, but none of fewer than 64 paths while there are as many. */
  @ParameterizedTest
  @CsvSource({
    "1, 512, 256, 256",
    "2, 512, 256, 128",
    "2, 512, 257, 129",
    "2, 512, 100, 64",
    "2, 512, 16384, 512",
    "16, 512, 4096, 256",
    "4, 32, 16384, 32",
    "2, 512, 0, 64"
  })
  void fewPathsAreSharedByAllThreads(int threads, int most, int paths, int blockPaths) {
    Execution execution = new Execution(threads, most, (done, of) -> {});

    assertThat(execution.blockPaths(paths)).isEqualTo(blockPaths);
  }
}
