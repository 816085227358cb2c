package backstop.valuation;

import backstop.farm.Farm;
import backstop.farm.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;

/**
 * Threads that share numbered tasks; what a task writes must not depend on which thread runs it.
 */
final class Crew implements AutoCloseable {

  private final int threads;
  private final Optional<Farm> farm;
  private final ExecutorService pool;

  Crew(int threads) {
    this(threads, Optional.empty());
  }

  /** With the farm of an execution, for blocks. */
  Crew(Execution execution) {
    this(execution.threads(), execution.farm());
  }

  private Crew(int threads, Optional<Farm> farm) {
    this.threads = threads;
    this.farm = farm;
    this.pool = Executors.newFixedThreadPool(threads);
  }

  /**
   * Works blocks on the farm, or here where there is none.
   *
   * @param here the work made ready with what this process has at hand
   * @param taker hears once of each block, in any order, from several threads
   */
  <B, Y> void work(
      Work<B, Y> work, Supplier<Function<B, Y>> here, List<B> blocks, BiConsumer<B, Y> taker) {
    if (farm.isPresent()) {
      farm.get().work(work, blocks, taker);
    } else {
      share(
          blocks.size(), here, (each, b) -> taker.accept(blocks.get(b), each.apply(blocks.get(b))));
    }
  }

  /** Does on a thread that is idle what would otherwise be done later; nobody waits for it. */
  void meanwhile(Runnable task) {
    if (threads > 1 && farm.isEmpty()) {
      pool.submit(task);
    }
  }

  /**
   * Runs tasks 0 … {@code count} − 1, each with the tool of the thread that takes it.
   *
   * @throws RuntimeException of the first thread that failed; tasks not yet taken are dropped
   */
  <T> void share(int count, Supplier<T> tool, ObjIntConsumer<T> task) {
    AtomicInteger next = new AtomicInteger();
    if (threads == 1) {
      // Whoever counts the caller's processor time counts all of it.
      work(next, count, tool, task);
      return;
    }
    List<Future<?>> workers = new ArrayList<>();
    for (int t = 0; t < Math.min(threads, count); t++) {
      workers.add(pool.submit(() -> work(next, count, tool, task)));
    }
    workers.forEach(worker -> await(worker, next, count));
  }

  private static <T> void work(
      AtomicInteger next, int count, Supplier<T> tool, ObjIntConsumer<T> task) {
    T own = tool.get();
    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
      task.accept(own, i);
    }
  }

  private static void await(Future<?> worker, AtomicInteger next, int count) {
    try {
      worker.get();
    } catch (ExecutionException e) {
      next.set(count);
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      next.set(count);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
