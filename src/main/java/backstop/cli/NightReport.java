package backstop.cli;

import backstop.batch.Alert;
import backstop.batch.Folders;
import backstop.batch.Journal;
import backstop.batch.Night;
import backstop.batch.Outcome;
import backstop.workbook.DigestWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What is left of a night for the morning: a digest, the end of the log with alerts first, and a
 * command that is told.
 *
 * @param command a program and its arguments; empty for none
 */
record NightReport(Terminal terminal, Folders folders, Journal journal, List<String> command) {

  private static final long PATIENCE_MINUTES = 10;
  private static final int MOST_MOVES = 5;

  void tell(Night night) throws IOException {
    Path digest = digest(night);
    night.alerts().forEach(this::tell);
    night.failures().forEach(this::tell);
    summary(night, digest);
    complete(digest);
  }

  /** Staged apart from its folder, where a batch that is killed must leave nothing. */
  private Path digest(Night night) throws IOException {
    Path staged = Files.createDirectories(folders.staging()).resolve(name(night));
    DigestWorkbook.write(night, Version.current(), staged);
    Path digest = Files.createDirectories(folders.of(night.asOf())).resolve(name(night));
    Files.move(staged, digest, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(folders.staging());
    return digest;
  }

  private static String name(Night night) {
    return night.plan().equals("batch") ? "digest.xlsx" : "digest-" + night.plan() + ".xlsx";
  }

  private void tell(Alert alert) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("rule", alert.rule());
    fields.put("series", alert.series());
    fields.put("subject", alert.subject());
    fields.put("guarantee", alert.guarantee());
    fields.put("statistic", alert.stat());
    fields.put("value", Figures.plain(alert.value()));
    fields.put("reason", alert.reason().word() + " " + Figures.plain(alert.reason().limit()));
    print("alert", fields, "ALERT     " + AlertWords.of(alert));
  }

  private void tell(Outcome.Failed failed) {
    String series = failed.run().series().name();
    failed.issues().forEach(issue -> terminal.err().println(series + ": " + issue));
    terminal.err().flush();
  }

  private void summary(Night night, Path digest) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("alerts", (long) night.alerts().size());
    fields.put("failed", (long) night.failures().size());
    fields.put("valued", (long) night.of(Outcome.Valued.class).size());
    fields.put("carried", (long) night.of(Outcome.Carried.class).size());
    fields.put("standing", (long) night.of(Outcome.Standing.class).size());
    fields.put("moves", (long) night.moves().size());
    fields.put("digest", terminal.show(digest));
    List<String> words = new ArrayList<>();
    fields.forEach(
        (name, count) -> {
          if (count instanceof Long number && number > 0) {
            words.add(Figures.count(number) + " " + name);
          }
        });
    print("batch_ended", fields, String.join(", ", words) + "; digest: " + terminal.show(digest));
  }

  private void print(String event, Map<String, Object> fields, String text) {
    journal.tell(event, fields, text);
  }

  private void complete(Path digest) throws IOException {
    if (command.isEmpty()) {
      return;
    }
    List<String> words = new ArrayList<>(command);
    words.add(digest.toString());
    String said;
    try {
      Process process =
          new ProcessBuilder(words)
              .directory(terminal.home().toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      said = waited(process);
    } catch (IOException missing) {
      said = "could not be started: " + missing.getMessage();
    }
    print("completion", Map.of("command", words, "said", said), words.get(0) + " " + said);
  }

  private static String waited(Process process) {
    try {
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return "was ended after " + PATIENCE_MINUTES + " minutes";
      }
      return process.exitValue() == 0 ? "was told" : "failed with code " + process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "was interrupted";
    }
  }
}
