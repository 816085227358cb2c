package backstop.batch;

import backstop.paths.Sampler;
import backstop.paths.Sampling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run's folder says of it: what was asked, of which texts, and what came of it.
 *
 * @param fields as the document has them
 */
public record RunManifest(Map<String, Object> fields) {

  /** The manifest's file. */
  public static final String FILE = "manifest.json";

  /** The results document's file. */
  public static final String RESULTS = "results.json";

  /** Version of the document's layout. */
  private static final double SCHEMA = 1;

  private static final String CARRIED = "carried_from";
  private static final String DOCUMENTS = "documents";

  /**
   * Hashes that tell runs apart.
   *
   * @param key of what its numbers hang on
   * @param texts of all that it would be read from
   */
  record Keys(String key, String texts) {}

  /** Of a run, before it is known what came of it. */
  static RunManifest of(Planned run, Texts texts, Keys keys, String version) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("schema", (long) SCHEMA);
    fields.put("series", run.series().name());
    fields.put("row", run.series().row());
    fields.put("models", run.series().models());
    fields.put("guarantees", run.series().guarantees());
    fields.put("scenario", run.series().scenario());
    fields.put("dated", run.series().dated());
    fields.put("valuation_date", run.valuationDate().toString());
    fields.put("as_of", run.asOf().toString());
    fields.put("inputs_as_of", run.known().toString());
    fields.put("inputs_latest", texts.latest());
    fields.put("set", run.sets());
    run.strength().ifPresent(strength -> fields.put("strength", Double.toString(strength)));
    run.reference().ifPresent(reference -> fields.put("reference", reference));
    fields.put("paths", (long) run.sampling().paths());
    fields.put("replicates", (long) run.sampling().replicates());
    fields.put("seed", Long.toString(run.sampling().seed()));
    fields.put("sampler", run.sampling().sampler().name().toLowerCase(Locale.ROOT));
    fields.put("version", version);
    fields.put("key", keys.key());
    fields.put("texts", keys.texts());
    fields.put("files", texts.files());
    return new RunManifest(fields);
  }

  /** The same of a run whose results are in a folder. */
  RunManifest valued(Path folder) throws IOException {
    Map<String, Object> documents = new LinkedHashMap<>();
    for (Path file : Disk.files(folder)) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("sha256", Disk.hash(file));
      document.put("bytes", Files.size(file));
      documents.put(file.getFileName().toString(), document);
    }
    return with(Map.of(DOCUMENTS, documents));
  }

  /**
   * The same of a run that carries the results of an earlier one forward.
   *
   * @param unread files whose text has changed since, though nothing that the run reads has
   */
  RunManifest carried(Recorded from, List<String> unread) {
    Map<String, Object> earlier = new LinkedHashMap<>();
    earlier.put("as_of", from.asOf().toString());
    earlier.put("folder", from.folder());
    return with(Map.of(CARRIED, earlier)).with(Map.of("changed_but_not_read", unread));
  }

  private RunManifest with(Map<String, Object> more) {
    Map<String, Object> all = new LinkedHashMap<>(fields);
    all.putAll(more);
    return new RunManifest(all);
  }

  void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(FILE), JsonTree.pretty(fields));
  }

  /**
   * Of a run's folder.
   *
   * @throws IOException when there is none, or none of ours
   */
  public static RunManifest read(Path folder) throws IOException {
    RunManifest manifest = new RunManifest(JsonTree.read(folder.resolve(FILE)));
    if (!(manifest.fields.get("schema") instanceof Double schema) || schema != SCHEMA) {
      throw new IOException(folder + " has no manifest of schema " + (long) SCHEMA);
    }
    return manifest;
  }

  public String text(String field) {
    return fields.get(field) instanceof String text ? text : "";
  }

  public Planned.Series series() {
    return new Planned.Series(
        text("row"), text("models"), text("guarantees"), text("scenario"), text("dated"));
  }

  public LocalDate asOf() {
    return LocalDate.parse(text("as_of"));
  }

  public LocalDate valuationDate() {
    return LocalDate.parse(text("valuation_date"));
  }

  /** Path to hash of the texts it was read from. */
  public SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>();
    Results.object(fields.get("files")).forEach((path, hash) -> files.put(path, hash.toString()));
    return files;
  }

  /** What was asked for. */
  public Planned planned() {
    SortedMap<String, String> sets = new TreeMap<>();
    Results.object(fields.get("set")).forEach((name, value) -> sets.put(name, value.toString()));
    String strength = text("strength");
    return new Planned(
        series(),
        valuationDate(),
        asOf(),
        sets,
        strength.isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(Double.parseDouble(strength)),
        Optional.of(text("reference")).filter(name -> !name.isEmpty()),
        new Sampling(
            whole("paths"),
            whole("replicates"),
            Long.parseLong(text("seed")),
            Sampler.valueOf(text("sampler").toUpperCase(Locale.ROOT))));
  }

  private int whole(String field) {
    return fields.get(field) instanceof Number number ? number.intValue() : 0;
  }

  /** A file that a run left. */
  public record Document(String name, String sha256, long bytes) {}

  /** The files of a run that was valued. */
  public List<Document> documents() {
    return Results.object(fields.get(DOCUMENTS)).entrySet().stream()
        .map(entry -> document(entry.getKey(), Results.object(entry.getValue())))
        .toList();
  }

  private static Document document(String name, Map<String, Object> fields) {
    long bytes = fields.get("bytes") instanceof Number number ? number.longValue() : -1;
    return new Document(name, String.valueOf(fields.get("sha256")), bytes);
  }

  /** The folder that has the results of a run: its own, or that of the run it carries forward. */
  public static Path results(Path folder) throws IOException {
    return read(folder)
        .carriedFrom()
        .map(from -> folder.resolveSibling(Path.of("..", from.asOf().toString(), from.folder())))
        .map(Path::normalize)
        .orElse(folder);
  }

  /** Where the results are that it carries forward. */
  public record From(LocalDate asOf, String folder) {}

  public Optional<From> carriedFrom() {
    Map<String, Object> from = Results.object(fields.get(CARRIED));
    return from.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new From(LocalDate.parse(from.get("as_of").toString()), from.get("folder").toString()));
  }
}
