package backstop.farm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadsTest {

  private static final List<Integer> BLOCKS = IntStream.range(0, 100).boxed().toList();

  /** Squares, each thread with a tool of its own; 13 cannot be squared where {@code unlucky}. */
  private record Squares(AtomicInteger tools, boolean unlucky) implements Work<Integer, Integer> {
    @Override
    public Supplier<Function<Integer, Integer>> ready() {
      return () -> {
        tools.incrementAndGet();
        return block -> {
          if (unlucky && block == 13) {
            throw new FarmException("13");
          }
          return block * block;
        };
      };
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 200})
  void everyBlockIsTakenOnceByTheCallingThread(int count) {
    Squares work = new Squares(new AtomicInteger(), false);
    Thread caller = Thread.currentThread();
    Map<Integer, Integer> taken = new TreeMap<>();
    try (Threads threads = new Threads(count)) {
      threads.work(
          work,
          BLOCKS,
          (block, square) -> {
            assertThat(Thread.currentThread()).isSameAs(caller);
            assertThat(taken.put(block, square)).isNull();
          });
    }

    assertThat(taken.keySet()).containsExactlyElementsOf(BLOCKS);
    assertThat(taken).allSatisfy((block, square) -> assertThat(square).isEqualTo(block * block));
    assertThat(work.tools().get()).isBetween(1, count);
  }

  @Test
  void aFailureIsTheCallers() {
    Squares work = new Squares(new AtomicInteger(), true);

    assertThatThrownBy(() -> new Threads(2).work(work, BLOCKS, (block, square) -> {}))
        .isInstanceOf(FarmException.class)
        .hasMessage("13");
  }
}
