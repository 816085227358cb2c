package backstop.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** A program that carries a plan of twenty runs out and dies at one of its lasting steps. */
final class CrashingBatch {

  static final int RUNS = 20;

  private CrashingBatch() {}

  /**
   * @param arguments the folder of outputs, and the step before or after which it dies, or a number
   *     that it never comes to
   */
  public static void main(String[] arguments) throws IOException {
    int last = Integer.parseInt(arguments[1]);
    AtomicInteger steps = new AtomicInteger();
    Steps dying =
        point -> {
          if (steps.getAndIncrement() == last) {
            Runtime.getRuntime().halt(137);
          }
        };
    Folders folders = new Folders(Path.of(arguments[0]));
    try (Lock lock = Lock.take(folders.lock(), "trial").orElseThrow();
        Batch batch = new Batch(folders, new TrialDesk(), new Quiet(), dying)) {
      System.out.println("begun " + (lock != null));
      batch.run(TrialDesk.plan(TrialDesk.FRIDAY, RUNS));
    }
    System.out.println(steps.get());
  }
}
