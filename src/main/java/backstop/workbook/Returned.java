package backstop.workbook;

import backstop.model.Library;
import backstop.valuation.Fingerprint;
import backstop.valuation.Request;
import backstop.valuation.Result;
import backstop.valuation.StoredCases;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A workbook of ours that came back, from whoever saved it. */
public final class Returned implements Closeable {

  private final Path file;
  private final Book book;
  private final Manifest manifest;

  private Returned(Path file, Book book, Manifest manifest) {
    this.file = file;
    this.book = book;
    this.manifest = manifest;
  }

  /**
   * @throws Refusal for what is no workbook of ours
   */
  public static Returned open(Path file) throws IOException {
    Book book = Book.open(file);
    try {
      return new Returned(file, book, RunRows.read(book));
    } catch (IOException | RuntimeException e) {
      book.close();
      throw e;
    }
  }

  public Manifest manifest() {
    return manifest;
  }

  /** The texts that it carries, by path; not all need be whole. */
  public Map<String, String> texts() throws IOException {
    return TextsSheet.read(book);
  }

  /**
   * What was done to it since it was written.
   *
   * @param library of its texts and options
   * @throws Refusal when its Run sheet contradicts itself
   */
  public Reviewed review(Library library) throws IOException {
    Request request = manifest.request(library);
    Findings altered = run(library, request);
    return altered.count() > 0
        ? reviewed(altered, ReviewRows.read(book).remarks())
        : reviewed(library, request);
  }

  /** The Run sheet against what it says itself: a cell of it that was changed breaks its hash. */
  private Findings run(Library library, Request request) {
    Findings findings = new Findings();
    String run = Fingerprint.of(library, request, manifest.version()).run();
    if (!run.equals(manifest.run())) {
      findings.alter("sheet Run", "a run of the hash " + manifest.run(), "one of the hash " + run);
    }
    return findings;
  }

  private Reviewed reviewed(Library library, Request request) throws IOException {
    StoredCases stored = stored(library, request);
    Roles roles = new Roles(library, new Layout(library, stored.cases().size()));
    Path written = Files.createTempFile("backstop-", ".xlsx");
    written.toFile().deleteOnExit();
    try {
      Workbook.writeLive(stored, manifest.version(), manifest.figures(), written);
      try (Book ours = Book.open(written)) {
        BookComparison comparison = new BookComparison(ours, book);
        comparison.sheets();
        comparison.names();
        comparison.cells(roles, manifest.figures().keySet());
        comparison.figures(manifest.figures());
        return reviewed(comparison.findings(), remarks(ours));
      }
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private StoredCases stored(Library library, Request request) {
    try {
      return StoredCases.of(library, request, manifest.stored());
    } catch (IllegalArgumentException e) {
      throw new Refusal("its Run sheet stores what cannot be: " + e.getMessage());
    }
  }

  private Reviewed reviewed(Findings findings, List<Remark> remarks) throws IOException {
    return new Reviewed(
        findings.inputs(),
        remarks,
        ReviewRows.read(book).signOff(),
        findings.altered(),
        findings.count());
  }

  /** Rows of the Review sheet, then comments on cells that are not ours. */
  private List<Remark> remarks(Book written) throws IOException {
    List<Remark> remarks = new ArrayList<>(ReviewRows.read(book).remarks());
    for (String sheet : book.sheets()) {
      Set<String> ours = new HashSet<>();
      if (written.has(sheet)) {
        written.notes(sheet).forEach(note -> ours.add(note.address() + " " + spare(note.text())));
      }
      for (Notes.Note note : book.notes(sheet)) {
        if (!ours.contains(note.address() + " " + spare(note.text()))) {
          String where = Address.quoted(sheet) + "!" + note.address();
          remarks.add(new Remark(where, "", note.text(), note.author(), "", where));
        }
      }
    }
    return remarks;
  }

  private static String spare(String text) {
    return text.replaceAll("\\s+", "");
  }

  /** How it differs from the workbook of a result: empty when it holds the same, cell by cell. */
  public Difference compare(Result result) throws IOException {
    Path written = Files.createTempFile("backstop-", ".xlsx");
    written.toFile().deleteOnExit();
    try {
      Workbook.write(result, manifest.version(), written);
      if (Files.mismatch(written, file) < 0) {
        return new Difference(true, List.of(), 0);
      }
      try (Book ours = Book.open(written)) {
        BookComparison comparison = new BookComparison(ours, book);
        comparison.sheets();
        comparison.names();
        comparison.cells(new Roles(), Set.of());
        Findings found = comparison.findings();
        return new Difference(false, found.altered(), found.count());
      }
    } finally {
      Files.deleteIfExists(written);
    }
  }

  /**
   * How two workbooks differ.
   *
   * @param bytes whether the files are the same to the last byte
   * @param first the first differences
   * @param count of all differences
   */
  public record Difference(boolean bytes, List<Alteration> first, long count) {}

  @Override
  public void close() throws IOException {
    book.close();
  }
}
