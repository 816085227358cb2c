package backstop.cli;

import backstop.batch.Batch;
import backstop.batch.Folders;
import backstop.batch.History;
import backstop.batch.HistoryException;
import backstop.batch.Lock;
import backstop.batch.Night;
import backstop.batch.Plan;
import backstop.batch.Steps;
import backstop.source.BatchFile;
import backstop.source.IssueText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Values the runs of a plan, records them, and says what moved. */
@Command(
    name = "batch",
    description = "Value the runs of a plan at an as-of date: incremental, resumable, recorded.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples%n",
    footer = {
      "  ./backstop batch                          the plan inputs/batch.yaml, as of today",
      "  ./backstop batch --as-of 2025-12-31",
      "  ./backstop batch --catch-up 2025-09-30 --as-of 2026-03-31",
      "  ./backstop batch --schedule '30 2 * * 1-5'     every weekday at 2:30; Ctrl-C ends it",
      "  ./backstop batch --dry-run                what would be valued, and what stands",
      "",
      "A run whose inputs, formulas and options have not changed is carried forward. A batch that",
      "was killed goes on where it stopped: give the same command again. Results are in",
      "outputs/AS-OF/, the digest of the night in outputs/AS-OF/digest.xlsx, the log in",
      "outputs/logs/. Look back with ./backstop history.",
      "",
      "Exit codes: 0 done, 3 issues in models, inputs or plan, 4 an alert or a failed check, 5 a",
      "run failed, 6 another batch holds the lock."
    })
