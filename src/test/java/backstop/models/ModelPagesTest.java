package backstop.models;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Library;
import backstop.models.ModelPage.Entry;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The correspondence tables of the model pages hold: lines, inputs that matter, tests.
 *
 * <p>Of the inputs one in four is tried; {@code -Dbackstop.pages.parts=1} tries all.
 */
class ModelPagesTest {

  private static final Path PAGES = Path.of("docs/models");

  /** A worked example has a page of its own, without a correspondence table. */
  private static final String EXAMPLE = "-example.md";

  private static final List<String> TEST_PACKAGES =
      List.of("backstop.models.", "backstop.valuation.", "backstop.workbook.", "backstop.kernel.");

  private static final int PARTS = Integer.getInteger("backstop.pages.parts", 4);

  private static final Library LIBRARY = Futures.shipped();
  private static final Influence INFLUENCE = new Influence(LIBRARY);

  static Stream<ModelPage> pages() throws IOException {
    List<ModelPage> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(PAGES)) {
      for (Path file : files.sorted().toList()) {
        if (!file.toString().endsWith(EXAMPLE)) {
          pages.add(ModelPage.read(file));
        }
      }
    }
    return pages.stream();
  }

  @Test
  void everyModelHasAPage() throws IOException {
    List<String> named =
        pages().map(page -> page.file().getFileName().toString().replace(".md", "")).toList();
    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(
            LIBRARY.models().stream().map(model -> model.name()).toList());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void namesLinesAndMeasuresThatExist(ModelPage page) {
    assertThat(page.entries()).as("rows of %s", page.file()).isNotEmpty();
    for (Entry entry : page.entries()) {
      assertThat(entry.lines()).as(entry.sentence()).isNotEmpty();
      for (String line : entry.lines()) {
        assertThat(LIBRARY.line(line).isPresent() || LIBRARY.measure(line).isPresent())
            .as("%s: a line or measure %s", page.file(), line)
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void namesInputsThatMoveTheirMeasure(ModelPage page) {
    List<String> idle =
        page.entries().stream()
            .flatMap(entry -> entry.inputs().stream())
            .distinct()
            .filter(move -> Math.floorMod(move.input().hashCode(), PARTS) == 0)
            .toList()
            .parallelStream()
            .filter(move -> !INFLUENCE.moves(move.input(), move.measure()))
            .map(move -> move.input() + " → " + move.measure())
            .toList();
    assertThat(idle).as("inputs of %s that are unknown or move nothing", page.file()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void namesTestsThatExist(ModelPage page) {
    for (Entry entry : page.entries()) {
      assertThat(entry.tests()).as(entry.sentence()).isNotEmpty();
      for (String test : entry.tests()) {
        assertThat(isTest(test)).as("%s: a test %s", page.file(), test).isTrue();
      }
    }
  }

  private static boolean isTest(String name) {
    String owner = name.substring(0, Math.max(0, name.indexOf('.')));
    String method = name.substring(name.indexOf('.') + 1);
    return TEST_PACKAGES.stream()
        .flatMap(prefix -> methods(prefix + owner))
        .anyMatch(found -> found.getName().equals(method) && annotated(found));
  }

  private static Stream<Method> methods(String type) {
    ClassLoader loader = ModelPagesTest.class.getClassLoader();
    try {
      return Arrays.stream(Class.forName(type, false, loader).getDeclaredMethods());
    } catch (ClassNotFoundException e) {
      return Stream.of();
    }
  }

  private static boolean annotated(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .anyMatch(type -> type == Test.class || type == ParameterizedTest.class);
  }
}
