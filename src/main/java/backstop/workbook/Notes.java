package backstop.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Comments of a spreadsheet's own on cells, by address: plain notes and threads. */
final class Notes {

  private static final int MOST = 20_000;

  /** How a spreadsheet without threads shows one; the thread itself stands in a part of its own. */
  private static final String SHADOW = "[Threaded comment]";

  /** One comment: who wrote it, if it says so. */
  record Note(String address, String author, String text) {}

  private Notes() {}

  static List<Note> plain(InputStream part) throws IOException {
    List<String> authors = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    try (Markup markup = Markup.of(part)) {
      for (var tag = markup.next(); tag.isPresent(); tag = markup.next()) {
        if (tag.get().equals("author")) {
          authors.add(markup.text());
        } else if (tag.get().equals("comment")) {
          String address = markup.attribute("ref");
          String author = author(authors, markup.attribute("authorId"));
          notes.add(new Note(address, author, Escaped.read(markup.words()).strip()));
        }
        check(notes.size() + authors.size());
      }
    }
    return notes.stream().filter(note -> !note.text().startsWith(SHADOW)).toList();
  }

  private static String author(List<String> authors, String number) {
    return number.matches("[0-9]{1,6}") && Integer.parseInt(number) < authors.size()
        ? authors.get(Integer.parseInt(number))
        : "";
  }

  /**
   * @param persons id to name
   */
  static List<Note> threads(InputStream part, Map<String, String> persons) throws IOException {
    List<Note> notes = new ArrayList<>();
    try (Markup markup = Markup.of(part)) {
      String address = "";
      String author = "";
      for (var tag = markup.next(); tag.isPresent(); tag = markup.next()) {
        if (tag.get().equals("threadedComment")) {
          address = markup.attribute("ref");
          author = persons.getOrDefault(markup.attribute("personId"), "");
        } else if (tag.get().equals("text")) {
          notes.add(new Note(address, author, markup.text().strip()));
        }
        check(notes.size());
      }
    }
    return notes;
  }

  static Map<String, String> persons(InputStream part) throws IOException {
    Map<String, String> persons = new LinkedHashMap<>();
    try (Markup markup = Markup.of(part)) {
      for (var tag = markup.next(); tag.isPresent(); tag = markup.next()) {
        if (tag.get().equals("person")) {
          persons.put(markup.attribute("id"), markup.attribute("displayName"));
        }
        check(persons.size());
      }
    }
    return persons;
  }

  private static void check(int count) {
    if (count > MOST) {
      throw new Refusal("it holds more than " + MOST + " comments on one sheet");
    }
  }
}
