package backstop.source;

import backstop.model.Place;
import java.util.List;
import java.util.Optional;

/** A part of a YAML file. All scalars are text. */
sealed interface Node {

  <R> R match(Cases<R> cases);

  Place place();

  /** One reading of a node. */
  interface Cases<R> {
    R scalar(Scalar node);

    R sequence(Sequence node);

    R mapping(Mapping node);
  }

  /** The text of a scalar; empty for the others. */
  default Optional<Text> text() {
    return Optional.empty();
  }

  /** The entries of a mapping; none for the others. */
  default List<Entry> entries() {
    return List.of();
  }

  /** The items of a sequence; none for the others. */
  default List<Node> items() {
    return List.of();
  }

  /** The value of a key of a mapping. */
  default Optional<Node> get(String key) {
    return entries().stream()
        .filter(entry -> entry.key.value().equals(key))
        .map(Entry::value)
        .findFirst();
  }

  /** The text of a key of a mapping, where it has one. */
  default Optional<Text> textOf(String key) {
    return get(key).flatMap(Node::text).filter(text -> !text.isEmpty());
  }

  record Scalar(Text content) implements Node {
    @Override
    public Place place() {
      return content.place();
    }

    @Override
    public Optional<Text> text() {
      return Optional.of(content);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.scalar(this);
    }
  }

  record Sequence(Place place, List<Node> items) implements Node {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.sequence(this);
    }
  }

  /** Keys are distinct. */
  record Mapping(Place place, List<Entry> entries) implements Node {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.mapping(this);
    }
  }

  record Entry(Text key, Node value) {}
}
