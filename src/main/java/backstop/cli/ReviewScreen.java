package backstop.cli;

import backstop.workbook.ChangedInput;
import backstop.workbook.Reviewed;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** What a reviewer did, as the user reads it. */
record ReviewScreen(Reviewed reviewed, String file) {

  private static final List<String> INPUTS = List.of("input", "was", "is", "unit", "where");

  void print(Format format, PrintWriter out) throws IOException {
    out.println("changed inputs  " + reviewed.inputs().size());
    new Listing(INPUTS, reviewed.inputs().stream().map(ReviewScreen::cells).toList())
        .print(Format.TABLE, out);
    out.println("alterations " + reviewed.alterations());
    reviewed.altered().forEach(a -> out.println("  " + a.text()));
  }

  private static List<Object> cells(ChangedInput input) {
    return List.of(input.name(), input.was(), input.is(), input.unit(), input.where());
  }
}
