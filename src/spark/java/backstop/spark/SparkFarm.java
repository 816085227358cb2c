package backstop.spark;

import backstop.farm.Farm;
import backstop.farm.FarmException;
import backstop.farm.ParcelReader;
import backstop.farm.Work;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.spark.api.java.JavaSparkContext;

/** Executors of a Spark master, held until it is closed. */
final class SparkFarm implements Farm {

  /** So that none waits long for the last. */
  private static final int TASKS_A_CORE = 4;

  private final JavaSparkContext context;
  private final Muster muster;
  private final Post post;
  private final Ledger ledger = new Ledger();

  private SparkFarm(JavaSparkContext context, Muster muster) {
    this.context = context;
    this.muster = muster;
    this.post = new Post(context);
  }

  /**
   * @throws FarmException when no executor comes
   */
  static SparkFarm of(JavaSparkContext context, Master master, Path log) {
    SparkFarm farm = new SparkFarm(context, new Muster(context, master, log));
    context.sc().addSparkListener(farm.ledger);
    try {
      farm.muster.await();
      return farm;
    } catch (FarmException e) {
      farm.close();
      throw e;
    }
  }

  @Override
  public <B, Y> void work(Work<B, Y> work, List<B> blocks, BiConsumer<B, Y> taker) {
    if (blocks.isEmpty()) {
      return;
    }
    try {
      workAll(work, blocks, taker);
    } catch (IllegalStateException e) {
      // Between two jobs Spark says in its own way that there will be no next.
      throw muster.over().<RuntimeException>map(over -> over).orElse(e);
    }
  }

  private <B, Y> void workAll(Work<B, Y> work, List<B> blocks, BiConsumer<B, Y> taker) {
    List<List<B>> tasks = tasks(blocks, work.together());
    List<Object[]> each = tasks.stream().map(List::toArray).toList();
    try (Job job = new Job(context, muster, post.parcels(work, each))) {
      for (int taken = 0; taken < tasks.size(); taken++) {
        Job.Given given = job.next();
        take(tasks.get(given.task()), given.bytes(), taker);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static <B, Y> void take(List<B> blocks, byte[] bytes, BiConsumer<B, Y> taker) {
    Object[] given = (Object[]) ParcelReader.value(bytes);
    for (int b = 0; b < given.length; b++) {
      taker.accept(blocks.get(b), (Y) given[b]);
    }
  }

  private <B> List<List<B>> tasks(List<B> blocks, int most) {
    int cores = Math.max(1, context.defaultParallelism());
    int even = blocks.size() / (TASKS_A_CORE * cores);
    int size = Math.max(1, Math.min(most, even));
    List<List<B>> tasks = new ArrayList<>();
    for (int from = 0; from < blocks.size(); from += size) {
      tasks.add(blocks.subList(from, Math.min(from + size, blocks.size())));
    }
    return tasks;
  }

  @Override
  public void close() {
    context.stop();
    ledger.tell();
  }
}
