package backstop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceShapeTest {

  @Test
  void sourcesKeepTheRules() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Path file : sources()) {
      SourceShape.faults(file.toString(), Files.readString(file)).stream()
          .filter(fault -> !isMemory(fault))
          .forEach(faults::add);
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void longFileIsRefused() throws IOException {
    assertThat(faults("\n".repeat(500) + "class A {}"))
        .containsExactly("A:501: file has more than 500 lines");
    assertThat(faults("\n".repeat(499) + "class A {}")).isEmpty();
  }

  @Test
  void longMethodIsRefused() throws IOException {
    assertThat(faults("class A {\nvoid a() {" + "\n".repeat(60) + "}\n}"))
        .containsExactly("A:2: a has more than 60 lines");
    assertThat(faults("class A {\nvoid a() {" + "\n".repeat(59) + "}\n}")).isEmpty();
  }

  @Test
  void manyParametersAreRefused() throws IOException {
    assertThat(faults("class A { void a(" + parameters(7) + ") {} }"))
        .containsExactly("A:1: a has more than 6 parameters");
    assertThat(faults("class A { void a(" + parameters(6) + ") {} }")).isEmpty();
    assertThat(faults("class A { A(" + parameters(7) + ") {} }")).hasSize(1);
    assertThat(faults("record A(" + parameters(7) + ") { A {} }")).isEmpty();
    assertThat(faults("record A(" + parameters(7) + ") { void a(" + parameters(7) + ") {} }"))
        .hasSize(1);
  }

  @Test
  void leftoverNoteIsRefused() throws IOException {
    assertThat(faults("// " + "TO" + "DO later\nclass A {}")).containsExactly("A:1: leftover note");
  }

  @Test
  void staticCollectionIsRefused() throws IOException {
    assertThat(faults("class A { static final Map<A, A> B = new HashMap<>(); }"))
        .containsExactly("A:1: static B can change");
    assertThat(faults("class A { static final Map<A, A> B = Map.of(); }")).isEmpty();
  }

  private static List<Path> sources() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path root :
        List.of(Path.of("src/main/java"), Path.of("src/spark/java"), Path.of("src/test/java"))) {
      try (Stream<Path> tree = Files.walk(root)) {
        tree.filter(SourceShapeTest::isSource).forEach(files::add);
      }
    }
    assertThat(files).hasSizeGreaterThan(10);
    return files.stream().sorted().toList();
  }

  /** Tests may remember a library they have read; shipped code keeps no static state. */
  private static boolean isMemory(String fault) {
    return fault.startsWith("src/test/") && fault.endsWith(" can change");
  }

  private static boolean isSource(Path file) {
    return file.toString().endsWith(".java") && !file.startsWith("src/test/java/backstop/fixture");
  }

  private static List<String> faults(String text) throws IOException {
    return SourceShape.faults("A", text);
  }

  private static String parameters(int count) {
    return IntStream.range(0, count).mapToObj(i -> "int p" + i).collect(Collectors.joining(", "));
  }
}
