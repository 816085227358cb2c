package backstop.source;

import backstop.model.Place;
import java.util.Optional;
import java.util.stream.Collectors;

/** Holds a node against its shape and reports all that differs. */
final class ShapeCheck implements Shape.Cases<Void> {

  private final Issues issues;
  private final Node node;

  /** The key whose value the node is; empty for the root. */
  private final Optional<Text> owner;

  private ShapeCheck(Issues issues, Node node, Optional<Text> owner) {
    this.issues = issues;
    this.node = node;
    this.owner = owner;
  }

  /** Reports what in a document is not of its shape. */
  static void check(Node root, Shape shape, Issues issues) {
    shape.match(new ShapeCheck(issues, root, Optional.empty()));
  }

  private void child(Text key, Node value, Shape shape) {
    shape.match(new ShapeCheck(issues, value, Optional.of(key)));
  }

  @Override
  public Void scalar(Shape.Scalar shape) {
    Optional<Text> text = node.text();
    if (text.isEmpty() || text.get().value().isBlank()) {
      mismatch(shape);
    } else if (!shape.words().isEmpty() && !shape.words().contains(text.get().value())) {
      String message = name() + " needs " + shape.what() + ", not " + Shown.of(text.get());
      issues.error(text.get(), message, Nearest.advice(text.get().value(), shape.words()));
    }
    return null;
  }

  @Override
  public Void list(Shape.ListOf shape) {
    if (!(node instanceof Node.Sequence)) {
      mismatch(shape);
    }
    Text at = owner.orElse(Text.of("the list", node.place()));
    node.items().forEach(item -> child(at, item, shape.item()));
    return null;
  }

  @Override
  public Void named(Shape.Named shape) {
    if (!(node instanceof Node.Mapping)) {
      issues.markIncomplete();
      mismatch(shape);
    }
    node.entries().forEach(entry -> child(entry.key(), entry.value(), shape.value()));
    return null;
  }

  @Override
  public Void keyed(Shape.Keyed shape) {
    if (!(node instanceof Node.Mapping)) {
      mismatch(shape);
      return null;
    }
    for (Node.Entry entry : node.entries()) {
      shape
          .key(entry.key().value())
          .ifPresentOrElse(
              key -> child(entry.key(), entry.value(), key.shape()), () -> unknown(entry, shape));
    }
    shape.keys().stream()
        .filter(key -> key.required() && node.get(key.name()).isEmpty())
        .filter(key -> !isMistyped(key, shape))
        .forEach(key -> missing(key, shape));
    return null;
  }

  @Override
  public Void either(Shape.Either shape) {
    if (node instanceof Node.Mapping) {
      return keyed(shape.full());
    }
    if (node instanceof Node.Sequence) {
      mismatch(shape);
      return null;
    }
    return scalar(shape.brief());
  }

  @Override
  public Void kinds(Shape.Kinds shape) {
    Optional<Text> word = node.textOf(Shape.Kinds.SELECTOR);
    Optional<Shape.Kind> kind = word.flatMap(text -> shape.kind(text.value()));
    if (kind.isPresent()) {
      return keyed(kind.get().keys());
    }
    String known = String.join(", ", shape.words());
    if (word.isPresent()) {
      String message = "no kind of process is called " + Shown.of(word.get()) + "; known: " + known;
      issues.error(word.get(), message, Nearest.advice(word.get().value(), shape.words()));
    } else if (node instanceof Node.Mapping) {
      report(name() + " needs the key kind: " + known, Optional.empty());
    } else {
      mismatch(shape);
    }
    return null;
  }

  private void unknown(Node.Entry entry, Shape.Keyed shape) {
    String keys = String.join(", ", shape.names());
    String message = shape.what() + " has no key " + Shown.of(entry.key()) + "; its keys: " + keys;
    issues.error(entry.key(), message, Nearest.advice(entry.key().value(), shape.names()));
  }

  /** Whether an unknown key was probably meant for a key. */
  private boolean isMistyped(Shape.Key key, Shape.Keyed shape) {
    return node.entries().stream()
        .map(entry -> entry.key().value())
        .filter(name -> shape.key(name).isEmpty())
        .anyMatch(name -> Nearest.to(name, shape.names()).filter(key.name()::equals).isPresent());
  }

  private void missing(Shape.Key key, Shape.Keyed shape) {
    String message =
        owner.map(Shown::of).orElse(shape.what())
            + " lacks the key "
            + key.name()
            + ": "
            + key.meaning();
    report(message, Optional.empty());
  }

  private void mismatch(Shape shape) {
    report(name() + " needs " + shape.what() + ", not " + found(), Optional.empty());
  }

  /** At the owner's name, where it has one. */
  private void report(String message, Optional<String> advice) {
    Place place = owner.map(Text::place).orElse(node.place());
    issues.error(place, owner.map(Text::width).orElse(1), message, advice);
  }

  private String name() {
    return owner.map(Shown::of).orElse("the file");
  }

  private String found() {
    return node.match(
        new Node.Cases<>() {
          @Override
          public String scalar(Node.Scalar scalar) {
            boolean empty = scalar.content().value().isBlank();
            return empty ? "nothing" : "the text " + Shown.of(scalar.content());
          }

          @Override
          public String sequence(Node.Sequence sequence) {
            return "a list";
          }

          @Override
          public String mapping(Node.Mapping mapping) {
            return mapping.entries().stream()
                .map(entry -> Shown.of(entry.key()))
                .limit(3)
                .collect(Collectors.joining(", ", "a mapping with ", ""));
          }
        });
  }
}
