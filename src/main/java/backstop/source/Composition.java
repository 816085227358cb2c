package backstop.source;

import backstop.model.Library;
import backstop.model.Model;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Libraries put together from two sides: each ingredient is that of the one or of the other.
 *
 * <p>A side's inputs are the rows that it uses itself, by its own as-of date. A table goes with the
 * first of the models that declare it, in the order in which a period flows through them; so does a
 * correlation between drivers of two models. What only one side has is there for a text that names
 * it, whatever the ingredients; an assumption whose unit or index the texts declare differently
 * goes with the text. A state that begins after the valuation date is set on its date, on every
 * path, and until then the state of the other side holds.
 */
public final class Composition {

  private final Parsed before;
  private final Parsed after;
  private final List<String> models;

  private Composition(Parsed before, Parsed after, List<String> models) {
    this.before = before;
    this.after = after;
    this.models = models;
  }

  /** Of two libraries, each read from its texts as its reading says. */
  public static Composition of(Origin before, Origin after) {
    Set<String> models = new LinkedHashSet<>();
    for (Library library : List.of(before.library(), after.library())) {
      library.models().stream().map(Model::name).forEach(models::add);
    }
    return new Composition(parsed(before), parsed(after), List.copyOf(models));
  }

  private static Parsed parsed(Origin origin) {
    return LibraryReader.parsed(origin.reading(), origin.texts())
        .orElseThrow(() -> new IllegalArgumentException("texts of a library that are not sound"));
  }

  /** Those in which the sides differ: the date, models in their order, the text, the options. */
  public List<Ingredient> differing() {
    Differences differences = new Differences(before, after, this::owner);
    List<Ingredient> all = new ArrayList<>(List.of(Ingredient.DATE));
    models.stream().map(Ingredient::inputs).forEach(all::add);
    all.add(Ingredient.TEXT);
    all.add(Ingredient.OPTIONS);
    return all.stream().filter(differences::in).toList();
  }

  /**
   * The library with some ingredients of the later side and all others of the earlier.
   *
   * @param later those of the later side
   */
  public Read read(Set<Ingredient> later) {
    Issues issues = new Issues();
    Mixed mixed = new Mixed(before, after, later, this::owner);
    Parsed text = mixed.text();
    text.files().forEach(file -> issues.keep(file.path(), file.text()));
    Cells cells = new Cells(Numbers.of(issues, Optional.of(text.file())), new Dates(issues));
    Reading reading = mixed.options().reading();
    WrittenInputs written = mixed.inputs(issues);
    Inputs laid =
        LaidOver.inputs(reading, written, text.declarations(), Set.of(), cells, issues)
            .with(text.files());
    Optional<Library> library =
        Assembly.of(text.declarations(), text.file(), laid, issues).filter(any -> !issues.broken());
    return new Read(library, issues.sorted());
  }

  /** The first of the models that an input is of. */
  private String owner(Set<String> of) {
    return models.stream().filter(of::contains).findFirst().orElseThrow();
  }
}
