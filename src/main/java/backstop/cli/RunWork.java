package backstop.cli;

import backstop.batch.Refused;
import backstop.batch.RunManifest;
import backstop.farm.Work;
import backstop.model.Library;
import backstop.valuation.Execution;
import backstop.valuation.Request;
import backstop.valuation.Result;
import backstop.workbook.Workbook;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;

/** Planned runs, valued whole by one thread each: what comes of a run is the bytes of its files. */
record RunWork() implements Work<RunWork.Asked, RunWork.Made> {

  private static final String WORKBOOK = "run.xlsx";

  record Asked(Library library, Request request) {}

  /**
   * What comes of a run.
   *
   * @param refused why its numbers cannot be computed; there are no files then
   */
  record Made(byte[] workbook, byte[] document, List<String> refused) {

    Made {
      refused = List.copyOf(refused);
    }

    void write(Path folder, String name) throws IOException, Refused {
      if (!refused.isEmpty()) {
        throw new Refused(refused);
      }
      Files.write(folder.resolve(name), workbook);
      Files.write(folder.resolve(RunManifest.RESULTS), document);
    }
  }

  /** Writes the files of a result. */
  static void write(Result result, Path folder, String workbook) throws IOException {
    Workbook.write(result, Version.current(), folder.resolve(workbook));
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(RunManifest.RESULTS))) {
      ResultJson.write(result, OptionalDouble.empty(), out);
    }
  }

  @Override
  public int together() {
    return 1;
  }

  @Override
  public Supplier<Function<Asked, Made>> ready() {
    return () -> RunWork::made;
  }

  private static Made made(Asked asked) {
    Execution execution = new Execution(1, Simulating.BLOCK_PATHS, (done, of) -> {});
    try {
      Result result = new PlannedRun(asked.library(), asked.request()).result(execution);
      Path folder = Files.createTempDirectory("backstop-run-");
      try {
        write(result, folder, WORKBOOK);
        return new Made(
            Files.readAllBytes(folder.resolve(WORKBOOK)),
            Files.readAllBytes(folder.resolve(RunManifest.RESULTS)),
            List.of());
      } finally {
        Files.deleteIfExists(folder.resolve(WORKBOOK));
        Files.deleteIfExists(folder.resolve(RunManifest.RESULTS));
        Files.delete(folder);
      }
    } catch (Refused refused) {
      return new Made(new byte[0], new byte[0], refused.issues());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
