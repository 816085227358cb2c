package backstop.batch;

import backstop.farm.FarmException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes a run, again where that may help.
 *
 * @param staging holds what a failed try leaves
 */
record Trying(int retries, Path staging) {

  /** Makes a run once. */
  @FunctionalInterface
  interface Making {
    Outcome make() throws IOException, Refused;
  }

  /** What comes of it; only a history that fails ends the batch. */
  Outcome outcome(Planned run, Making making) throws IOException {
    int tries = 0;
    while (true) {
      tries++;
      String failure;
      try {
        return making.make();
      } catch (Refused refused) {
        Disk.remove(staging);
        return new Outcome.Failed(run, true, tries, refused.issues());
      } catch (HistoryException broken) {
        throw broken;
      } catch (IOException broken) {
        failure = "reading or writing failed: " + broken.getMessage();
      } catch (OutOfMemoryError | StackOverflowError broken) {
        failure = "out of memory: give more with BACKSTOP_JAVA_OPTIONS=-Xmx4g, or use fewer paths";
      } catch (FarmException lost) {
        failure = lost.getMessage();
      } catch (RuntimeException broken) {
        failure = "internal failure: " + broken;
      }
      Disk.remove(staging);
      if (tries > retries) {
        return new Outcome.Failed(run, false, tries, List.of(failure));
      }
    }
  }
}
