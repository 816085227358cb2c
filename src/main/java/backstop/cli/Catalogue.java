package backstop.cli;

import backstop.model.Assumption;
import backstop.model.Choice;
import backstop.model.Draw;
import backstop.model.InputRow;
import backstop.model.Library;
import backstop.model.Line;
import backstop.model.Measure;
import backstop.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a library holds, kind by kind, each with a line of meaning. */
record Catalogue(Library library) {

  /** For a reader: of a wide table the key and the meaning. */
  Listing brief(Kind kind) {
    return switch (kind) {
      case GUARANTEES -> meanings();
      case ASSUMPTIONS -> briefAssumptions();
      case TABLES -> tables().withoutEmptyColumns();
      default -> of(kind);
    };
  }

  /** Everything, for a program. */
  Listing of(Kind kind) {
    return switch (kind) {
      case GUARANTEES -> guarantees();
      case MODELS -> models();
      case MEASURES -> measures();
      case PARTIES -> parties();
      case DRIVERS -> drivers();
      case ASSUMPTIONS -> assumptions();
      case TABLES -> tables();
      case SCENARIOS -> scenarios();
      case CASES -> cases();
      case LINES -> lines();
    };
  }

  private Listing guarantees() {
    if (library.choice().isEmpty()) {
      return new Listing(List.of("guarantee"), List.of());
    }
    Choice choice = library.choice().get();
    Table table = library.tables().get(choice.table());
    List<String> headings = new ArrayList<>(List.of("guarantee"));
    table.columns().forEach(column -> headings.add(column.name()));
    List<List<Object>> rows = new ArrayList<>();
    for (int row = 0; row < table.keys().size(); row++) {
      rows.add(guarantee(table, row));
    }
    return new Listing(headings, rows);
  }

  private Listing meanings() {
    Listing all = guarantees();
    List<Integer> kept =
        IntStream.range(0, all.headings().size())
            .filter(i -> i == 0 || i == firstText(all))
            .boxed()
            .toList();
    return new Listing(
        kept.stream().map(all.headings()::get).toList(),
        all.rows().stream().map(row -> kept.stream().map(row::get).toList()).toList());
  }

  private static int firstText(Listing all) {
    return IntStream.range(1, all.headings().size())
        .filter(i -> !TableRow.PROVENANCE.contains(all.headings().get(i)))
        .filter(i -> all.rows().stream().allMatch(row -> row.get(i) instanceof String))
        .findFirst()
        .orElse(0);
  }

  private static List<Object> guarantee(Table table, int row) {
    List<Object> cells = new ArrayList<>(List.of(table.keys().get(row)));
    TableRow cited = new TableRow(table, row);
    for (Table.Column column : table.columns()) {
      boolean source = column.name().equals("source");
      String text = source ? cited.sources() : column.texts().get(row);
      cells.add(column.text() ? text : column.numbers().get(row));
    }
    return cells;
  }

  private Listing models() {
    return listing(
        List.of("model", "lines", "assumptions", "measures", "title"),
        library.models().stream()
            .map(
                model ->
                    List.<Object>of(
                        model.name(),
                        (double) model.lines().size(),
                        count(library.assumptions().stream().map(Assumption::model), model.name()),
                        count(library.measures().stream().map(Measure::model), model.name()),
                        model.title())));
  }

  private static double count(Stream<String> owners, String model) {
    return owners.filter(model::equals).count();
  }

  private Listing measures() {
    return listing(
        List.of("measure", "unit", "party", "formula"),
        library.measures().stream()
            .map(m -> List.<Object>of(m.name(), m.unit().text(), m.party(), m.text())));
  }

  private Listing parties() {
    return listing(
        List.of("party", "measures"),
        library.measures().stream()
            .map(Measure::party)
            .filter(party -> !party.isEmpty())
            .distinct()
            .sorted()
            .map(party -> List.<Object>of(party, measuresOf(party))));
  }

  private String measuresOf(String party) {
    return String.join(
        ", ",
        library.measures().stream()
            .filter(m -> m.party().equals(party))
            .map(Measure::name)
            .toList());
  }

