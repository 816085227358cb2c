package backstop.cli;

import backstop.workbook.Alteration;
import backstop.workbook.ChangedInput;
import backstop.workbook.Remark;
import backstop.workbook.Reviewed;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/**
 * What a reviewer did, as the user reads it.
 *
 * @param file as the user names it
 */
record ReviewScreen(Reviewed reviewed, String file) {

  private static final List<String> INPUTS = List.of("input", "was", "is", "unit", "where");
  private static final List<String> REMARKS =
      List.of("about", "status", "by", "date", "where", "comment");
  private static final List<String> ALTERED = List.of("where", "was", "is");

  void print(Format format, PrintWriter out) throws IOException {
    switch (format) {
      case TABLE -> table(out);
      case CSV -> inputs().print(Format.CSV, out);
      case JSON -> out.println(json());
    }
  }

  private Listing inputs() {
    return new Listing(INPUTS, reviewed.inputs().stream().map(ReviewScreen::cells).toList());
  }

  private static List<Object> cells(ChangedInput input) {
    return List.of(input.name(), input.was(), input.is(), input.unit(), input.where());
  }

  private Listing remarks() {
    return new Listing(REMARKS, reviewed.remarks().stream().map(ReviewScreen::cells).toList());
  }

  private static List<Object> cells(Remark remark) {
    return List.of(
        remark.about(),
        remark.status(),
        remark.reviewer(),
        remark.date(),
        remark.where(),
        remark.text());
  }

  private Listing altered() {
    return new Listing(ALTERED, reviewed.altered().stream().map(ReviewScreen::cells).toList());
  }

  private static List<Object> cells(Alteration alteration) {
    return List.of(alteration.where(), alteration.was(), alteration.is());
  }

  private void table(PrintWriter out) {
    part("changed inputs", inputs(), out);
    part("comments", remarks().withoutEmptyColumns(), out);
    out.println(
        "sign-off        "
            + (reviewed.signOff().isEmpty() ? "none" : String.join(", ", reviewed.signOff())));
    out.println(
        reviewed.sound()
            ? "anything else   unchanged: formulas, draws, engine values, figures"
            : "anything else   ALTERED in " + Loading.plural(reviewed.alterations(), "place"));
    out.println();
    out.println(next());
  }

  private static void part(String name, Listing listing, PrintWriter out) {
    int count = listing.rows().size();
    out.println(name + " ".repeat(16 - name.length()) + (count == 0 ? "none" : count));
    if (count > 0) {
      listing.show(out);
      out.println();
    }
  }

  private String next() {
    if (!reviewed.sound()) {
      return "what was written, beside what is there: ./backstop replay " + file;
    }
    return reviewed.inputs().isEmpty()
        ? "value it again and compare: ./backstop replay " + file
        : "value it with the changed inputs: ./backstop value --from " + file;
  }

  /** Warnings and refusals, for the stream of errors. */
  void printProblems(PrintWriter err) {
    reviewed.inputs().stream()
        .filter(ChangedInput::uncertain)
        .forEach(
            input ->
                err.println(
                    "backstop: "
                        + input.name()
                        + " is uncertain: its law gives way to the number "
                        + input.is()
                        + ", as with --set"));
    if (!reviewed.sound()) {
      err.println("backstop: refused: only values of Inputs and tables may be changed");
      reviewed.altered().forEach(alteration -> err.println("  " + alteration.text()));
      long more = reviewed.alterations() - reviewed.altered().size();
      if (more > 0) {
        err.println("  and " + Figures.count(more) + " more");
      }
    }
    err.flush();
  }

  private String json() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("schema", 1);
      json.writeFieldName("inputs");
      inputs().write(json);
      json.writeFieldName("comments");
      remarks().write(json);
      json.writeArrayFieldStart("sign_off");
      for (String line : reviewed.signOff()) {
        json.writeString(line);
      }
      json.writeEndArray();
      json.writeNumberField("alterations", reviewed.alterations());
      json.writeFieldName("altered");
      altered().write(json);
      json.writeEndObject();
    }
    return text.toString();
  }
}
