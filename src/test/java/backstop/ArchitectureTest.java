package backstop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shipped classes keep every rule; a fixture class breaks each, so each rule can fail. */
class ArchitectureTest {

  private static final JavaClasses SHIPPED =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("backstop");
  private static final JavaClasses BROKEN =
      new ClassFileImporter().importPackages("backstop.fixture");

  private static final BytecodeRules RULES = new BytecodeRules("backstop");
  private static final BytecodeRules FIXTURE_RULES = new BytecodeRules("backstop.fixture");

  @ParameterizedTest
  @MethodSource("packages")
  void packageUsesOnlyWhatItsRowAllows(String name) {
    RULES.table(name).check(SHIPPED);
  }

  static Stream<String> packages() {
    return PackageTable.ROWS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void shippedClassesKeep(String name) {
    all(RULES).get(name).check(SHIPPED);
  }

  /** The part that is built apart; it reads clock and environment, as the command line does. */
  @ParameterizedTest
  @ValueSource(strings = {"known", "acyclic", "names", "noMutableStatics"})
  void classesForSparkKeep(String name) throws IOException {
    File built = new File("target/spark/backstop-spark.jar");
    assumeTrue(built.isFile(), "no build with Spark: ./mvnw -P spark package");
    try (JarFile jar = new JarFile(built)) {
      JavaClasses classes = new ClassFileImporter().importJar(jar);

      assertThat(classes).isNotEmpty();
      RULES.table("spark").check(classes);
      all(RULES).get(name).check(classes);
    }
  }

  static Stream<String> rules() {
    return all(RULES).keySet().stream().sorted();
  }

  @Test
  void packageAboveIsRefused() {
    assertBroken(FIXTURE_RULES.table("model"), "Upward", "Drawn");
  }

  @Test
  void libraryOfAnotherPackageIsRefused() {
    assertBroken(FIXTURE_RULES.table("kernel"), "Parsed", "snakeyaml");
  }

  @Test
  void packageOutsideTheTableIsRefused() {
    assertBroken(FIXTURE_RULES.known(), "backstop.fixture.util.Odds");
  }

  @Test
  void cycleIsRefused() {
    assertBroken(FIXTURE_RULES.acyclic(), "Cycle detected");
  }

  @Test
  void bannedWordIsRefused() {
    assertBroken(FIXTURE_RULES.names(), "PathData", "backstop.fixture.util.Odds");
    assertThat(FIXTURE_RULES.names().evaluate(BROKEN).getFailureReport().toString())
        .doesNotContain("Database");
  }

  @Test
  void mutableStaticIsRefused() {
    assertBroken(
        FIXTURE_RULES.noMutableStatics(), "State.count", "State.seen", "State.open", "State.calls");
    assertThat(FIXTURE_RULES.noMutableStatics().evaluate(BROKEN).getFailureReport().toString())
        .doesNotContain("State.TABLE");
  }

  @Test
  void ambientReadIsRefused() {
    assertBroken(
        FIXTURE_RULES.nothingAmbient(),
        "LocalDate.now",
        "System.nanoTime",
        "String.format",
        "String.toUpperCase",
        "Charset.defaultCharset",
        "FileReader.<init>",
        "System.out",
        "Locale.getDefault");
    assertThat(FIXTURE_RULES.nothingAmbient().evaluate(BROKEN).getFailureReport().getDetails())
        .hasSize(8);
  }

  private static Map<String, ArchRule> all(BytecodeRules rules) {
    return Map.of(
        "known", rules.known(),
        "acyclic", rules.acyclic(),
        "names", rules.names(),
        "noMutableStatics", rules.noMutableStatics(),
        "nothingAmbient", rules.nothingAmbient());
  }

  private static void assertBroken(ArchRule rule, String... expected) {
    assertThat(rule.evaluate(BROKEN).getFailureReport().toString()).contains(expected);
  }
}