  private Listing drivers() {
    return listing(
        List.of("driver", "draw", "law"),
        library.draws().stream()
            .map(
                draw ->
                    List.<Object>of(
                        draw.name(),
                        draw.kind().name().toLowerCase(Locale.ROOT),
                        draw.law().map(LawText::of).orElse(meaning(draw.kind())))));
  }

  private static String meaning(Draw.Kind kind) {
    return switch (kind) {
      case VALUE -> "one value a path";
      case NORMAL -> "a standard normal a period";
      case UNIFORM -> "a uniform a period";
      case CLOCK -> "a unit exponential a stay";
      case TARGET -> "a uniform a stay";
      case SEVERITY -> "a value an occurrence";
    };
  }

  private Listing assumptions() {
    return listing(
        List.of("assumption", "value", "unit", "low", "high", "source", "meaning"),
        library.assumptions().stream().map(Catalogue::assumption));
  }

  private Listing briefAssumptions() {
    return listing(
        List.of("assumption", "value", "unit", "law", "source", "meaning"),
        library.assumptions().stream()
            .map(
                a ->
                    List.<Object>of(
                        a.name(),
                        a.value(),
                        a.unit().text(),
                        a.uncertain() ? law(a) : "",
                        a.record().source().replaceFirst(":.*", ""),
                        a.meaning())));
  }

  private String law(Assumption assumption) {
    return library.draws().get(assumption.draw()).law().map(LawText::of).orElse("");
  }

  private static List<Object> assumption(Assumption assumption) {
    InputRow written = assumption.record();
    return List.of(
        assumption.name(),
        assumption.value(),
        assumption.unit().text(),
        written.low(),
        written.high(),
        written.source(),
        assumption.meaning());
  }

  private Listing tables() {
    return listing(
        List.of("table", "file", "rows", "columns", "changed"),
        library.tables().stream()
            .map(
                t ->
                    List.<Object>of(
                        t.name(), t.file(), (double) t.keys().size(), columns(t), changed(t))));
  }

  private static String columns(Table table) {
    return String.join(", ", TableRow.values(table).stream().map(Table.Column::name).toList());
  }

  /** Cells that a scenario or the command line changed, and which of them. */
  private static String changed(Table table) {
    return IntStream.range(0, table.keys().size())
        .mapToObj(position -> new TableRow(table, position))
        .flatMap(row -> row.changes().stream())
        .collect(Collectors.joining("; "));
  }

  private Listing scenarios() {
    return listing(
        List.of("scenario", "title"),
        library.scenarios().stream().map(s -> List.<Object>of(s.name(), s.title())));
  }

  private Listing cases() {
    Stream<List<Object>> standard =
        Stream.of(
            List.of("base", "every assumption at its value, no shock but what is dated"),
            List.of(
                "P5, P25, P50, P75, P95", "the path at that percentile of the headline measure"),
            List.of("worst", "the path on which the headline measure is lowest"),
            List.of("first loss", "the first path on which the headline measure is below 0"));
    Stream<List<Object>> own =
        library.milestones().stream()
            .map(
                m ->
                    List.of(
                        m.name(),
                        "the first path on which "
                            + library.measures().get(m.measure()).name()
                            + " is above 0"));
    Stream<List<Object>> asked =
        Stream.of(List.of("a path's number", "value --case N stores that path too"));
    return listing(List.of("case", "meaning"), Stream.of(standard, own, asked).flatMap(s -> s));
  }

  private Listing lines() {
    return listing(
        List.of("line", "unit", "rows", "formula"),
        IntStream.range(0, library.lines().size())
            .mapToObj(i -> library.lines().get(i))
            .map(Catalogue::line));
  }

  private static List<Object> line(Line line) {
    return List.of(line.name(), line.unit().text(), (double) line.rows(), line.text());
  }

  private static Listing listing(List<String> headings, Stream<List<Object>> rows) {
    return new Listing(headings, rows.toList());
  }
}
