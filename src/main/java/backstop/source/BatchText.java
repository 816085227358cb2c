package backstop.source;

import backstop.source.AlertRow.Measure;
import backstop.source.AlertRow.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the rows of a plan; one that is wrong is reported and left out. */
final class BatchText {

  private static final BatchRow.Draws USUAL = new BatchRow.Draws(4096, 16, 1, "sobol");
  private static final List<String> ALL = List.of("all");
  private static final List<String> BASE = List.of("base");
  private static final List<String> QUARTER_END = List.of("quarter_end");
  private static final List<String> DATE_WORDS = List.of("quarter_end", "month_end", "as_of");
  private static final Pattern STATISTIC =
      Pattern.compile("mean|sd|prob_negative|var95|cvar95|p(1|5|10|25|50|75|90|95|99)");
  private static final Pattern MOVE = Pattern.compile("([0-9.]+(?:[eE][0-9]+)?)\\s*(%|errors)?");
  private static final double PERCENT = 0.01;

  private final Node root;
  private final Issues issues;

  BatchText(Node root, Issues issues) {
    this.root = root;
    this.issues = issues;
  }

  BatchFile plan() {
    ShapeCheck.check(root, BatchKeys.PLAN, issues);
    BatchRow.Draws draws = draws(root, USUAL);
    List<BatchRow> rows = new ArrayList<>();
    for (Node.Entry entry : under("runs")) {
      rows.add(row(entry, draws));
    }
    List<AlertRow> alerts = new ArrayList<>();
    for (Node.Entry entry : under("alerts")) {
      alerts.add(alert(entry, under("runs")));
    }
    int retries = (int) whole(root, "retries", 0, 0, 100);
    int keep = (int) whole(root, "keep", 0, 0, 100_000);
    BrokenRows broken = BrokenRows.of(root, issues);
    return broken.all()
        ? BatchFile.NOTHING
        : new BatchFile(
            rows.stream().filter(row -> !broken.at(row.place())).toList(),
            alerts.stream().filter(alert -> !broken.at(alert.place())).toList(),
            retries,
            keep,
            root.textOf("calendar").map(Text::value).orElse("weekdays"),
            list(root, "on_completion", List.of()),
            List.of());
  }

  private List<Node.Entry> under(String key) {
    return root.get(key).map(Node::entries).orElse(List.of());
  }

  private BatchRow row(Node.Entry entry, BatchRow.Draws usual) {
    Node row = entry.value();
    new Names(issues).name(entry.key(), "a run");
    dates(row);
    OptionalDouble strength = number(row, "strength");
    if (strength.isPresent() && !(strength.getAsDouble() >= 0 && strength.getAsDouble() <= 1)) {
      issues.error(row.textOf("strength").orElseThrow(), "a strength is from 0 to 1");
    }
    return new BatchRow(
        entry.key().place(),
        entry.key().value(),
        list(row, "models", ALL),
        list(row, "guarantees", ALL),
        list(row, "scenarios", BASE),
        list(row, "dates", QUARTER_END),
        sets(row),
        strength,
        row.textOf("reference").map(Text::value),
        draws(row, usual));
  }

