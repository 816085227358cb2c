package backstop.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook whose parts are edited as text, as no spreadsheet would let one. */
public final class EditedBook {

  private static final Pattern SHEET = Pattern.compile("<sheet [^>]*name=\"([^\"]*)\"[^>]*>");
  private static final Pattern ID = Pattern.compile("r:id=\"([^\"]*)\"");

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private EditedBook() {}

  public static EditedBook read(Path file) throws IOException {
    EditedBook book = new EditedBook();
    try (InputStream bytes = Files.newInputStream(file);
        ZipInputStream in = new ZipInputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        book.parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return book;
  }

  public EditedBook edit(String part, UnaryOperator<String> edit) {
    parts.computeIfPresent(
        part,
        (name, bytes) ->
            edit.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public EditedBook editSheet(String sheet, UnaryOperator<String> edit) {
    return edit(part(sheet), edit);
  }

  public EditedBook without(String part) {
    parts.remove(part);
    return this;
  }

  public EditedBook with(String part, byte[] bytes) {
    parts.put(part, bytes);
    return this;
  }

  String text(String part) {
    return new String(parts.get(part), StandardCharsets.UTF_8);
  }

  List<String> sheets() {
    return SHEET.matcher(text("xl/workbook.xml")).results().map(m -> m.group(1)).toList();
  }

  /** The part of a sheet. */
  String part(String sheet) {
    Matcher found = SHEET.matcher(text("xl/workbook.xml"));
    while (found.find()) {
      if (found.group(1).equals(sheet)) {
        Matcher id = ID.matcher(found.group());
        String target =
            id.find() ? "<Relationship [^>]*Id=\"" + id.group(1) + "\"[^>]*>" : "no such sheet";
        Matcher relation = Pattern.compile(target).matcher(text("xl/_rels/workbook.xml.rels"));
        Matcher part = Pattern.compile("Target=\"([^\"]*)\"").matcher("");
        if (relation.find() && part.reset(relation.group()).find()) {
          return part.group(1).startsWith("/") ? part.group(1).substring(1) : "xl/" + part.group(1);
        }
      }
    }
    throw new IllegalArgumentException("no sheet " + sheet);
  }

  public void write(Path file) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
        out.closeEntry();
      }
    }
  }
}
