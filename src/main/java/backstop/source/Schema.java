package backstop.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The editor schema of a YAML file, from the same key table as the reader: JSON Schema 2020-12, for
 * completion and checks while typing.
 */
public final class Schema {

  private static final String BAR = "\\";

  private Schema() {}

  /** Schemas by file name, as an editor wants them: {@code model.schema.json} and so on. */
  public static Map<String, String> texts() {
    return Map.of(
        "model.schema.json", text(Keys.MODEL, "A model of Backstop"),
        "library.schema.json", text(Keys.LIBRARY, "The library file of Backstop"),
        "scenarios.schema.json", text(Keys.SCENARIOS, "The scenarios of Backstop"),
        "batch.schema.json", text(BatchKeys.PLAN, "A plan of a batch of Backstop"));
  }

  private static String text(Shape shape, String title) {
    String head =
        "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n  \"title\": "
            + quoted(title)
            + ",\n  ";
    return head + shape.match(new Writer("  ", "")) + "\n}\n";
  }

  private static String quoted(String text) {
    String escaped = text.replace(BAR, BAR + BAR).replace("\"", BAR + "\"");
    return "\"" + escaped.replace("\n", BAR + "n") + "\"";
  }

  /**
   * Writes the members of the JSON object that describes a shape.
   *
   * @param description what an editor shows beside the key; empty for what the shape itself says
   */
  private record Writer(String indent, String description) implements Shape.Cases<String> {

    @Override
    public String scalar(Shape.Scalar shape) {
      String types = "\"type\": [\"string\", \"number\", \"boolean\"]";
      return shape.words().isEmpty()
          ? members(said(shape.what()), types)
          : members(said(shape.what()), "\"enum\": " + words(shape.words()));
    }

    @Override
    public String list(Shape.ListOf shape) {
      return members(
          said(shape.what()), "\"type\": \"array\"", "\"items\": " + object(shape.item(), ""));
    }

    @Override
    public String named(Shape.Named shape) {
      return members(
          said(shape.what()),
          "\"type\": \"object\"",
          "\"additionalProperties\": " + object(shape.value(), ""));
    }

    @Override
    public String keyed(Shape.Keyed shape) {
      Writer inner = new Writer(indent + "  ", "");
      List<String> properties =
          shape.keys().stream()
              .map(key -> quoted(key.name()) + ": " + inner.object(key.shape(), key.meaning()))
              .toList();
      List<String> required =
          shape.keys().stream().filter(Shape.Key::required).map(Shape.Key::name).toList();
      String lines = String.join(",\n" + indent + "  ", properties);
      return members(
          said(shape.what()),
          "\"type\": \"object\"",
          "\"additionalProperties\": false",
          "\"required\": " + words(required),
          "\"properties\": {\n" + indent + "  " + lines + "\n" + indent + "}");
    }

    @Override
    public String either(Shape.Either shape) {
      return anyOf(shape.what(), List.of(shape.brief(), shape.full()));
    }

    @Override
    public String kinds(Shape.Kinds shape) {
      return anyOf(
          shape.what(), List.copyOf(shape.kinds().stream().map(Schema::constant).toList()));
    }

    private String anyOf(String what, List<Shape> shapes) {
      Writer inner = new Writer(indent + "  ", "");
      List<String> all = shapes.stream().map(shape -> inner.object(shape, "")).toList();
      return members(said(what), "\"anyOf\": [" + String.join(", ", all) + "]");
    }

    private String object(Shape shape, String meaning) {
      String deeper = indent + "  ";
      return "{\n" + deeper + shape.match(new Writer(deeper, meaning)) + "\n" + indent + "}";
    }

    private String said(String what) {
      return "\"description\": " + quoted(description.isEmpty() ? what : description);
    }

    private String members(String... members) {
      return String.join(",\n" + indent, members);
    }

    private static String words(List<String> words) {
      return words.stream().map(Schema::quoted).toList().toString();
    }
  }

  /** A kind whose selector is its own word and no other. */
  private static Shape constant(Shape.Kind kind) {
    List<Shape.Key> keys = new ArrayList<>();
    for (Shape.Key key : kind.keys().keys()) {
      boolean selector = key.name().equals(Shape.Kinds.SELECTOR);
      Shape word = Shape.Scalar.of("the word " + kind.word(), kind.word());
      keys.add(selector ? Shape.Key.required(key.name(), key.meaning(), word) : key);
    }
    return new Shape.Keyed(kind.keys().what(), List.copyOf(keys));
  }
}
