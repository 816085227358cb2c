package backstop.cli;

import backstop.batch.JsonTree;
import backstop.batch.RunManifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds what the user wants compared. */
record Sides(Terminal terminal) {

  private static final String WORKBOOK = ".xlsx";
  private static final String DOCUMENT = ".json";
  private static final List<String> FOLDERS = List.of("models", "inputs");

  /** A run by its workbook or document, or a folder with models and inputs. */
  RunSide side(Path given) throws IOException {
    Path path = terminal.resolve(given);
    if (Files.isRegularFile(path.resolve(RunManifest.FILE))) {
      return run(RunManifest.results(path).resolve(RunManifest.RESULTS));
    }
    if (Files.isDirectory(path)) {
      return folder(path, given);
    }
    String name = path.getFileName().toString();
    boolean workbook = name.endsWith(WORKBOOK);
    String stem = workbook ? name.substring(0, name.length() - WORKBOOK.length()) : name;
    Path document = workbook ? document(path, stem) : path;
    if (!Files.isRegularFile(document)) {
      throw Stop.usage("there is no run " + terminal.show(document));
    }
    return run(document);
  }

  /** Beside a workbook: under its name, or under that of a batch. */
  private static Path document(Path workbook, String stem) {
    Path ofBatch = workbook.resolveSibling(RunManifest.RESULTS);
    Path own = workbook.resolveSibling(stem + DOCUMENT);
    return Files.isRegularFile(ofBatch) && Files.notExists(own) ? ofBatch : own;
  }

  private RunSide run(Path document) throws IOException {
    Map<String, Object> fields;
    try {
      fields = JsonTree.read(document);
    } catch (IOException e) {
      throw Stop.usage(terminal.show(document) + " is not a run's document: " + e.getMessage());
    }
    Object schema = fields.get("schema");
    if (!(schema instanceof Double number) || number != ResultJson.SCHEMA) {
      throw Stop.usage(
          terminal.show(document) + " is not a run's document of schema " + ResultJson.SCHEMA);
    }
    RunSide bare = RunSide.of(fields, Map.of());
    return RunSide.of(fields, TextStore.of(terminal).texts(bare.files().values()));
  }

  private RunSide folder(Path path, Path given) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    Map<String, String> texts = new TreeMap<>();
    for (String part : FOLDERS) {
      Path folder = path.resolve(part);
      if (!Files.isDirectory(folder)) {
        throw Stop.usage(given + " is neither a run nor a folder that holds models and inputs");
      }
      for (Path file : filesOf(folder)) {
        String text = Files.readString(file);
        String hash = hash(text);
        files.put(part + "/" + folder.relativize(file).toString().replace('\\', '/'), hash);
        texts.put(hash, text);
      }
    }
    return new RunSide(new TreeMap<>(), files, texts, Map.of());
  }

  private static List<Path> filesOf(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(file -> file.toString().matches(".*\\.(yaml|csv)")).sorted().toList();
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
