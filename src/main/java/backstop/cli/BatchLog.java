package backstop.cli;

import backstop.batch.Journal;
import backstop.batch.JsonTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a batch does: on the screen, and with the time in two files, one for people and one with a
 * JSON object on each line.
 *
 * @param stem of the files
 */
record BatchLog(Terminal terminal, Path stem, boolean quiet) implements Journal {

  /** What is only logged: there may be hundreds, or it is told whole at the end. */
  private static final Set<String> LOGGED = Set.of("run_standing", "run_failed");

  /** What is printed in any case. */
  private static final Set<String> LOUD = Set.of("alert");

  static BatchLog of(Terminal terminal, Path outputs, LocalDate asOf, boolean quiet)
      throws IOException {
    Path folder = outputs.resolve("logs");
    Files.createDirectories(folder);
    return new BatchLog(terminal, folder.resolve(asOf.toString()), quiet);
  }

  @Override
  public String time() {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        OffsetDateTime.now(terminal.clock()).truncatedTo(ChronoUnit.SECONDS));
  }

  @Override
  public void tell(String event, Map<String, Object> fields, String text) {
    Map<String, Object> all = new LinkedHashMap<>();
    String time = time();
    all.put("time", time);
    all.put("event", event);
    all.putAll(fields);
    append(".jsonl", JsonTree.line(all));
    append(".log", time + "  " + text);
    if (!LOGGED.contains(event) && (!quiet || LOUD.contains(event))) {
      terminal.out().println(text);
      terminal.out().flush();
    }
  }

  private void append(String ending, String line) {
    Path file = stem.resolveSibling(stem.getFileName() + ending);
    try {
      Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
