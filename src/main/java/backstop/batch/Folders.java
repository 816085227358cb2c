package backstop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a batch keeps things.
 *
 * @param outputs the folder of all of it
 */
public record Folders(Path outputs) {

  private static final int SHORT_KEY = 8;

  public Path history() {
    return outputs.resolve("history.db");
  }

  public Path lock() {
    return outputs.resolve(".lock");
  }

  /** What is not finished; of no use once its batch has ended. */
  public Path staging() {
    return outputs.resolve(".staging");
  }

  public Path of(LocalDate asOf) {
    return outputs.resolve(asOf.toString());
  }

  public Path of(LocalDate asOf, String folder) {
    return of(asOf).resolve(folder);
  }

  /** Where a run is. */
  public Path of(Recorded run) {
    return of(run.asOf(), run.folder());
  }

  /** The folder of a run, below that of its as-of date: runs with other numbers have another. */
  static String name(Planned.Series series, String key) {
    return series.name() + "-" + key.substring(0, SHORT_KEY);
  }

  /** The workbook in a folder of that name. */
  public static String workbook(String folder) {
    return folder + ".xlsx";
  }

  /** Names of the runs' folders of an as-of date. */
  List<String> runs(LocalDate asOf) throws IOException {
    if (!Files.isDirectory(of(asOf))) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(of(asOf))) {
      return entries
          .filter(entry -> Files.isRegularFile(entry.resolve(RunManifest.FILE)))
          .map(entry -> entry.getFileName().toString())
          .sorted()
          .toList();
    }
  }
}
