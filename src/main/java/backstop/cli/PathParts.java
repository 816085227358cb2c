package backstop.cli;

import backstop.farm.Farm;
import backstop.farm.FarmException;
import backstop.valuation.Execution;
import backstop.valuation.Request;
import backstop.valuation.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * An export in parts, written by threads here or by a farm into a folder that its machines share.
 * The folder is there when all of it is: until then its name is another.
 *
 * @param force whether a folder that is there may be replaced
 */
record PathParts(Terminal terminal, Path folder, boolean force) {

  /** Whether a name asks for parts: that of one file ends as files do. */
  static boolean meant(Path name) {
    return !name.getFileName().toString().endsWith(".csv");
  }

  /** Refuses at once what would be refused after the work is done. */
  void check() {
    if (Files.isRegularFile(folder)) {
      throw Stop.usage(terminal.show(folder) + " is a file, and parts go into a folder");
    }
    if (Files.exists(folder) && !force) {
      throw Stop.usage(terminal.show(folder) + " is there: give --force to replace it");
    }
    checkPlace();
  }

  /** Whether anything can be made where the folder is to be; folders above it may not be yet. */
  private void checkPlace() {
    Path place = folder.toAbsolutePath().getParent();
    while (!Files.exists(place)) {
      place = place.getParent();
    }
    try {
      Files.delete(Files.createTempDirectory(place, ".backstop"));
    } catch (IOException e) {
      throw Stop.usage(
          terminal.show(folder) + " cannot be made: nothing can be put in " + terminal.show(place));
    }
  }

  /** Values all paths again and writes every measure. */
  void write(Result result, Farm farm, Execution.Progress progress) throws IOException {
    check();
    Request request = result.request();
    Path fresh = folder.resolveSibling("." + folder.getFileName() + ".incomplete");
    remove(fresh);
    Files.createDirectories(fresh);
    List<Integer> measures =
        result.estimates().stream().map(estimate -> estimate.measure()).distinct().toList();
    PartWork work = new PartWork(result.library(), request, measures, fresh.toString());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> removeQuietly(fresh)));
    try {
      work(work, farm, fresh, progress);
      remove(folder);
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      remove(fresh);
    }
  }

  /** Progress is told in paths of which all parts are there. */
  private void work(PartWork work, Farm farm, Path fresh, Execution.Progress progress) {
    List<PartWork.Part> parts = work.parts();
    int paths = work.request().sampling().paths();
    AtomicInteger done = new AtomicInteger();
    farm.work(
        work,
        parts,
        (part, bytes) -> {
          seen(fresh.resolve(part.name()), bytes);
          progress.done((int) ((long) paths * done.incrementAndGet() / parts.size()), paths);
        });
  }

  private void seen(Path part, long bytes) {
    try {
      if (Files.size(part) == bytes) {
        return;
      }
    } catch (IOException e) {
      // told below
    }
    throw new FarmException(
        "--paths-out: executors wrote "
            + part.getFileName()
            + ", which is not in "
            + terminal.show(folder)
            + " here: it must be on storage that all machines share");
  }

  private static void removeQuietly(Path folder) {
    try {
      remove(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    }
  }
}
