package backstop.workbook;

import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.valuation.NamedPath;
import backstop.valuation.Overlay;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The rows of a Run sheet from outside: nothing in them is believed before it is read. */
final class RunRows {

  private static final int MOST_ROWS = 100_000;

  /** More than anyone replays by hand; each costs a run of the interpreter. */
  private static final int MOST_CASES = 1_000;

  private static final String FIGURES = "Figures of ";
  private static final String HASH = "[0-9a-f]{64}";
  private static final String FILE = "(?:models|inputs)/[A-Za-z0-9_][A-Za-z0-9_.-]*";
  private static final String LIST = ", ";

  private final Map<String, List<String>> rows = new TreeMap<>();

  private RunRows() {}

  /**
   * @throws Refusal when the sheet is not one of ours, or says what cannot be
   */
  static Manifest read(Book book) throws IOException {
    if (!book.has(RunSheet.NAME)) {
      throw new Refusal(
          "it has no sheet " + RunSheet.NAME + ": it is no workbook of backstop value");
    }
    RunRows rows = new RunRows();
    try (SheetReader sheet = book.read(RunSheet.NAME)) {
      String label = "";
      int row = -1;
      for (var cell = sheet.next(); cell.isPresent(); cell = sheet.next()) {
        String text = cell.get().held() instanceof Held.Label words ? words.text() : "";
        if (cell.get().column() == 0) {
          label = text;
          row = cell.get().row();
        } else if (cell.get().column() == 1 && cell.get().row() == row) {
          rows.add(label, text);
        }
      }
    }
    return rows.manifest();
  }

  private void add(String label, String text) {
    List<String> texts = rows.computeIfAbsent(label, any -> new ArrayList<>());
    texts.add(text);
    if (rows.size() > MOST_ROWS || texts.size() > MOST_ROWS) {
      throw new Refusal("its Run sheet is longer than any of ours");
    }
  }

  private Manifest manifest() {
    some(RunSheet.QUESTION)
        .ifPresent(
            question -> {
              throw new Refusal(
                  "it answers another question than backstop value:"
                      + " run the command on its Run sheet again");
            });
    return new Manifest(
        one("Backstop"),
        hash("Run hash", one("Run hash")),
        date("Valuation date"),
        date("As of"),
        one("Models").equals(RunSheet.ALL) ? List.of() : List.of(one("Models").split(LIST)),
        guarantees(),
        some("Mixture").map(this::weights),
        one("Reference guarantee").equals(Valued.ONLY_CASE) ? "" : one("Reference guarantee"),
        sampling(),
        all("Asked case").stream().map(text -> path("Asked case", text)).toList(),
        overlay(),
        all("Stored case").stream().map(this::stored).toList(),
        figures(),
        files());
  }

  private List<String> all(String label) {
    List<String> texts = rows.getOrDefault(label, List.of());
    if (texts.size() > MOST_CASES) {
      throw new Refusal("its Run sheet has more than " + MOST_CASES + " rows " + label);
    }
    return texts;
  }

  private Optional<String> some(String label) {
    List<String> texts = rows.getOrDefault(label, List.of());
    if (texts.size() > 1) {
      throw new Refusal("its Run sheet says " + texts.size() + " times what is its " + label);
    }
    return texts.stream().findFirst();
  }

  private String one(String label) {
    return some(label)
        .orElseThrow(
            () -> new Refusal("its Run sheet does not say what is its " + label + ", as ours do"));
  }

  private static Refusal wrong(String label, String text) {
    return new Refusal(
        "its Run sheet has a " + label + " that cannot be: " + Shortened.shown(text));
  }

  private static <T> T parsed(String label, String text, Function<String, T> reading) {
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw wrong(label, text);
    }
  }

  private static String hash(String label, String text) {
    if (!text.matches(HASH)) {
      throw wrong(label, text);
    }
    return text;
  }

  private LocalDate date(String label) {
    return parsed(label, one(label), LocalDate::parse);
  }

  private int whole(String label) {
    return parsed(label, one(label), Integer::valueOf);
  }

  private List<String> guarantees() {
    String text = one("Guarantees");
    return text.equals(Valued.ONLY_CASE) ? List.of() : List.of(text.split(LIST));
  }

  private List<Double> weights(String text) {
    List<Double> weights = new ArrayList<>();
    for (String part : text.split(",")) {
      String weight = part.substring(part.lastIndexOf(':') + 1);
      weights.add(parsed("Mixture", weight, Double::valueOf));
    }
    return weights;
  }

  private Sampling sampling() {
    int paths = whole("Simulated futures");
    int replicates = whole("Replicates");
    long seed = parsed("Seed", one("Seed"), Long::valueOf);
    String name = one("Sampler");
    Sampler sampler =
        parsed("Sampler", name, text -> Sampler.valueOf(text.toUpperCase(Locale.ROOT)));
    return parsed(
        "Simulated futures",
        paths + " in " + replicates + " replicates",
        text -> new Sampling(paths, replicates, seed, sampler));
  }

  private static int path(String label, String text) {
    if (!text.startsWith(RunSheet.PATH)) {
      throw wrong(label, text);
    }
    return parsed(label, text.substring(RunSheet.PATH.length()), Integer::valueOf);
  }

  private NamedPath stored(String text) {
    int split = text.lastIndexOf(": " + RunSheet.PATH);
    if (split < 0) {
      throw wrong("Stored case", text);
    }
    return new NamedPath(text.substring(0, split), path("Stored case", text.substring(split + 2)));
  }

  private Overlay overlay() {
    String scenario = one("Scenario").split(": ", 2)[0];
    SortedMap<String, String> sets = new TreeMap<>();
    for (String set : rows.getOrDefault("Set", List.of())) {
      int split = set.lastIndexOf(" = ");
      if (split < 0) {
        throw wrong("Set", set);
      }
      sets.put(set.substring(0, split), set.substring(split + 3));
    }
    OptionalDouble strength =
        some("Strength pinned").stream()
            .mapToDouble(text -> parsed("Strength pinned", text, Double::valueOf))
            .findFirst();
    return new Overlay(
        Optional.of(scenario).filter(name -> !name.equals(RunSheet.NONE)),
        sets,
        strength,
        some("Correlations").isPresent());
  }

  private SortedMap<String, String> figures() {
    SortedMap<String, String> figures = new TreeMap<>();
    rows.forEach(
        (label, texts) -> {
          if (label.startsWith(FIGURES)) {
            figures.put(label.substring(FIGURES.length()), hash(label, one(label)));
          }
        });
    return figures;
  }

  private SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>();
    rows.forEach(
        (label, texts) -> {
          if (label.matches(FILE)) {
            files.put(label, hash(label, one(label)));
          }
        });
    if (files.isEmpty()) {
      throw new Refusal("its Run sheet names no files of models and inputs");
    }
    return files;
  }
}
