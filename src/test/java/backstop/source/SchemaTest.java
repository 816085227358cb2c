package backstop.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The editor schema accepts the shipped files and refuses what the reader refuses. */
class SchemaTest {

  private static final Map<String, Object> MODEL = schema("model.schema.json");

  @Test
  void shippedModelsFit() throws IOException {
    try (Stream<Path> files = Files.list(Shipped.MODELS)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        boolean library = file.getFileName().toString().equals("library.yaml");
        Map<String, Object> schema = library ? schema("library.schema.json") : MODEL;
        assertThat(faults(schema, node(Files.readString(file)), "")).as("%s", file).isEmpty();
      }
    }
    Node scenarios = node(Files.readString(Shipped.INPUTS.resolve("scenarios.yaml")));
    assertThat(faults(schema("scenarios.schema.json"), scenarios, "")).isEmpty();
    Node plan = node(Files.readString(Shipped.INPUTS.resolve("batch.yaml")));
    assertThat(faults(schema("batch.schema.json"), plan, "")).isEmpty();
  }

  @Test
  void theFilesForEditorsAreTheOnesOfTheKeyTable() throws IOException {
    for (Map.Entry<String, String> schema : Schema.texts().entrySet()) {
      Path file = Path.of("docs", "schemas", schema.getKey());
      assertThat(Files.readString(file)).as("%s", file).isEqualTo(schema.getValue());
    }
  }

  @Test
  void unknownAndMissingKeysDoNot() throws IOException {
    assertThat(faults(MODEL, node("model: a\ntitle: b\nassumtions: {}\n"), ""))
        .containsExactly("/assumtions unknown");
    assertThat(faults(MODEL, node("model: a\n"), "")).containsExactly("/title missing");
  }

  @Test
  void wrongKindsDoNot() throws IOException {
    String text = "model: a\ntitle: b\nprofiles: c\nevents: {d: {rate: 1, once: maybe}}\n";
    assertThat(faults(MODEL, node(text), ""))
        .containsExactly("/profiles type", "/events/d/once enum");
  }

  @Test
  void aProcessNeedsTheKeysOfItsKind() throws IOException {
    String text = "model: a\ntitle: b\nprocesses: {c (d): {kind: geometric_brownian, start: 1}}\n";
    assertThat(faults(MODEL, node(text), "")).containsExactly("/processes/c (d) fits none");
  }

  private static Node node(String text) {
    return Yaml.read(new Lines("test.yaml", text), new Issues()).orElseThrow();
  }

  /** What breaks the words of JSON Schema that the schema uses. */
  @SuppressWarnings("unchecked")
  private static List<String> faults(Map<String, Object> schema, Node node, String path) {
    List<String> faults = new ArrayList<>();
    if (schema.containsKey("anyOf")) {
      boolean fits =
          ((List<Map<String, Object>>) schema.get("anyOf"))
              .stream().anyMatch(choice -> faults(choice, node, path).isEmpty());
      return fits ? faults : List.of(path + " fits none");
    }
    if (schema.get("enum") instanceof List<?> words) {
      boolean fits = node.text().filter(text -> words.contains(text.value())).isPresent();
      return fits ? faults : List.of(path + " enum");
    }
    String kind =
        node instanceof Node.Mapping
            ? "object"
            : node instanceof Node.Sequence ? "array" : "string";
    Object type = schema.get("type");
    if (!(type instanceof List<?> types ? types.contains(kind) : kind.equals(type))) {
      return List.of(path + " type");
    }
    if (schema.containsKey("items")) {
      node.items()
          .forEach(
              item -> faults.addAll(faults((Map<String, Object>) schema.get("items"), item, path)));
    }
    Map<String, Object> properties =
        (Map<String, Object>) schema.getOrDefault("properties", Map.of());
    for (Node.Entry entry : node.entries()) {
      String below = path + "/" + entry.key();
      Object value =
          properties.getOrDefault(entry.key().value(), schema.get("additionalProperties"));
      if (value instanceof Map<?, ?> found) {
        faults.addAll(faults((Map<String, Object>) found, entry.value(), below));
      } else {
        faults.add(below + " unknown");
      }
    }
    ((List<String>) schema.getOrDefault("required", List.of()))
        .stream()
            .filter(key -> node.get(key).isEmpty())
            .forEach(key -> faults.add(path + "/" + key + " missing"));
    return faults;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> schema(String name) {
    try (JsonParser parser = new JsonFactory().createParser(Schema.texts().get(name))) {
      parser.nextToken();
      return (Map<String, Object>) value(parser);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String key = parser.currentName();
          parser.nextToken();
          assertThat(object.put(key, value(parser))).as(key).isNull();
        }
        return object;
      }
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        return list;
      }
      case VALUE_FALSE -> {
        return false;
      }
      default -> {
        return parser.getText();
      }
    }
  }
}
