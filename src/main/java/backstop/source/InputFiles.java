package backstop.source;

import backstop.model.Place;
import backstop.source.Inputs.Assigned;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/** Reads the inputs folder for the models that were declared. */
final class InputFiles {

  private final Folder folder;
  private final LibraryFile library;
  private final Reading reading;
  private final Issues issues;
  private final Cells cells;
  private final AsOf asOf;
  private final LocalDate valuationDate;

  InputFiles(Folder folder, LibraryFile library, Reading reading, Issues issues) {
    this.folder = folder;
    this.library = library;
    this.reading = reading;
    this.issues = issues;
    this.valuationDate = reading.valuationDate().orElse(library.valuationDate());
    Dates dates = new Dates(issues);
    this.asOf = new AsOf(reading.asOf().orElse(valuationDate), library.valuationDate(), dates);
    this.cells = new Cells(Numbers.of(issues, Optional.of(library)), dates);
  }

  /**
   * All inputs, with what the reading lays over them.
   *
   * @param unreadable names of models that are there but could not be read
   */
  Inputs read(List<Declaration> models, Set<String> unreadable) {
    WrittenInputs written = written(models, unreadable);
    return LaidOver.inputs(reading, written, models, unreadable, cells, issues);
  }

  /** All inputs as their files have them. */
  WrittenInputs written(List<Declaration> models, Set<String> unreadable) {
    checkDates();
    Citations citations = Citations.read(csv("sources.csv"), issues);
    Map<String, InputTable> tables = tables(models, citations);
    Expected expected = new Expected(models, tables, unreadable, issues);
    Map<String, Assigned> values = assumptions(expected, citations);
    List<ScenarioText> scenarios = scenarios();
    DriverRows drivers = new DriverRows(issues, cells, citations, asOf);
    Inputs inputs =
        new Inputs(
            valuationDate,
            asOf.date(),
            tables,
            values,
            citations.sources(),
            csv("state.csv").map(drivers::states).orElse(List.of()),
            csv("base_case.csv").map(drivers::forced).orElse(List.of()),
            List.of(),
            csv("correlations.csv").map(drivers::correlations).orElse(List.of()),
            scenarios.stream().map(ScenarioText::scenario).toList(),
            List.of());
    return new WrittenInputs(inputs, scenarios);
  }

  private void checkDates() {
    if (!valuationDate.isBefore(library.end())) {
      String message = "the valuation date is not before the end " + library.end();
      issues.markIncomplete();
      issues.error(
          new Place("--valuation-date " + valuationDate, 0, 0), 1, message, Optional.empty());
    }
  }

  /** A file that may be absent. */
  private Optional<CsvFile> csv(String name) {
    return folder.has(name)
        ? folder.lines(name).map(lines -> CsvFile.read(lines, issues))
        : Optional.empty();
  }

  private Map<String, InputTable> tables(List<Declaration> models, Citations citations) {
    TableText reader = new TableText(issues, cells, citations, asOf);
    Map<String, InputTable> tables = new TreeMap<>();
    Map<String, Text> asked = new TreeMap<>();
    for (Declaration model : models) {
      model.tables().forEach(table -> asked.putIfAbsent(table.file().value(), table.file()));
      model.choices().forEach(table -> asked.putIfAbsent(table.file().value(), table.file()));
    }
    asked.forEach(
        (name, file) ->
            table(file)
                .flatMap(csv -> reader.read(file, csv))
                .ifPresentOrElse(table -> tables.put(name, table), issues::markIncomplete));
    return tables;
  }

  private Optional<CsvFile> table(Text file) {
    if (folder.has(file.value())) {
      return csv(file.value());
    }
    String message = "there is no file " + folder.shown(file.value());
    issues.error(file, message, Nearest.advice(file.value(), folder.names(".csv")));
    return Optional.empty();
  }

  private Map<String, Assigned> assumptions(Expected expected, Citations citations) {
    AssumptionRows rows =
        new AssumptionRows(issues, expected, cells, citations, asOf, this::observations);
    String file = "assumptions.csv";
    boolean needed = !expected.names().isEmpty();
    if (!needed && !folder.has(file)) {
      return new TreeMap<>();
    }
    return folder
        .lines(file)
        .map(lines -> rows.read(CsvFile.read(lines, issues)))
        .orElseGet(() -> rows.read(CsvFile.NONE));
  }

  /** The numbers of the column {@code value} of a file for {@code empirical}. */
  Optional<List<Double>> observations(Text file) {
    if (!CsvFile.isName(file.value())) {
      issues.error(file, "empirical needs a file of the inputs folder, not " + Shown.of(file));
      return Optional.empty();
    }
    Optional<CsvFile> csv = table(file);
    Optional<Integer> column =
        csv.map(found -> found.header().stream().map(Text::value).toList().indexOf("value"));
    if (column.filter(at -> at < 0).isPresent()) {
      issues.error(file, "the file " + file + " needs a column value");
    }
    return csv.filter(found -> column.get() >= 0).flatMap(found -> numbers(found, column.get()));
  }

  private Optional<List<Double>> numbers(CsvFile file, int column) {
    List<OptionalDouble> read =
        file.rows().stream()
            .map(row -> cells.numbers().number(row.get(column), Optional.empty()))
            .toList();
    return read.stream().allMatch(OptionalDouble::isPresent)
        ? Optional.of(read.stream().map(OptionalDouble::getAsDouble).toList())
        : Optional.empty();
  }

  private List<ScenarioText> scenarios() {
    String file = "scenarios.yaml";
    return folder.has(file)
        ? folder
            .lines(file)
            .filter(lines -> !lines.text().isBlank())
            .flatMap(lines -> Yaml.read(lines, issues))
            .map(root -> ScenarioText.read(root, issues))
            .orElse(List.of())
        : List.of();
  }
}
