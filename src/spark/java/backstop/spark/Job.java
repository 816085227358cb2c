package backstop.spark;

import backstop.farm.FarmException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractFunction0;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/** Tasks that executors are at; what they give is taken as it comes. */
final class Job implements AutoCloseable {

  private static final long LOOK_MILLIS = 200;

  private final Muster muster;
  private final BlockingQueue<Given> queue = new LinkedBlockingQueue<>();
  private final SimpleFutureAction<BoxedUnit> action;

  /** What a task gave, by its place. */
  record Given(int task, byte[] bytes) {}

  Job(JavaSparkContext context, Muster muster, List<Parcels> tasks) {
    this.muster = muster;
    JavaRDD<Parcels> all = context.parallelize(tasks, tasks.size());
    Seq<Object> places =
        CollectionConverters.<Object>asScala(
                IntStream.range(0, tasks.size()).<Object>mapToObj(place -> place).toList())
            .toSeq();
    action = context.sc().submitJob(all.rdd(), new Call(), places, new Taker(queue), new Nothing());
  }

  /** Hears of tasks on Spark's own thread, which must not wait. */
  private static final class Taker extends AbstractFunction2<Object, byte[], BoxedUnit> {

    private final BlockingQueue<Given> queue;

    Taker(BlockingQueue<Given> queue) {
      this.queue = queue;
    }

    @Override
    public BoxedUnit apply(Object task, byte[] bytes) {
      queue.add(new Given((Integer) task, bytes));
      return BoxedUnit.UNIT;
    }
  }

  private static final class Nothing extends AbstractFunction0<BoxedUnit> {
    @Override
    public BoxedUnit apply() {
      return BoxedUnit.UNIT;
    }
  }

  /**
   * What the next task gave.
   *
   * @throws FarmException when no more will come
   */
  Given next() {
    try {
      Given given = queue.poll();
      while (given == null) {
        boolean over = action.isCompleted();
        given = over ? queue.poll() : queue.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (given == null) {
          check(over);
        }
      }
      return given;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FarmException("interrupted", e);
    }
  }

  private void check(boolean over) {
    muster.check();
    if (over && action.value().get().isFailure()) {
      Throwable cause = action.value().get().failed().get();
      throw new FarmException(muster.lost(Cause.line(cause)), cause);
    }
  }

  @Override
  public void close() {
    if (!action.isCompleted()) {
      action.cancel();
    }
  }
}
