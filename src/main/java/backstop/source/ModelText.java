package backstop.source;

import backstop.model.Distribution;
import backstop.source.Declaration.Name;
import backstop.source.Names.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * A model file's tree as a declaration. What is wrong is reported; what has a usable name is kept,
 * with 0 for a formula that is missing, so that its users are not reported too.
 */
final class ModelText {

  /** What the workbook calls sheets that are not of a model or a table. */
  static final Set<String> SHEETS =
      Set.of(
          "summary",
          "guarantees",
          "convergence",
          "control",
          "inputs",
          "draws",
          "checks",
          "engine",
          "sources",
          "run",
          "review",
          "contents",
          "changes",
          "texts");

  private static final Distribution ANY = new Distribution.Uniform(0, 1, Distribution.Range.BOUNDS);

  private final Issues issues;
  private final Names names;
  private final DistributionText distributions;

  ModelText(Issues issues, DistributionText distributions) {
    this.issues = issues;
    this.names = new Names(issues);
    this.distributions = distributions;
  }

  /**
   * @param written of the shape {@link Keys#MODEL} or reported
   * @param fileName without its ending: what the model must be called
   */
  Declaration read(Node written, String fileName) {
    ShapeCheck.check(written, Keys.MODEL, issues);
    Node root = asMeant(written);
    Text model = root.textOf("model").orElse(Text.of(fileName, root.place()));
    if (!model.value().equals(fileName)) {
      String message = "the model is called " + Shown.of(model) + " but its file " + fileName;
      issues.error(model, message + ".yaml", Optional.of("Use one name for both."));
    }
    names.name(model, "a model");
    refuseSheet(model);
    Text none = Text.of("", root.place());
    return new Declaration(
        Text.of(fileName, model.place()),
        root.textOf("title").orElse(none),
        root.textOf("about").orElse(none),
        each(root, "assumptions", this::assumed),
        each(root, "tables", this::tabled),
        each(root, "choices", this::tabled),
        each(root, "processes", this::process),
        each(root, "chains", this::chained),
        each(root, "events", this::event),
        each(root, "jumps", this::jump),
        items(root),
        each(root, "checks", this::checked),
        each(root, "measures", this::measured),
        root.get("profiles").map(ModelText::texts).orElse(List.of()));
  }

  /** A model's sheet bears its name. */
  private void refuseSheet(Text model) {
    if (SHEETS.contains(model.value())) {
      String message = "the workbook has a sheet called " + Shown.of(model) + " of its own";
      issues.error(model, message, Optional.of("Choose another name for model and file."));
    }
  }