final class BatchCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "PLAN",
      description = "a .yaml file (default: batch.yaml of the installation's inputs)")
  private Path plan;

  @Mixin private final BatchOptions options = new BatchOptions();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "value with the inputs known on this day (default: today)")
  private LocalDate asOf;

  @Option(
      names = "--catch-up",
      paramLabel = "FROM",
      description =
          "value each missed date of the plan's calendar from this day to the as-of date, with the"
              + " inputs of those dates")
  private LocalDate catchUp;

  @Option(
      names = "--schedule",
      paramLabel = "CRON",
      description =
          "keep running and value at these times: minute hour day month weekday, as crontab has"
              + " them")
  private String schedule;

  @Option(names = "--dry-run", description = "say what would be done and stop before it")
  private boolean dryRun;

  BatchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    check();
    if (schedule != null) {
      return new BatchSchedule(terminal, schedule).run(this::batch);
    }
    return batch();
  }

  private void check() {
    Problems problems = new Problems();
    options.check(problems);
    problems.addIf(
        schedule != null && (asOf != null || catchUp != null || dryRun),
        "--schedule values as of the day it runs: leave out --as-of, --catch-up and --dry-run");
    problems.addIf(
        asOf != null && catchUp != null && catchUp.isAfter(asOf),
        "--catch-up " + catchUp + " is after the as-of date " + asOf);
    if (schedule != null) {
      problems.noting(() -> CronText.of(schedule));
    }
    problems.stop();
  }

  private int batch() throws IOException {
    Path file = options.plan(terminal, plan);
    BatchFile read = BatchFile.read(Terminal.shortest(file));
    terminal.err().print(IssueText.of(read.issues()));
    terminal.err().flush();
    if (read.rows().isEmpty()) {
      throw new Stop(Exit.ISSUES, "nothing was run");
    }
    Folders folders = new Folders(terminal.home().resolve("outputs"));
    LocalDate until = until(folders);
    Planning planning = new Planning(name(file), read);
    refuseTwins(planning.on(until));
    if (dryRun) {
      new BatchDryRun(terminal, desk(options.here()), folders).print(planning.on(until));
      return read.issues().isEmpty() ? Exit.DONE.code() : Exit.ISSUES.code();
    }
    return locked(folders, planning, until);
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceAll("\\.[^.]*$", "");
  }

  /** Of the clock, unless it was moved back behind what is recorded. */
  private LocalDate until(Folders folders) {
    if (asOf != null) {
      return asOf;
    }
    LocalDate today = LocalDate.now(terminal.clock());
    Optional<LocalDate> latest = latest(folders);
    if (latest.isPresent() && latest.get().isAfter(today)) {
      throw Stop.usage(
          "the clock says "
              + today
              + ", and a batch as of "
              + latest.get()
              + " is recorded: mend the clock, or say which day is meant: --as-of "
              + today);
    }
    return today;
  }

  private static Optional<LocalDate> latest(Folders folders) {
    if (Files.notExists(folders.history())) {
      return Optional.empty();
    }
    try (History history = History.reading(folders.history())) {
      return history.latest();
    }
  }

  private static void refuseTwins(Plan plan) {
    Set<String> names = new HashSet<>();
    List<String> twins =
        plan.runs().stream()
            .map(run -> run.series().name())
            .filter(name -> !names.add(name))
            .distinct()
            .toList();
    if (!twins.isEmpty()) {
      throw new Stop(
          Exit.ISSUES,
          "two runs of the plan have one name: " + String.join(", ", twins) + "; rename a row");
    }
  }

  private BatchDesk desk(Workplace place) throws IOException {
    return new BatchDesk(terminal, options.reading(terminal), place);
  }

  private int locked(Folders folders, Planning planning, LocalDate until) throws IOException {
    String owner = "process " + ProcessHandle.current().pid();
    Optional<Lock> lock = Lock.take(folders.lock(), owner);
    if (lock.isEmpty()) {
      throw new Stop(
          Exit.LOCKED,
          "another batch is running ("
              + Lock.owner(folders.lock())
              + "); nothing was run. Wait for it, or end it: the lock is freed with it");
    }
    try (Workplace place = options.workplace(terminal)) {
      return dates(folders, planning, until, desk(place));
    } catch (HistoryException e) {
      throw new Stop(
          Exit.INTERNAL,
          terminal.show(folders.history())
              + " failed: "
              + e.getMessage()
              + "\nwhat was recorded before stands; give the same command again to go on");
    } finally {
      lock.get().close();
    }
  }

  private int dates(Folders folders, Planning planning, LocalDate until, BatchDesk desk)
      throws IOException {
    List<Integer> codes = new ArrayList<>();
    for (LocalDate date : asked(folders, planning, until)) {
      BatchLog log = BatchLog.of(terminal, folders.outputs(), date, options.quiet());
      try (Batch batch = new Batch(folders, desk, log, Steps.UNHEARD)) {
        Night night = batch.run(planning.on(date));
        new NightReport(terminal, folders, log, planning.file().onCompletion()).tell(night);
        codes.add(exit(night, planning.file()).code());
      }
    }
    return Exit.first(codes);
  }

  /** The missed dates, then the one asked for. */
  private List<LocalDate> asked(Folders folders, Planning planning, LocalDate until) {
    List<LocalDate> dates = new ArrayList<>();
    if (catchUp != null) {
      Set<LocalDate> made = new HashSet<>();
      if (Files.exists(folders.history())) {
        try (History history = History.reading(folders.history())) {
          made.addAll(history.made(planning.name(), catchUp));
        }
      }
      Planning.calendar(planning.file().calendar(), catchUp, until).stream()
          .filter(date -> !made.contains(date) && !date.equals(until))
          .forEach(dates::add);
    }
    dates.add(until);
    return dates;
  }

  private static Exit exit(Night night, BatchFile plan) {
    boolean issues = !plan.issues().isEmpty();
    return switch (night.verdict()) {
      case REFUSED -> Exit.ISSUES;
      case FAILED -> issues ? Exit.ISSUES : Exit.BATCH_PART_FAILED;
      case ALERTED -> issues ? Exit.ISSUES : Exit.CHECK_FAILED;
      case DONE -> issues ? Exit.ISSUES : Exit.DONE;
    };
  }
}
