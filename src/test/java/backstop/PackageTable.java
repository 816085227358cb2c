package backstop;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who may use whom, and which libraries stay in which package. */
final class PackageTable {

  /** What one package may use beside itself and the JDK. */
  record Row(List<String> packages, List<String> libraries) {}

  private static final String YAML = "org.snakeyaml.engine..";
  private static final String CSV = "de.siegmar.fastcsv..";
  private static final String MATH = "org.apache.commons.math3..";
  private static final String TABLES = "tech.tablesaw..";
  private static final String JSON = "com.fasterxml.jackson.core..";
  private static final String NUMBERS = "com.fasterxml.jackson.core.io";
  private static final String SQL = "org.sqlite..";
  private static final String COMMANDS = "picocli..";
  private static final String SCHEDULES = "org.quartz..";
  private static final String[] WORKBOOKS = {
    "org.apache.poi..",
    "org.apache.xmlbeans..",
    "org.openxmlformats.schemas..",
    "com.microsoft.schemas.."
  };

  private static final String[] CLUSTER = {"org.apache.spark..", "scala..", "org.slf4j.."};

  private static final List<String> VALUING =
      List.of("farm", "model", "paths", "kernel", "valuation");

  static final Map<String, Row> ROWS =
      Map.ofEntries(
          entry("farm", row(List.of())),
          entry("model", row(List.of())),
          entry("source", row(List.of("model"), YAML, CSV)),
          entry("paths", row(List.of("model"), MATH)),
          entry("kernel", row(List.of("model"))),
          entry("valuation", row(List.of("farm", "model", "paths", "kernel"))),
          entry("risk", row(VALUING, MATH)),
          entry("batch", row(plus(VALUING, "risk"), SQL, TABLES, JSON)),
          entry(
              "workbook",
              row(
                  List.of("model", "valuation", "risk", "batch"),
                  Stream.concat(Stream.of(WORKBOOKS), Stream.of(NUMBERS)).toArray(String[]::new))),
          entry(
              "cli",
              row(
                  plus(VALUING, "source", "risk", "batch", "workbook"),
                  COMMANDS,
                  TABLES,
                  JSON,
                  SCHEDULES)),
          entry("spark", row(List.of("farm", "model"), CLUSTER)));

  /** Classes of a request that every reader of a result may name. */
  static final List<String> REQUEST = List.of("paths.Sampling", "paths.Sampler");

  private PackageTable() {}

  private static Row row(List<String> packages, String... libraries) {
    return new Row(packages, List.of(libraries));
  }

  private static List<String> plus(List<String> packages, String... more) {
    return Stream.concat(packages.stream(), Stream.of(more)).toList();
  }
}
