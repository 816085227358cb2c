package backstop.source;

import backstop.model.Library;
import backstop.model.Place;
import backstop.model.TextFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the models and inputs of two folders into a checked library. */
public final class LibraryReader {

  private static final String MODELS = "models";
  private static final String INPUTS = "inputs";
  private static final String LIBRARY = "library.yaml";
  private static final String ENDING = ".yaml";

  private final Reading reading;
  private final Issues issues = new Issues();
  private final Folder models;
  private final Folder inputs;
  private final Set<String> unreadable = new TreeSet<>();

  private LibraryReader(Reading reading, Shelf models, Shelf inputs) {
    this.reading = reading;
    this.models = new Folder(models, reading.models(), MODELS, issues);
    this.inputs = new Folder(inputs, reading.inputs(), INPUTS, issues);
  }

  /** The library, or all that is wrong with its files, whatever they hold. */
  public static Read read(Reading reading) {
    Shelf models = new Shelf.Disk(reading.models());
    return new LibraryReader(reading, models, new Shelf.Disk(reading.inputs())).read();
  }

  /**
   * The library of texts at hand; nothing is read from disk.
   *
   * @param reading whose folders stand in messages only
   * @param texts by path, as {@link Library#files()} has them: {@code models/drones.yaml}
   */
  public static Read read(Reading reading, Map<String, String> texts) {
    Shelf models = new Texts(MODELS + "/", texts);
    return new LibraryReader(reading, models, new Texts(INPUTS + "/", texts)).read();
  }

  /** What texts declare and hold, or nothing where a fault keeps them from being read. */
  static Optional<Parsed> parsed(Reading reading, Map<String, String> texts) {
    Shelf models = new Texts(MODELS + "/", texts);
    return new LibraryReader(reading, models, new Texts(INPUTS + "/", texts)).parsed();
  }

  private Optional<Parsed> parsed() {
    List<String> names = models.names(ENDING);
    Optional<LibraryFile> library = library(names);
    Optional<InputFiles> files = library.map(file -> new InputFiles(inputs, file, reading, issues));
    List<Declaration> declarations = declarations(names, files);
    Optional<WrittenInputs> written =
        files.map(input -> input.written(declarations, unreadable)).filter(any -> !issues.broken());
    return written.map(
        found -> new Parsed(reading, library.get(), declarations, found, textFiles()));
  }

  private Read read() {
    List<String> names = models.names(ENDING);
    refuseOtherEndings();
    Optional<LibraryFile> library = library(names);
    Optional<InputFiles> files = library.map(file -> new InputFiles(inputs, file, reading, issues));
    List<Declaration> declarations = declarations(names, files);
    Optional<Library> read =
        files
            .map(input -> input.read(declarations, unreadable))
            .filter(input -> unreadable.isEmpty() && !issues.incomplete())
            .flatMap(
                input -> Assembly.of(declarations, library.get(), input.with(textFiles()), issues));
    return new Read(issues.broken() ? Optional.empty() : read, issues.sorted());
  }

  private void refuseOtherEndings() {
    for (String name : models.names(".yml")) {
      Place place = new Place(models.shown(name), 0, 0);
      String message = "a file of this ending is not read; models end with " + ENDING;
      issues.error(place, 1, message, Optional.empty());
    }
  }

  private Optional<LibraryFile> library(List<String> names) {
    if (!names.contains(LIBRARY)) {
      if (!issues.broken()) {
        Place place = new Place(models.shown(LIBRARY), 0, 0);
        String message = "there is no such file; it declares timeline and units";
        issues.error(place, 1, message, Optional.empty());
      }
      return Optional.empty();
    }
    return models
        .lines(LIBRARY)
        .flatMap(lines -> Yaml.read(lines, issues))
        .flatMap(new LibraryText(issues)::read);
  }

  private List<Declaration> declarations(List<String> names, Optional<InputFiles> files) {
    List<Declaration> declarations = new ArrayList<>();
    for (String name : names) {
      if (!name.equals(LIBRARY)) {
        String model = name.substring(0, name.length() - ENDING.length());
        declaration(name, model, files)
            .ifPresentOrElse(declarations::add, () -> unreadable.add(model));
      }
    }
    if (declarations.isEmpty() && unreadable.isEmpty() && !issues.broken()) {
      Place place = new Place(models.shown(""), 0, 0);
      issues.error(place, 1, "the folder holds no model", Optional.empty());
    }
    return declarations;
  }

  private Optional<Declaration> declaration(String name, String model, Optional<InputFiles> files) {
    DistributionText.Observations observations =
        file -> files.flatMap(found -> found.observations(file));
    Numbers numbers = Numbers.of(issues, Optional.empty());
    DistributionText laws =
        new DistributionText(issues, cell -> numbers.number(cell, Optional.empty()), observations);
    return models
        .lines(name)
        .flatMap(lines -> Yaml.read(lines, issues))
        .map(root -> new ModelText(issues, laws).read(root, model));
  }

  private List<TextFile> textFiles() {
    List<TextFile> files = new ArrayList<>(models.files());
    files.addAll(inputs.files());
    return files;
  }
}
