package backstop.source;

import backstop.model.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * One YAML 1.2 document as a tree with places. Anchors, aliases, tags and second documents are
 * refused: what stands in the file is all there is.
 */
final class Yaml {

  /** Deeper than any file of ours; bounds the stack. */
  static final int DEEPEST = 16;

  /** The parser's work grows with the square of a word's length. */
  static final int LONGEST_LINE = 10_000;

  /** Ours are some ten times smaller. */
  static final int LARGEST = 2 << 20;

  private final Lines lines;
  private final Issues issues;
  private final CodePoints codePoints;
  private final ParserImpl events;

  /** The scalar read last, from its first character to the one after its last. */
  private Text lastScalar;

  private Yaml(Lines lines, Issues issues) {
    this.lines = lines;
    this.issues = issues;
    this.codePoints = new CodePoints(lines.text());
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).setUseMarks(true).build();
    this.lastScalar = lines.part(0, 0);
    this.events = new ParserImpl(settings, new StreamReader(settings, lines.text()));
  }

  /** The root of the document, or empty after reporting what keeps it from being read. */
  static Optional<Node> read(Lines lines, Issues issues) {
    if (lines.text().isBlank()) {
      issues.error(lines.at(0), 1, "the file is empty", Optional.empty());
      return Optional.empty();
    }
    if (isTooLarge(lines, issues)) {
      return Optional.empty();
    }
    Yaml yaml = new Yaml(lines, issues);
    try {
      return yaml.document();
    } catch (YamlEngineException fault) {
      new YamlFault(lines, issues, yaml.lastScalar).report(fault);
      return Optional.empty();
    }
  }

  private static boolean isTooLarge(Lines lines, Issues issues) {
    if (lines.text().length() > LARGEST) {
      String message = "the file has more than " + LARGEST + " characters";
      issues.error(lines.at(0), 1, message, Optional.empty());
      return true;
    }
    for (int line = 1; line <= lines.count(); line++) {
      int next = line < lines.count() ? lines.start(line + 1) : lines.text().length();
      if (next - lines.start(line) > LONGEST_LINE) {
        String message = "the line has more than " + LONGEST_LINE + " characters";
        issues.error(lines.at(lines.start(line)), 1, message, Optional.empty());
        return true;
      }
    }
    return false;
  }

  private Optional<Node> document() {
    while (events.peekEvent().getEventId() != Event.ID.DocumentStart) {
      if (events.next().getEventId() == Event.ID.StreamEnd) {
        issues.error(lines.at(0), 1, "the file holds only comments", Optional.empty());
        return Optional.empty();
      }
    }
    events.next();
    Node root = node(0);
    events.next();
    if (root != null && events.peekEvent().getEventId() != Event.ID.StreamEnd) {
      report(events.peekEvent(), "a second document starts here; a file holds one", "");
    }
    return Optional.ofNullable(root);
  }

  /** The next node, or null when the document is too deep to go on. */
  private Node node(int depth) {
    Event event = events.next();
    if (depth > DEEPEST) {
      report(event, "nested more than " + DEEPEST + " levels deep", "");
      throw new YamlFault.Reported();
    }
    refuseReferences(event);
    return switch (event.getEventId()) {
      case Scalar -> new Node.Scalar(scalar((ScalarEvent) event));
      case SequenceStart -> sequence(event, depth);
      case MappingStart -> mapping(event, depth);
      default -> new Node.Scalar(lines.part(start(event), start(event)));
    };
  }

  private void refuseReferences(Event event) {
    if (event.getEventId() == Event.ID.Alias) {
      report(event, "an alias is not read here; write the value out", startsWith("*"));
    } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      report(event, "an anchor is not read here", startsWith("&"));
    } else if (tag(event).isPresent()) {
      report(event, "a tag is not read here; all values are text", startsWith("!"));
    }
  }

  private static String startsWith(String indicator) {
    return "Put a text that starts with " + indicator + " in double quotes.";
  }

  private static Optional<String> tag(Event event) {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getTag();
    }
    return event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
  }

  private Node sequence(Event start, int depth) {
    List<Node> items = new ArrayList<>();
    while (events.peekEvent().getEventId() != Event.ID.SequenceEnd) {
      items.add(node(depth + 1));
    }
    events.next();
    return new Node.Sequence(place(start), items);
  }

  private Node mapping(Event start, int depth) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    boolean split = false;
    while (events.peekEvent().getEventId() != Event.ID.MappingEnd) {
      int keyEnd = end(events.peekEvent());
      Node key = node(depth + 1);
      boolean colon = lines.text().substring(keyEnd, start(events.peekEvent())).contains(":");
      Node value = node(depth + 1);
      Optional<Text> name = key.text();
      if (name.isEmpty()) {
        String message = "a key must be a text, not a list or a mapping";
        String advice = "Put a key that starts with [ or { in double quotes.";
        issues.error(key.place(), 1, message, Optional.of(advice));
      } else if (!colon && !entries.isEmpty() && isFlow(start)) {
        split = split || reportSplit(name.get());
      } else {
        add(new Node.Entry(name.get(), value), entries);
      }
    }
    events.next();
    return new Node.Mapping(place(start), List.copyOf(entries.values()));
  }

  private static boolean isFlow(Event start) {
    return start instanceof CollectionStartEvent collection && collection.isFlow();
  }

  private boolean reportSplit(Text key) {
    String message = "the comma before " + Shown.of(key) + " ends the value inside {…}";
    issues.error(key, message, YamlFault.QUOTE);
    issues.markIncomplete();
    return true;
  }

  private void add(Node.Entry entry, Map<String, Node.Entry> entries) {
    Node.Entry first = entries.putIfAbsent(entry.key().value(), entry);
    if (first != null) {
      int line = first.key().place().line();
      issues.error(entry.key(), Shown.of(entry.key()) + " stands twice, first in line " + line);
    }
  }

  private Text scalar(ScalarEvent event) {
    int start = start(event);
    int end = end(event);
    String value = event.getValue();
    lastScalar = lines.part(start, end);
    Text.Places places = new ScalarPlaces(lines, value, start, end);
    return new Text(value, value.isEmpty() ? lines.at(start) : places.at(0), places);
  }

  private int start(Event event) {
    return codePoints.offset(event.getStartMark().map(Mark::getIndex).orElse(0));
  }

  private int end(Event event) {
    return codePoints.offset(event.getEndMark().map(Mark::getIndex).orElse(0));
  }

  private Place place(Event event) {
    return lines.at(start(event));
  }

  private void report(Event at, String message, String advice) {
    issues.error(place(at), 1, message, Optional.of(advice).filter(a -> !a.isEmpty()));
  }
}
