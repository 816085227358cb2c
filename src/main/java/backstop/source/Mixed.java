package backstop.source;

import backstop.model.Source;
import backstop.source.Inputs.Assigned;
import backstop.source.Inputs.CorrelationRow;
import backstop.source.Inputs.ForcedRow;
import backstop.source.Inputs.StateRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Inputs of which each ingredient is that of one of two sides.
 *
 * @param later ingredients that are those of {@code after}
 * @param owner of the models that an input is of, the one that it goes with
 */
record Mixed(
    Parsed before, Parsed after, Set<Ingredient> later, Function<Set<String>, String> owner) {

  private static final String NOTHING_YET = States.EVENT.get(0);

  /** The side of the model texts. */
  Parsed text() {
    return side(Ingredient.TEXT);
  }

  /** The side of what is laid over the inputs. */
  Parsed options() {
    return side(Ingredient.OPTIONS);
  }

  private Parsed side(Ingredient ingredient) {
    return later.contains(ingredient) ? after : before;
  }

  private Parsed side(String model) {
    return side(Ingredient.inputs(model));
  }

  private Parsed other(Parsed side) {
    return side == before ? after : before;
  }

  /** All inputs that the text names; what neither side has is an issue. */
  WrittenInputs inputs(Issues issues) {
    Map<String, InputTable> tables = tables();
    Map<String, Assigned> values = values(tables, issues);
    Driven driven = driven();
    Inputs mixed =
        new Inputs(
            date(),
            Stream.of(before, after)
                .map(side -> side.inputs().asOf())
                .max(LocalDate::compareTo)
                .get(),
            tables,
            values,
            sources(),
            driven.states(),
            forced(),
            driven.set(),
            correlations(values),
            options().inputs().scenarios(),
            List.of());
    return new WrittenInputs(mixed, options().chosen().stream().toList());
  }

  private LocalDate date() {
    return side(Ingredient.DATE).inputs().valuationDate();
  }

  private Map<String, InputTable> tables() {
    Map<String, InputTable> tables = new TreeMap<>();
    text()
        .declared()
        .tables()
        .forEach(
            (file, models) -> {
              Parsed side = side(owner.apply(owners(file)));
              InputTable table = side.inputs().tables().get(file);
              InputTable others = other(side).inputs().tables().get(file);
              boolean whole = side == text() || others == null;
              tables.put(file, table == null ? others : whole ? table : table.completed(others));
            });
    return tables;
  }

  /** The models that declare a table, by the earlier side where that has it. */
  private Set<String> owners(String file) {
    List<String> models = before.declared().tables().getOrDefault(file, List.of());
    return new TreeSet<>(models.isEmpty() ? after.declared().tables().get(file) : models);
  }

  private Map<String, Assigned> values(Map<String, InputTable> tables, Issues issues) {
    Map<String, Assigned> values = new TreeMap<>();
    for (Expected.Name name :
        new Expected(text().declarations(), tables, Set.of(), issues).names()) {
      Parsed side = side(name);
      for (String target : name.targets()) {
        Optional.ofNullable(side.inputs().assumptions().get(target))
            .or(() -> Optional.ofNullable(other(side).inputs().assumptions().get(target)))
            .ifPresentOrElse(
                value -> values.put(target, value),
                () -> issues.error(name.declared(), target + " has no value on either side"));
      }
    }
    return values;
  }

  private Parsed side(Expected.Name name) {
    String kind = before.declared().kinds().get(name.qualified());
    boolean same = kind != null && kind.equals(after.declared().kinds().get(name.qualified()));
    return same ? side(modelOf(name.qualified())) : text();
  }

  private List<Source> sources() {
    Map<String, Source> sources = new LinkedHashMap<>();
    Stream.of(before, after)
        .flatMap(side -> side.inputs().sources().stream())
        .forEach(source -> sources.putIfAbsent(source.id(), source));
    return List.copyOf(sources.values());
  }

  /**
   * Where drivers start.
   *
   * @param set what begins after the valuation date, on its date
   */
  private record Driven(List<StateRow> states, List<ForcedRow> set) {}

  private Driven driven() {
    Driven driven = new Driven(new ArrayList<>(), new ArrayList<>());
    for (Parsed side : List.of(before, after)) {
      for (StateRow row : side.inputs().states()) {
        if (holds(side, row.driver())) {
          add(driven, row, other(side));
        }
      }
    }
    return driven;
  }

  private void add(Driven driven, StateRow row, Parsed other) {
    if (begun(row)) {
      driven.states.add(row);
      return;
    }
    other.inputs().states().stream()
        .filter(one -> one.driver().value().equals(row.driver().value()) && begun(one))
        .forEach(driven.states::add);
    if (!row.state().value().equals(NOTHING_YET)) {
      driven.set.add(new ForcedRow(row.driver(), row.since().orElseThrow(), row.state()));
    }
  }

  private boolean begun(StateRow row) {
    return row.since().filter(since -> since.isAfter(date())).isEmpty();
  }

  private List<ForcedRow> forced() {
    return Stream.of(before, after)
        .flatMap(side -> side.inputs().forced().stream().filter(row -> holds(side, row.driver())))
        .toList();
  }

  /** Whether rows about a driver of the text are those of a side. */
  private boolean holds(Parsed side, Text driver) {
    String name = unkeyed(driver.value());
    Parsed own = side(modelOf(name));
    Parsed holder = own.declared().drivers().contains(name) ? own : text();
    return holder == side && text().declared().drivers().contains(name);
  }

  private List<CorrelationRow> correlations(Map<String, Assigned> values) {
    return Stream.of(before, after)
        .flatMap(
            side ->
                side.inputs().correlations().stream()
                    .filter(row -> holds(side, row))
                    .filter(row -> random(row.a(), values) && random(row.b(), values)))
        .toList();
  }

  private boolean holds(Parsed side, CorrelationRow row) {
    Parsed own = side(owner.apply(models(row)));
    boolean known = own.declared().names(row.a()) && own.declared().names(row.b());
    Declared text = text().declared();
    return (known ? own : text()) == side && text.names(row.a()) && text.names(row.b());
  }

  /** The models of the two drivers of a pair. */
  static Set<String> models(CorrelationRow row) {
    return new TreeSet<>(List.of(modelOf(row.a().value()), modelOf(row.b().value())));
  }

  /** Whether an end of a pair is drawn: a process, or an assumption with a law. */
  private boolean random(Text name, Map<String, Assigned> values) {
    Assigned value = values.get(name.value());
    return value == null
        ? text().declared().drivers().contains(unkeyed(name.value()))
        : drawn(value);
  }

  private static boolean drawn(Assigned value) {
    return value.law().isPresent();
  }

  static String modelOf(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  static String unkeyed(String name) {
    int bracket = name.indexOf('[');
    return bracket < 0 ? name : name.substring(0, bracket);
  }
}
