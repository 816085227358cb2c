package backstop.cli;

import backstop.batch.Planned;
import backstop.batch.Refused;
import backstop.farm.Farm;
import backstop.farm.FarmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Runs of a batch that a farm values while the batch records those before them. */
final class RunsAhead {

  /** Runs whose libraries are held at once. */
  private static final int TOGETHER = 64;

  private final Farm farm;
  private final Map<Planned, CompletableFuture<Optional<Valued>>> expected = new HashMap<>();

  /** A run as it is to be valued. */
  interface Reading {
    PlannedRun read(Planned run) throws Refused;
  }

  private record Valued(String key, RunWork.Made made) {}

  RunsAhead(Farm farm) {
    this.farm = farm;
  }

  /** Begins to value runs, in their order; those that are wrong are left to who asks for them. */
  void expect(List<Planned> runs, Reading reading) {
    runs.forEach(run -> expected.put(run, new CompletableFuture<>()));
    Thread worker = new Thread(() -> value(runs, reading), "runs ahead");
    worker.setDaemon(true);
    worker.start();
  }

  /**
   * What came of a run that was expected, once; waits for it.
   *
   * @param key of the run as it is asked for
   * @throws FarmException when the farm could not do it
   */
  Optional<RunWork.Made> made(Planned run, String key) {
    CompletableFuture<Optional<Valued>> future = expected.remove(run);
    if (future == null) {
      return Optional.empty();
    }
    try {
      return future.join().filter(one -> one.key().equals(key)).map(Valued::made);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void value(List<Planned> runs, Reading reading) {
    Map<Planned, CompletableFuture<Optional<Valued>>> open = new HashMap<>(expected);
    try {
      for (int from = 0; from < runs.size(); from += TOGETHER) {
        List<Planned> some = runs.subList(from, Math.min(from + TOGETHER, runs.size()));
        new Window(open, reading, new HashSet<>()).value(some);
      }
    } catch (RuntimeException | Error e) {
      open.values().forEach(future -> future.completeExceptionally(e));
    }
  }

  private final class Window {

    private final Map<Planned, CompletableFuture<Optional<Valued>>> open;
    private final Reading reading;
    private final Set<String> keys;
    private final Map<RunWork.Asked, Planned> runs = new IdentityHashMap<>();
    private final Map<Planned, String> named = new HashMap<>();

    Window(
        Map<Planned, CompletableFuture<Optional<Valued>>> open, Reading reading, Set<String> keys) {
      this.open = open;
      this.reading = reading;
      this.keys = keys;
    }

    void value(List<Planned> some) {
      List<RunWork.Asked> asked = new ArrayList<>();
      some.forEach(run -> asked(run).ifPresent(asked::add));
      farm.work(
          new RunWork(),
          asked,
          (one, made) -> {
            Planned run = runs.get(one);
            open.get(run).complete(Optional.of(new Valued(named.get(run), made)));
          });
    }

    /** Runs that are equal are valued once: the batch finds the others unchanged. */
    private Optional<RunWork.Asked> asked(Planned run) {
      try {
        PlannedRun read = reading.read(run);
        if (keys.add(read.key())) {
          RunWork.Asked asked = new RunWork.Asked(read.library(), read.request());
          runs.put(asked, run);
          named.put(run, read.key());
          return Optional.of(asked);
        }
      } catch (Refused refused) {
        // told when the batch comes to the run
      }
      open.get(run).complete(Optional.empty());
      return Optional.empty();
    }
  }
}
