package backstop.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a part of a YAML file may be. {@code what} names it in messages: {@code a formula}. */
sealed interface Shape {

  String what();

  <R> R match(Cases<R> cases);

  /** One reading of a shape. */
  interface Cases<R> {
    R scalar(Scalar shape);

    R list(ListOf shape);

    R named(Named shape);

    R keyed(Keyed shape);

    R either(Either shape);

    R kinds(Kinds shape);
  }

  /** A key of a {@link Keyed} mapping. */
  record Key(String name, boolean required, String meaning, Shape shape) {
    static Key required(String name, String meaning, Shape shape) {
      return new Key(name, true, meaning, shape);
    }

    static Key optional(String name, String meaning, Shape shape) {
      return new Key(name, false, meaning, shape);
    }
  }

  /**
   * A text.
   *
   * @param words the only texts allowed; empty for any
   */
  record Scalar(String what, List<String> words) implements Shape {
    static Scalar of(String what, String... words) {
      return new Scalar(what, List.of(words));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.scalar(this);
    }
  }

  /** A sequence. */
  record ListOf(String what, Shape item) implements Shape {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.list(this);
    }
  }

  /** A mapping whose keys are names that the file chooses. */
  record Named(String what, Shape value) implements Shape {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.named(this);
    }
  }

  /** A mapping with these keys and no others. */
  record Keyed(String what, List<Key> keys) implements Shape {
    static Keyed of(String what, Key... keys) {
      return new Keyed(what, List.of(keys));
    }

    List<String> names() {
      return keys.stream().map(Key::name).toList();
    }

    Optional<Key> key(String name) {
      return keys.stream().filter(key -> key.name.equals(name)).findFirst();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.keyed(this);
    }
  }

  /** A text, or a mapping that says more. */
  record Either(Scalar brief, Keyed full) implements Shape {
    @Override
    public String what() {
      return brief.what + " or " + full.what;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.either(this);
    }
  }

  /** A mapping whose other keys depend on the word under the key {@code kind}. */
  record Kinds(String what, List<Kind> kinds) implements Shape {
    static final String SELECTOR = "kind";

    static Kinds of(String what, Kind... kinds) {
      return new Kinds(what, List.copyOf(Arrays.asList(kinds)));
    }

    List<String> words() {
      return kinds.stream().map(Kind::word).toList();
    }

    Optional<Kind> kind(String word) {
      return kinds.stream().filter(kind -> kind.word.equals(word)).findFirst();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.kinds(this);
    }
  }

  /** One of {@link Kinds}: its word and all its keys, {@code kind} among them. */
  record Kind(String word, Keyed keys) {}
}
