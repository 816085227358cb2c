package backstop.cli;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDataMap;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/**
 * Runs a batch again and again. A batch that fails does not end it; a time that comes while a batch
 * runs, or while the machine sleeps, is made up for once; the clock is looked at every half minute,
 * so that one that is set does not delay a batch longer.
 */
record BatchSchedule(Terminal terminal, String cron) {

  private static final String WORK = "work";
  private static final String TERMINAL = "terminal";

  /** A batch; what it comes to is an exit code. */
  @FunctionalInterface
  interface Work {
    int run() throws IOException;
  }

  /** Does not return before it is interrupted. */
  int run(Work work) {
    try {
      Scheduler scheduler = scheduler();
      JobDetail job =
          JobBuilder.newJob(Run.class)
              .usingJobData(new JobDataMap(Map.of(WORK, work, TERMINAL, terminal)))
              .build();
      Date first = scheduler.scheduleJob(job, trigger());
      terminal.out().println("scheduled; the first batch begins " + time(terminal, first));
      terminal.out().flush();
      scheduler.start();
      new CountDownLatch(1).await();
      return Exit.DONE.code();
    } catch (SchedulerException e) {
      throw new Stop(Exit.INTERNAL, "the schedule cannot be kept: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Exit.INTERRUPTED.code();
    }
  }

  private CronTrigger trigger() {
    return TriggerBuilder.newTrigger()
        .withSchedule(
            CronScheduleBuilder.cronSchedule(CronText.of(cron))
                .inTimeZone(java.util.TimeZone.getTimeZone(terminal.clock().getZone()))
                .withMisfireHandlingInstructionFireAndProceed())
        .build();
  }

  private static Scheduler scheduler() throws SchedulerException {
    Properties properties = new Properties();
    properties.setProperty(StdSchedulerFactory.PROP_SCHED_INSTANCE_NAME, "backstop");
    properties.setProperty("org.quartz.threadPool.threadCount", "1");
    return new StdSchedulerFactory(properties).getScheduler();
  }

  private static String time(Terminal terminal, Date date) {
    return OffsetDateTime.ofInstant(date.toInstant(), terminal.clock().getZone())
        .truncatedTo(ChronoUnit.SECONDS)
        .toString();
  }

  /** One batch; made by the scheduler. */
  @DisallowConcurrentExecution
  public static final class Run implements Job {

    @Override
    public void execute(JobExecutionContext context) {
      Terminal terminal = (Terminal) context.getMergedJobDataMap().get(TERMINAL);
      Work work = (Work) context.getMergedJobDataMap().get(WORK);
      String ended = ended(work, terminal);
      String next = time(terminal, context.getNextFireTime());
      terminal.out().println(ended + "; the next batch begins " + next);
      terminal.out().flush();
    }

    private static String ended(Work work, Terminal terminal) {
      try {
        return "ended with code " + work.run();
      } catch (Stop stop) {
        terminal.err().println("backstop: " + stop.getMessage());
        return "ended with code " + stop.exit().code();
      } catch (IOException e) {
        terminal.err().println("backstop: " + FileTrouble.say(terminal, e));
        return "ended with code " + Exit.INTERNAL.code();
      } catch (RuntimeException e) {
        terminal.err().println("backstop: internal failure: " + e);
        return "ended with code " + Exit.INTERNAL.code();
      } finally {
        terminal.err().flush();
      }
    }
  }
}
