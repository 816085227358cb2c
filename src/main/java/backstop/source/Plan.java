package backstop.source;

import backstop.model.Distribution;
import backstop.model.Draw;
import backstop.model.Line;
import backstop.model.Table;
import backstop.model.Timeline;
import backstop.model.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A library under construction: what is declared so far, and where it will stand. */
final class Plan {

  private final Issues issues;
  private final Units units;
  private final Dictionary dictionary;
  private final List<Table> tables;
  private final List<Unit> axes;
  private final List<Planned> lines = new ArrayList<>();
  private final List<Draw> draws = new ArrayList<>();
  private final Map<String, Integer> firstDraws = new HashMap<>();
  private final List<String> schedules = new ArrayList<>();
  private final Map<String, Integer> firstSchedules = new HashMap<>();
  private final Map<Expression, Planned> parts = new IdentityHashMap<>();
  private final Map<String, List<Integer>> partsOf = new HashMap<>();
  private final Set<Integer> partLines = new HashSet<>();
  private final List<Boolean> used = new ArrayList<>();
  private final Timeline timeline;
  private int rows;

  Plan(Issues issues, Units units, Dictionary dictionary, Tables tables, Timeline timeline) {
    this.timeline = timeline;
    this.issues = issues;
    this.units = units;
    this.dictionary = dictionary;
    this.tables = tables.tables();
    this.axes = tables.axes();
  }

  Issues issues() {
    return issues;
  }

  Units units() {
    return units;
  }

  Dictionary dictionary() {
    return dictionary;
  }

  Table table(int position) {
    return tables.get(position);
  }

  Timeline timeline() {
    return timeline;
  }

  int rows() {
    return rows;
  }

  /** Unit of a table's keys where they are numbers. */
  Unit axis(int table) {
    return axes.get(table);
  }

  List<Table> tables() {
    return tables;
  }

  List<Planned> lines() {
    return Collections.unmodifiableList(lines);
  }

  List<Draw> draws() {
    return Collections.unmodifiableList(draws);
  }

  /** Names of chains, events and jumps with their keys. */
  List<String> schedules() {
    return Collections.unmodifiableList(schedules);
  }

  /** Position of the table that indexes a declared name, or −1. */
  int index(String model, Declaration.Name name) {
    if (name.index().isEmpty()) {
      return -1;
    }
    Text index = name.index().get();
    Optional<Meaning.TableName> table = dictionary.tableNamed(model, index.value());
    if (table.isEmpty()) {
      issues.error(
          index,
          "no table of this model is called " + index,
          Nearest.advice(index.value(), dictionary.tablesOf(model)));
    }
    return table.map(Meaning.TableName::table).orElse(-1);
  }

  /** Keys of a line's rows; one empty key for a line without an index. */
  List<String> keys(int table) {
    return table < 0 ? List.of("") : tables.get(table).keys();
  }

  /** {@code name[key]}, or the name alone where there is no index. */
  static String keyed(String name, String key) {
    return key.isEmpty() ? name : name + "[" + key + "]";
  }

  /** Gives a line its rows and its name. */
  Planned add(Planned line) {
    Planned placed = line.at(rows);
    rows += keys(line.table()).size();
    lines.add(placed);
    dictionary.declare(placed.model(), placed.name(), new Meaning.Ruled(line.declared(), placed));
    return placed;
  }

  /** A row of its own for part of a formula; the same one when asked again for the expression. */
  Planned part(Planned owner, String what, Unit unit, Expression part) {
    Planned before = parts.get(part);
    if (before != null) {
      return before;
    }
    Planned added =
        add(
            new Planned(
                owner.model(),
                free(owner.model(), owner.name() + "." + what),
                owner.section(),
                unit,
                owner.table(),
                Planned.Rule.of(part.at().value(), Optional.of(part)),
                List.of(),
                Line.Origin.PART,
                part.at(),
                -1));
    parts.put(part, added);
    partsOf.computeIfAbsent(owner.qualified(), name -> new ArrayList<>()).add(lines.size() - 1);
    partLines.add(lines.size() - 1);
    return added;
  }

  /** Positions of a model's lines in reading order, each part after the line it is part of. */
  List<Integer> positions(String model) {
    Set<Integer> positions = new LinkedHashSet<>();
    for (int line = 0; line < lines.size(); line++) {
      if (lines.get(line).model().equals(model) && !partLines.contains(line)) {
        collect(line, positions);
      }
    }
    for (int line = 0; line < lines.size(); line++) {
      if (lines.get(line).model().equals(model) && !positions.contains(line)) {
        collect(line, positions);
      }
    }
    return List.copyOf(positions);
  }

  private void collect(int line, Set<Integer> positions) {
    positions.add(line);
    partsOf
        .getOrDefault(lines.get(line).qualified(), List.of())
        .forEach(part -> collect(part, positions));
  }

  private String free(String model, String name) {
    String candidate = name;
    for (int n = 2; dictionary.local(model, candidate).isPresent(); n++) {
      candidate = name + n;
    }
    return candidate;
  }

  /** A draw for each key of {@code table}; {@code clock} names the owner where it is another. */
  void draw(String name, int table, Draw.Kind kind, String clock, Optional<Distribution> law) {
    firstDraws.put(name, draws.size());
    for (String key : keys(table)) {
      draws.add(new Draw(keyed(name, key), kind, keyed(clock, key), law));
    }
  }

  /** Adds one draw and returns its position. */
  int draw(Draw draw) {
    draws.add(draw);
    return draws.size() - 1;
  }

  int firstDraw(String name) {
    return firstDraws.get(name);
  }

  void schedule(String name, int table) {
    firstSchedules.put(name, schedules.size());
    keys(table).forEach(key -> schedules.add(keyed(name, key)));
  }

  int firstSchedule(String name) {
    return firstSchedules.get(name);
  }

  /** Notes that a formula reads an assumption. */
  void use(int assumption) {
    while (used.size() <= assumption) {
      used.add(false);
    }
    used.set(assumption, true);
  }

  boolean isUsed(int assumption) {
    return assumption < used.size() && used.get(assumption);
  }
}
