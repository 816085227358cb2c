package backstop.farm;

import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The threads of this process as a farm, for work that is shaped for one.
 *
 * @param count of threads
 */
public record Threads(int count) implements Farm {

  /**
   * {@inheritDoc}
   *
   * @throws RuntimeException of the first block that failed, when no other is being worked any more
   */
  @Override
  public <B, Y> void work(Work<B, Y> work, List<B> blocks, BiConsumer<B, Y> taker) {
    ThreadLocal<Function<B, Y>> own = ThreadLocal.withInitial(work.ready());
    ExecutorService pool = Executors.newFixedThreadPool(count);
    try {
      CompletionService<Runnable> given = new ExecutorCompletionService<>(pool);
      for (B block : blocks) {
        given.submit(() -> given(block, own.get().apply(block), taker));
      }
      for (int i = 0; i < blocks.size(); i++) {
        given.take().get().run();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      end(pool);
    }
  }

  private static <B, Y> Runnable given(B block, Y value, BiConsumer<B, Y> taker) {
    return () -> taker.accept(block, value);
  }

  private static void end(ExecutorService pool) {
    pool.shutdownNow();
    try {
      pool.awaitTermination(1, TimeUnit.HOURS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {}
}
