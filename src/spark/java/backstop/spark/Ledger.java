package backstop.spark;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What each executor did, for the log. */
final class Ledger extends SparkListener {

  private static final Logger LOG = LoggerFactory.getLogger("backstop.spark");
  private static final double NANOS = 1e9;
  private static final double MILLIS = 1e3;
  private static final double MEGA = 1e6;

  private final Map<String, Sum> sums = new TreeMap<>();

  private static final class Sum {
    private String host = "";
    private String fate = "";
    private long tasks;
    private long failed;
    private long millis;
    private long cpuNanos;
    private long bytes;

    private void add(SparkListenerTaskEnd end) {
      host = end.taskInfo().host();
      TaskMetrics metrics = end.taskMetrics();
      if (end.taskInfo().successful()) {
        tasks++;
      } else {
        failed++;
      }
      if (metrics != null) {
        millis += metrics.executorRunTime();
        cpuNanos += metrics.executorCpuTime();
        bytes += metrics.resultSize();
      }
    }

    private String text() {
      return String.format(
          Locale.ROOT,
          "%s: %d tasks, %d failed, %.1f s running, %.1f s of CPU, %.1f MB sent back%s",
          host,
          tasks,
          failed,
          millis / MILLIS,
          cpuNanos / NANOS,
          bytes / MEGA,
          fate);
    }
  }

  private Sum sum(String executor) {
    return sums.computeIfAbsent(executor, any -> new Sum());
  }

  @Override
  public synchronized void onExecutorAdded(SparkListenerExecutorAdded added) {
    Sum sum = sum(added.executorId());
    sum.host = added.executorInfo().executorHost();
    LOG.info(
        "executor {} on {}, {} cores",
        added.executorId(),
        sum.host,
        added.executorInfo().totalCores());
  }

  @Override
  public synchronized void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
    String reason = Cause.line(removed.reason());
    sum(removed.executorId()).fate = "; lost: " + reason;
    LOG.info("executor {} is lost: {}", removed.executorId(), reason);
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
    sum(end.taskInfo().executorId()).add(end);
  }

  /** Logs a line for each executor. */
  synchronized void tell() {
    sums.forEach((executor, sum) -> LOG.info("executor {} on {}", executor, sum.text()));
  }
}