  /** The same with keys that were reported as mistyped under the names they are near to. */
  private Node asMeant(Node root) {
    List<String> keys = Keys.MODEL.names();
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry entry : root.entries()) {
      String key = entry.key().value();
      Optional<String> near =
          keys.contains(key)
              ? Optional.empty()
              : Nearest.to(key, keys).filter(name -> root.get(name).isEmpty());
      if (near.isEmpty() && !keys.contains(key)) {
        issues.markIncomplete();
      }
      Text name = near.map(known -> Text.of(known, entry.key().place())).orElse(entry.key());
      entries.add(new Node.Entry(name, entry.value()));
    }
    return new Node.Mapping(root.place(), entries);
  }

  private static <T> List<T> each(
      Node root, String key, BiFunction<Text, Node, Optional<T>> reading) {
    return root.get(key).stream()
        .flatMap(section -> section.entries().stream())
        .flatMap(entry -> reading.apply(entry.key(), entry.value()).stream())
        .toList();
  }

  private static List<Text> texts(Node list) {
    return list.items().stream().flatMap(item -> item.text().stream()).toList();
  }

  private Optional<Declaration.Assumed> assumed(Text key, Node value) {
    return names
        .header(key, "an assumption", Part.OPTIONAL, Part.REQUIRED)
        .map(name -> new Declaration.Assumed(name, value.text().orElse(Text.of("", key.place()))));
  }

  private Optional<Declaration.Tabled> tabled(Text key, Node value) {
    Optional<Name> name = names.header(key, "a table", Part.NONE, Part.NONE);
    Optional<Text> file = value.text().filter(this::isFileName);
    return name.isPresent() && file.isPresent()
        ? Optional.of(new Declaration.Tabled(name.get().name(), file.get()))
        : Optional.empty();
  }

  private boolean isFileName(Text file) {
    boolean fits = CsvFile.isName(file.value());
    if (!fits && !file.value().isBlank()) {
      issues.error(
          file, "a table is a file of the inputs folder such as drones.csv, not " + Shown.of(file));
    }
    if (!fits) {
      issues.markIncomplete();
    }
    return fits;
  }

  private Optional<Declaration.Process> process(Text key, Node value) {
    Optional<Name> name = names.header(key, "a process", Part.OPTIONAL, Part.REQUIRED);
    Optional<Text> kind = value.textOf(Shape.Kinds.SELECTOR);
    Optional<Shape.Kind> known = kind.flatMap(word -> Keys.PROCESS.kind(word.value()));
    if (name.isEmpty() || known.isEmpty()) {
      issues.markIncomplete();
      return Optional.empty();
    }
    Map<String, Text> parameters = new LinkedHashMap<>();
    known.get().keys().names().stream()
        .filter(parameter -> !parameter.equals(Shape.Kinds.SELECTOR))
        .forEach(parameter -> parameters.put(parameter, formula(key, value, parameter)));
    return Optional.of(new Declaration.Process(name.get(), kind.get(), parameters));
  }

  /** The formula under a key of a mapping; 0 where it is missing. */
  private static Text formula(Text owner, Node mapping, String key) {
    return mapping.textOf(key).orElse(Text.of("0", owner.place()));
  }

  private Optional<Declaration.Chained> chained(Text key, Node value) {
    Optional<Name> name = names.header(key, "a chain", Part.OPTIONAL, Part.NONE);
    List<Text> states = states(value);
    if (name.isEmpty() || states.isEmpty()) {
      issues.markIncomplete();
      return Optional.empty();
    }
    Text start = value.textOf("start").orElse(states.get(0));
    return Optional.of(new Declaration.Chained(name.get(), states, start, rates(value, states)));
  }

  private List<Text> states(Node chain) {
    Optional<Node> list = chain.get("states");
    List<Text> states = new ArrayList<>();
    for (Text state : list.map(ModelText::texts).orElse(List.of())) {
      if (states.stream().anyMatch(earlier -> earlier.value().equals(state.value()))) {
        issues.error(state, "the state " + Shown.of(state) + " stands twice");
      } else if (names.state(state)) {
        states.add(state);
      }
    }
    if (states.isEmpty() && list.filter(Node.Sequence.class::isInstance).isPresent()) {
      issues.error(list.get().place(), 1, "a chain needs a state", Optional.empty());
    }
    return states;
  }

  private List<Declaration.Rate> rates(Node chain, List<Text> states) {
    List<Declaration.Rate> rates = new ArrayList<>();
    for (Node.Entry entry : chain.get("rates").map(Node::entries).orElse(List.of())) {
      Text key = entry.key();
      int arrow = key.value().indexOf("->");
      if (arrow < 0) {
        issues.error(key, "a rate is written from -> to, not " + Shown.of(key));
        continue;
      }
      Text from = DistributionText.stripped(key.part(0, arrow));
      Text to = DistributionText.stripped(key.part(arrow + 2, key.value().length()));
      if (isState(from, states) & isState(to, states) && leads(key, from, to)) {
        rates.add(
            new Declaration.Rate(from, to, entry.value().text().orElse(Text.of("0", key.place()))));
      }
    }
    return rates;
  }

  private boolean isState(Text word, List<Text> states) {
    List<String> known = states.stream().map(Text::value).toList();
    if (!known.contains(word.value())) {
      String message =
          "no state is called " + Shown.of(word) + "; states: " + String.join(", ", known);
      issues.error(word, message, Nearest.advice(word.value(), known));
    }
    return known.contains(word.value());
  }

  private boolean leads(Text key, Text from, Text to) {
    if (from.value().equals(to.value())) {
      issues.error(key, "a rate leads from one state to another, not from " + from + " to itself");
    }
    return !from.value().equals(to.value());
  }

  private Optional<Declaration.Event> event(Text key, Node value) {
    boolean once = value.textOf("once").filter(text -> text.value().equals("true")).isPresent();
    return names
        .header(key, "an event", Part.OPTIONAL, Part.NONE)
        .map(name -> new Declaration.Event(name, formula(key, value, "rate"), once));
  }

  private Optional<Declaration.Jump> jump(Text key, Node value) {
    Optional<Text> severity = value.textOf("severity");
    Distribution law =
        severity.flatMap(text -> distributions.read(text, Optional.empty())).orElse(ANY);
    Text text = severity.orElse(Text.of("", key.place()));
    return names
        .header(key, "a jump", Part.OPTIONAL, Part.REQUIRED)
        .map(name -> new Declaration.Jump(name, formula(key, value, "rate"), text, law));
  }

  private List<Declaration.Item> items(Node root) {
    List<Declaration.Item> items = new ArrayList<>();
    for (Node.Entry section : root.get("lines").map(Node::entries).orElse(List.of())) {
      for (Node.Entry line : section.value().entries()) {
        item(section.key(), line.key(), line.value()).ifPresent(items::add);
      }
    }
    return items;
  }

  private Optional<Declaration.Item> item(Text section, Text key, Node value) {
    return names
        .header(key, "a line", Part.OPTIONAL, Part.REQUIRED)
        .map(
            name ->
                new Declaration.Item(
                    section,
                    name,
                    main(key, value),
                    value.textOf("opening"),
                    value.textOf("note")));
  }

  /** The formula of a line or measure, written alone or under its key. */
  private static Text main(Text owner, Node value) {
    return value.text().filter(text -> !text.isEmpty()).orElse(formula(owner, value, "formula"));
  }

  private Optional<Declaration.Checked> checked(Text key, Node value) {
    Text relation =
        value.text().filter(text -> !text.isEmpty()).orElse(Text.of("0 = 0", key.place()));
    return names
        .header(key, "a check", Part.NONE, Part.NONE)
        .map(name -> new Declaration.Checked(name, relation));
  }

  private Optional<Declaration.Measured> measured(Text key, Node value) {
    return names
        .header(key, "a measure", Part.NONE, Part.REQUIRED)
        .map(
            name ->
                new Declaration.Measured(
                    name, main(key, value), value.textOf("party"), value.textOf("when")));
  }
}
