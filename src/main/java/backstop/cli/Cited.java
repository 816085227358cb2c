package backstop.cli;

import backstop.model.Library;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Sources of inputs with their titles. */
record Cited(Library library) {

  private static final String JUDGEMENT = "judgement";

  /**
   * Each source of a cell, with title, publisher and date, those of one document together; a
   * judgement as it is written.
   */
  String of(String cell) {
    if (cell.startsWith(JUDGEMENT)) {
      return cell;
    }
    Map<String, String> ids = new LinkedHashMap<>();
    for (String id : cell.split(";")) {
      ids.merge(document(id.strip()), id.strip(), (all, next) -> all + ", " + next);
    }
    return ids.entrySet().stream()
        .map(entry -> entry.getValue() + entry.getKey())
        .collect(Collectors.joining("; "));
  }

  /** Source and note of a dated row, whole. */
  void item(Labelled said, DatedRows.Dated row) {
    String note = row.row().cell("note");
    said.item(row.date().toString(), of(row.row().cell("source")));
    said.item("", note.isEmpty() ? "" : "note: " + note);
  }

  private String document(String id) {
    return library.sources().stream()
        .filter(source -> source.id().equals(id))
        .findFirst()
        .map(source -> ": " + source.title() + ", " + source.publisher() + ", " + source.date())
        .orElse("");
  }
}
