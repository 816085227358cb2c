package backstop.cli;

import backstop.model.Library;
import backstop.source.Issue;
import backstop.source.IssueText;
import backstop.source.LibraryReader;
import backstop.source.Read;
import backstop.source.Reading;
import backstop.workbook.Manifest;
import backstop.workbook.Refusal;
import backstop.workbook.Returned;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A workbook that the user names, and the models and inputs it was made from. */
record SentBack(Terminal terminal, Path file) {

  /** What is done with a workbook that is open. */
  @FunctionalInterface
  interface Use<T> {
    T of(Returned workbook) throws IOException;
  }

  /** Opens the workbook for as long as it is used; one that is not ours ends the command. */
  <T> T open(Use<T> use) throws IOException {
    if (!Files.exists(terminal.resolve(file))) {
      throw Stop.usage("there is no file " + terminal.show(terminal.resolve(file)));
    }
    try (Returned workbook = Returned.open(terminal.resolve(file))) {
      return use.of(workbook);
    } catch (Refusal refused) {
      throw new Stop(
          Exit.ISSUES,
          terminal.show(terminal.resolve(file)) + " cannot be read: " + refused.getMessage());
    }
  }

  /** What its run read, with values laid over: those of the run and more. */
  static Reading reading(Manifest manifest, Map<String, String> more) {
    SortedMap<String, String> sets = new TreeMap<>(manifest.overlay().sets());
    sets.putAll(more);
    return new Reading(
        Path.of("models"),
        Path.of("inputs"),
        Optional.of(manifest.valuationDate()),
        Optional.of(manifest.asOf()),
        manifest.overlay().scenario(),
        sets);
  }

  /** The library of its run, or {@link Stop} with what is wrong with its texts. */
  Library library(Returned workbook, Reading reading) throws IOException {
    Read read = LibraryReader.read(reading, texts(workbook));
    List<Issue> errors =
        read.issues().stream().filter(issue -> issue.severity() == Issue.Severity.ERROR).toList();
    terminal.err().print(IssueText.of(errors));
    terminal.err().flush();
    Library library =
        read.library().orElseThrow(() -> new Stop(Exit.ISSUES, "its texts cannot be read"));
    return Strength.pinned(library, workbook.manifest().overlay().strength());
  }

  /** Each text as the run had it: from the workbook, else from what is kept here. */
  private Map<String, String> texts(Returned workbook) throws IOException {
    Map<String, String> carried = workbook.texts();
    Map<String, String> kept = TextStore.of(terminal).texts(workbook.manifest().files().values());
    Map<String, String> texts = new TreeMap<>();
    List<String> missing = new ArrayList<>();
    for (var entry : workbook.manifest().files().entrySet()) {
      Optional<String> text =
          whole(carried.get(entry.getKey()), entry.getValue())
              .or(() -> whole(kept.get(entry.getValue()), entry.getValue()))
              .or(() -> whole(installed(entry.getKey()), entry.getValue()));
      text.ifPresentOrElse(
          found -> texts.put(entry.getKey(), found), () -> missing.add(entry.getKey()));
    }
    if (!missing.isEmpty()) {
      throw new Stop(
          Exit.ISSUES,
          terminal.show(terminal.resolve(file))
              + ": the sheet Texts is damaged, and the text of its run is not kept here either: "
              + String.join(", ", missing));
    }
    return texts;
  }

  private static Optional<String> whole(String text, String hash) {
    return Optional.ofNullable(text).filter(found -> hash(found).equals(hash));
  }

  private String installed(String path) {
    try {
      return Files.readString(terminal.home().resolve(path));
    } catch (IOException e) {
      return null;
    }
  }

  private static String hash(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
