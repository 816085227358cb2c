package backstop.source;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Library;
import backstop.model.Table;
import backstop.model.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A changed cell is as good as one that was written into the file. */
class TableChangesTest {

  private static final String PITS = "inputs/pits.csv";

  @TempDir Path folder;

  private SmallLibrary files;

  @BeforeEach
  void readFiles() throws IOException {
    files = new SmallLibrary();
  }

  @Test
  void numberDateAndTextAreAsInTheFile() throws IOException {
    Library changed =
        library(
            files
                .option("--set", "pit.depth[north]=1.5e2")
                .option("--set", "pit.opened[north]=2020")
                .option("--set", "pit.name[north]=Pit, far north"));
    Library edited =
        library(
            new SmallLibrary()
                .replace(
                    PITS,
                    "north,North pit,120,2019-03-01,S1",
                    "north,\"Pit, far north\",1.5e2,2020,S1"));

    assertThat(cells(changed)).isEqualTo(cells(edited));
    assertThat(cells(changed)).isNotEqualTo(cells(library(new SmallLibrary())));
  }

  @Test
  void columnIsChangedBeforeItsCells() throws IOException {
    files.replace(
        "inputs/scenarios.yaml",
        "  set: {mine.price: {times: 0.5}, mine.volatility: 0.3}",
        "  set: {\"pit.depth[south]\": 50, pit.depth: {times: 0.5}}");

    Table.Column depth = depth(library(files.option("--scenario", "slump")));

    assertThat(depth.numbers()).containsExactly(60.0, 50.0);
    assertThat(depth.changes().get(0).origin()).isEqualTo("scenario slump times 0.5: S1");
    assertThat(depth.changes().get(1).origin()).isEqualTo("scenario slump");
  }

  @Test
  void commandLineComesAfterTheScenario() throws IOException {
    files.replace(
        "inputs/scenarios.yaml",
        "  set: {mine.price: {times: 0.5}, mine.volatility: 0.3}",
        "  set: {\"pit.depth[south]\": 50}");

    Table.Column depth =
        depth(library(files.option("--scenario", "slump").option("--set", "pit.depth[south]=70")));

    assertThat(depth.numbers()).containsExactly(120.0, 70.0);
    assertThat(depth.changes().get(1).origin()).isEqualTo("--set");
    assertThat(depth.changes()).containsOnlyKeys(1);
  }

  @Test
  void scenarioThatIsNotChosenChangesNothing() throws IOException {
    files.replace(
        "inputs/scenarios.yaml",
        "  set: {mine.price: {times: 0.5}, mine.volatility: 0.3}",
        "  set: {\"pit.depth[south]\": 50}");

    assertThat(depth(library(files)).changes()).isEmpty();
  }

  @Test
  void ofDatedRowsTheOneInUseIsReplaced() throws IOException {
    files
        .file(
            PITS,
            """
            pit,as_of,name,depth (t),opened (date),source
            north,,North pit,120,2019-03-01,S1
            north,2026-06-01,North pit,140,2019-03-01,judgement: dug deeper
            south,,South pit,40,2021,judgement: shallow
            """)
        .option("--set", "pit.depth[north]=130");

    assertThat(depth(library(files)).numbers()).containsExactly(130.0, 40.0);
    assertThat(depth(library(files.option("--as-of", "2026-07-01"))).numbers())
        .containsExactly(130.0, 40.0);
  }

  @Test
  void shippedCellsOfEveryKindAreAsInTheFiles() {
    Map<String, String> texts = shipped();
    Map<String, String> edited = new TreeMap<>(texts);
    edited.computeIfPresent(
        "inputs/eu_curve.csv", (file, text) -> text.replace("5,2025-09-30,-0.0089", "5,,-0.02"));
    edited.computeIfPresent(
        "inputs/us_elections.csv", (file, text) -> text.replace("\n2024,0.125", "\n2024,0.5"));
    edited.computeIfPresent(
        "inputs/systems.csv", (file, text) -> text.replace(",10,1500,0,4,", ",10,1400,0,4,"));
    edited.computeIfPresent(
        "inputs/deposits.csv",
        (file, text) ->
            text.replace("petalite\",lithium,held,open", "petalite\",graphite,held,open"));
    Map<String, String> sets =
        Map.of(
            "eu_curve.over_10y[5.0]", "-0.02",
            "us_elections.turnover[2024]", "50%",
            "system.unit_price[patriot_fire_unit]", "1400",
            "deposit.mineral[dobra]", "graphite");

    assertThat(values(read(texts, sets))).isEqualTo(values(read(edited, Map.of())));
    assertThat(values(read(texts, sets))).isNotEqualTo(values(read(texts, Map.of())));
  }

  private static Map<String, String> shipped() {
    return LibraryReader.read(reading(Map.of())).library().orElseThrow().files().stream()
        .collect(Collectors.toMap(TextFile::path, TextFile::text));
  }

  private static Library read(Map<String, String> texts, Map<String, String> sets) {
    return LibraryReader.read(reading(sets), texts).library().orElseThrow();
  }

  private static Reading reading(Map<String, String> sets) {
    return new Reading(
        Shipped.MODELS, Shipped.INPUTS, Optional.empty(), Optional.empty(), Optional.empty(), sets);
  }

  /** What formulas read of the tables, and the formulas that the cells' texts decide. */
  private static List<?> values(Library library) {
    List<Object> values = new ArrayList<>(library.rows());
    library.tables().forEach(table -> table.columns().forEach(c -> values.add(c.numbers())));
    return values;
  }

  private Library library(SmallLibrary files) throws IOException {
    Read read = files.read(folder);
    assertThat(SmallLibrary.shown(read, folder)).isEmpty();
    return read.library().orElseThrow();
  }

  private static Table.Column depth(Library library) {
    return column(library, "depth");
  }

  private static Table.Column column(Library library, String name) {
    Table pits = library.tables().get(0);
    return pits.columns().get(pits.column(name));
  }

  private static Map<String, List<?>> cells(Library library) {
    return Map.of(
        "depth", column(library, "depth").numbers(),
        "opened", column(library, "opened").numbers(),
        "name", column(library, "name").texts());
  }
}
