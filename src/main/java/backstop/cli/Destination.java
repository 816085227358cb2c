package backstop.cli;

import backstop.model.Library;
import backstop.valuation.Fingerprint;
import backstop.valuation.Request;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a run's workbook goes. */
record Destination(Terminal terminal, Library library, Request request) {

  private static final String WORKBOOK = ".xlsx";

  /**
   * @param asked a file, a folder, or null for {@code outputs/<valuation date>/} of the
   *     installation
   */
  Path workbook(Path asked) {
    String name = deals() + "-" + print().shortRun();
    if (asked == null) {
      String date = library.timeline().valuationDate().toString();
      return terminal.home().resolve("outputs").resolve(date).resolve(name + WORKBOOK);
    }
    return place(terminal, asked, name);
  }

  /** The file asked for, or one of a name without its suffix in the folder asked for. */
  static Path place(Terminal terminal, Path asked, String name) {
    Path place = terminal.resolve(asked);
    boolean folder = Files.isDirectory(place) || !asked.toString().endsWith(WORKBOOK);
    return folder ? place.resolve(name + WORKBOOK) : place;
  }

  /** The document of results beside a workbook. */
  static Path document(Path workbook) {
    String name = workbook.getFileName().toString();
    return workbook.resolveSibling(name.substring(0, name.length() - WORKBOOK.length()) + ".json");
  }

  private Fingerprint print() {
    return Fingerprint.of(library, request, Version.current());
  }

  private String deals() {
    return request.models().isEmpty() ? "all" : String.join("-", request.models());
  }
}