  private void dates(Node row) {
    for (Node item : row.get("dates").map(Node::items).orElse(List.of())) {
      item.text()
          .filter(text -> !DATE_WORDS.contains(text.value()))
          .filter(text -> !text.value().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
          .ifPresent(
              text ->
                  issues.error(
                      text,
                      "a valuation date is quarter_end, month_end, as_of or a day such as"
                          + " 2025-09-30, not "
                          + Shown.of(text),
                      Nearest.advice(text.value(), DATE_WORDS)));
      item.text()
          .filter(text -> text.value().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
          .ifPresent(new Dates(issues)::date);
    }
  }

  private static SortedMap<String, String> sets(Node row) {
    SortedMap<String, String> sets = new TreeMap<>();
    row.get("set")
        .map(Node::entries)
        .orElse(List.of())
        .forEach(
            set ->
                set.value().text().ifPresent(value -> sets.put(set.key().value(), value.value())));
    return sets;
  }

  private BatchRow.Draws draws(Node node, BatchRow.Draws usual) {
    return new BatchRow.Draws(
        (int) whole(node, "paths", usual.paths(), 1, Integer.MAX_VALUE),
        (int) whole(node, "replicates", usual.replicates(), 1, Integer.MAX_VALUE),
        whole(node, "seed", usual.seed(), Long.MIN_VALUE, Long.MAX_VALUE),
        node.textOf("sampler").map(Text::value).orElse(usual.sampler()));
  }

  private static List<String> list(Node node, String key, List<String> usual) {
    List<String> words = new ArrayList<>();
    for (Node item : node.get(key).map(Node::items).orElse(List.of())) {
      item.text().map(Text::value).ifPresent(words::add);
    }
    return words.isEmpty() ? usual : words;
  }

  private long whole(Node node, String key, long usual, long least, long most) {
    Optional<Text> text = node.textOf(key);
    if (text.isEmpty()) {
      return usual;
    }
    try {
      long value = Long.parseLong(text.get().value().strip());
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Reported below, as a number out of range is.
    }
    issues.error(
        text.get(),
        key + " is a whole number from " + least + " to " + most + ", not " + Shown.of(text.get()));
    return usual;
  }

  private OptionalDouble number(Node node, String key) {
    Numbers numbers = Numbers.of(issues, Optional.empty());
    return node.textOf(key).stream()
        .flatMapToDouble(text -> numbers.number(text, Optional.empty()).stream())
        .findFirst();
  }

  private AlertRow alert(Node.Entry entry, List<Node.Entry> rows) {
    Node alert = entry.value();
    new Names(issues).name(entry.key(), "an alert");
    List<String> names = rows.stream().map(row -> row.key().value()).toList();
    for (Node run : alert.get("runs").map(Node::items).orElse(List.of())) {
      run.text()
          .filter(text -> !names.contains(text.value()))
          .ifPresent(
              text ->
                  issues.error(
                      text,
                      "no run of the plan is called " + Shown.of(text),
                      Nearest.advice(text.value(), names)));
    }
    return new AlertRow(
        entry.key().place(),
        entry.key().value(),
        alert.textOf("measure").map(Text::value).orElse(""),
        statistic(alert),
        list(alert, "guarantees", List.of()),
        list(alert, "runs", List.of()),
        number(alert, "below"),
        number(alert, "above"),
        moves(entry));
  }

  private String statistic(Node alert) {
    Optional<Text> text = alert.textOf("statistic");
    text.filter(word -> !STATISTIC.matcher(word.value()).matches())
        .ifPresent(
            word ->
                issues.error(
                    word,
                    "a statistic is mean, sd, prob_negative, var95, cvar95, or a percentile p1, p5,"
                        + " p10, p25, p50, p75, p90, p95, p99, not "
                        + Shown.of(word)));
    return text.map(Text::value).orElse("mean");
  }

  private Optional<Move> moves(Node.Entry entry) {
    Node alert = entry.value();
    Optional<Text> text = alert.textOf("moves");
    if (text.isEmpty()) {
      boolean bounded = alert.textOf("below").isPresent() || alert.textOf("above").isPresent();
      if (!bounded) {
        issues.error(entry.key(), "an alert needs one of below, above and moves");
      }
      return Optional.empty();
    }
    Matcher move = MOVE.matcher(text.get().value().strip());
    if (!move.matches()) {
      issues.error(
          text.get(),
          "a move is a number in the measure's unit, a share such as 5%, or 3 errors, not "
              + Shown.of(text.get()));
      return Optional.empty();
    }
    return Optional.of(move(Double.parseDouble(move.group(1)), move.group(2)));
  }

  private static Move move(double size, String unit) {
    return Map.of(
            "%", new Move(size * PERCENT, Measure.SHARE), "errors", new Move(size, Measure.ERRORS))
        .getOrDefault(unit == null ? "" : unit, new Move(size, Measure.AMOUNT));
  }
}
