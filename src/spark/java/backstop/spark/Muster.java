package backstop.spark;

import backstop.farm.FarmException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.ShutdownHookManager;

/** Sees to it that there are executors: Spark itself would wait for them for ever. */
final class Muster {

  private static final String PATIENCE = "spark.backstop.patience";
  private static final String USUAL_PATIENCE = "120s";
  private static final long LOOK_MILLIS = 100;

  private final JavaSparkContext context;
  private final Master master;
  private final Path log;
  private final long patience;
  private long seen = System.nanoTime();

  Muster(JavaSparkContext context, Master master, Path log) {
    this.context = context;
    this.master = master;
    this.log = log;
    this.patience =
        TimeUnit.SECONDS.toNanos(context.getConf().getTimeAsSeconds(PATIENCE, USUAL_PATIENCE));
  }

  /** Waits for the first executor. */
  void await() {
    try {
      while (executors() == 0) {
        check();
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FarmException("interrupted", e);
    }
  }

  /** Executors there are now. */
  int executors() {
    if (context.sc().isStopped()) {
      return 0;
    }
    int all = context.sc().statusTracker().getExecutorInfos().length;
    // The driver counts as one; where all is in one process, it is the executor.
    return master.local() ? all : all - 1;
  }

  /**
   * @throws FarmException when there have been none for long, or there will be none
   */
  void check() {
    over()
        .ifPresent(
            over -> {
              throw over;
            });
    long now = System.nanoTime();
    if (executors() > 0) {
      seen = now;
    } else if (now - seen > patience) {
      throw new FarmException(
          lost(
              "no executor within "
                  + TimeUnit.NANOSECONDS.toSeconds(patience)
                  + " s: are workers up, with a free core and the memory asked for, and Java "
                  + Versions.JAVA));
    }
  }

  /** Why nothing more can be worked, if so. */
  Optional<FarmException> over() {
    if (ShutdownHookManager.inShutdown()) {
      return Optional.of(new FarmException("interrupted: the executors are free again"));
    }
    return context.sc().isStopped()
        ? Optional.of(
            new FarmException(
                lost(
                    "the master did not take the application, or removed it:"
                        + " is the secret right?")))
        : Optional.empty();
  }

  /** What went wrong, and where more is told. */
  String lost(String what) {
    return master.address() + " did not do the work: " + what + "\nmore is in " + log;
  }
}
