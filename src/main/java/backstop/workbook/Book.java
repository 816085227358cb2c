package backstop.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A workbook from outside: its sheets, names and texts, each read when it is asked for. */
final class Book implements Closeable {

  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String PERSONS = "xl/persons/person.xml";
  private static final int MOST_SHEETS = 1_000;
  private static final int MOST_NAMES = 100_000;

  /** Characters of all shared texts. */
  private static final long MOST_TEXT = 64L << 20;

  private final Parts parts;
  private final Map<String, String> sheets = new LinkedHashMap<>();
  private final SortedMap<String, String> names = new TreeMap<>();
  private final List<String> strings = new ArrayList<>();

  private Book(Parts parts) {
    this.parts = parts;
  }

  /**
   * @throws Refusal for what is no workbook
   */
  static Book open(Path file) throws IOException {
    Book book = new Book(Parts.open(file));
    try {
      book.contents();
      return book;
    } catch (IOException | RuntimeException e) {
      book.close();
      throw e;
    }
  }

  private void contents() throws IOException {
    if (!parts.has(WORKBOOK)) {
      throw new Refusal("it is a zip, but not a workbook (.xlsx)");
    }
    Map<String, String> targets = relations(WORKBOOK);
    try (Markup markup = Markup.of(parts.stream(WORKBOOK))) {
      for (var tag = markup.next(); tag.isPresent(); tag = markup.next()) {
        switch (tag.get()) {
          case "sheet" -> sheet(markup, targets);
          case "definedName" -> name(markup);
          default -> {}
        }
      }
    }
    for (String target : targets.values()) {
      if (target.endsWith("/sharedStrings.xml") && parts.has(target)) {
        strings(target);
      }
    }
  }

  private void sheet(Markup markup, Map<String, String> targets) {
    String name = markup.attribute("name");
    String part = targets.getOrDefault(markup.reference("id"), "");
    if (!parts.has(part) || sheets.put(name, part) != null || sheets.size() > MOST_SHEETS) {
      throw new Refusal("its list of sheets is damaged at " + Shortened.shown(name));
    }
  }

  /** What a spreadsheet keeps for itself, such as print titles, is left out. */
  private void name(Markup markup) {
    String sheet = markup.attribute("localSheetId");
    String name = markup.attribute("name");
    String refers = markup.text();
    if (!name.startsWith("_xlnm")) {
      names.put(name + (sheet.isEmpty() ? "" : " of sheet " + sheet), refers);
    }
    if (names.size() > MOST_NAMES) {
      throw new Refusal("it defines more than " + MOST_NAMES + " names");
    }
  }

  private void strings(String part) throws IOException {
    long length = 0;
    try (Markup markup = Markup.of(parts.stream(part))) {
      for (var tag = markup.next(); tag.isPresent(); tag = markup.next()) {
        if (tag.get().equals("si")) {
          strings.add(markup.words());
          length += strings.get(strings.size() - 1).length() + 40;
        }
        if (length > MOST_TEXT) {
          throw new Refusal("it holds more text than any workbook of ours");
        }
      }
    }
  }

  /** Ids of what a part refers to inside the file, and the parts they are. */
  private Map<String, String> relations(String part) throws IOException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    String list = folder + "_rels/" + part.substring(slash) + ".rels";
    Map<String, String> targets = new HashMap<>();
    if (parts.has(list)) {
      try (Markup markup = Markup.of(parts.stream(list))) {
        for (var tag = markup.next(); tag.isPresent(); tag = markup.next()) {
          if (tag.get().equals("Relationship")
              && !markup.attribute("TargetMode").equals("External")) {
            targets.put(markup.attribute("Id"), inside(folder, markup.attribute("Target")));
          }
        }
      }
    }
    return targets;
  }

  /** A part's name from the folder of the part that refers to it. */
  private static String inside(String folder, String target) {
    Deque<String> steps = new ArrayDeque<>();
    for (String step : (target.startsWith("/") ? target : folder + target).split("/")) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }

  List<String> sheets() {
    return List.copyOf(sheets.keySet());
  }

  /** Defined names with what they refer to. */
  SortedMap<String, String> names() {
    return names;
  }

  boolean has(String sheet) {
    return sheets.containsKey(sheet);
  }

  SheetReader read(String sheet) throws IOException {
    String part =
        Optional.ofNullable(sheets.get(sheet))
            .orElseThrow(() -> new Refusal("it has no sheet " + Shortened.shown(sheet)));
    return new SheetReader(parts.stream(part), strings);
  }

  /** The comments on the cells of a sheet. */
  List<Notes.Note> notes(String sheet) throws IOException {
    List<Notes.Note> notes = new ArrayList<>();
    for (String part : relations(sheets.get(sheet)).values()) {
      if (part.matches(".*/comments[0-9]*\\.xml") && parts.has(part)) {
        notes.addAll(Notes.plain(parts.stream(part)));
      } else if (part.matches(".*/threadedComment[0-9]*\\.xml") && parts.has(part)) {
        notes.addAll(Notes.threads(parts.stream(part), persons()));
      }
    }
    return notes;
  }

  private Map<String, String> persons() throws IOException {
    return parts.has(PERSONS) ? Notes.persons(parts.stream(PERSONS)) : Map.of();
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}
