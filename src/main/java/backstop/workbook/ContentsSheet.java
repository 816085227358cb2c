package backstop.workbook;

import backstop.model.Library;
import backstop.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Every sheet with a link and what it holds, the colours, and how to use the workbook. */
final class ContentsSheet {

  static final String SHEET = "Contents";

  /** Where the banner of every sheet leads. */
  static final Address TOP = new Address(SHEET, 0, 0);

  /** What the Run sheet of any workbook holds. */
  static final String RUN = "what was asked for, and hashes of everything it was made from";

  private static final int[] WIDTHS = {40, 110};
  private static final double SAMPLE = 1234.5;

  private static final String[] USE = {
    "Pick a guarantee and a case on Control: every live sheet recalculates.",
    "Change blue cells on Inputs and on the tables: a changed one turns amber, Changes lists it,"
        + " and the top left of every sheet says so.",
    "Give each row of Review a status and a comment, and sign at its head.",
    "Save the file as it is and send it back: ./backstop review FILE reads what was changed."
  };

  /** The parts of the workbook, in the order of their sheets. */
  private enum Group {
    RESULTS("Results: written by the engine", 0x1F4E9E),
    LIVE(
        "Live model: one sheet for each model, recalculated for the chosen guarantee and case",
        0x1B6E4B),
    INPUTS("Inputs: what may be changed", 0x3B82C4),
    EVIDENCE("Evidence: where the figures come from, and the review", 0x6B7280);

    private final String title;
    private final int rgb;

    Group(String title, int rgb) {
      this.title = title;
      this.rgb = rgb;
    }
  }

  private static final Map<String, String> ABOUT =
      Map.ofEntries(
          Map.entry("Summary", "what was valued, and the headline of each deal by guarantee"),
          Map.entry(SHEET, "this list, the colours, and how to use the workbook"),
          Map.entry("Guarantees", "what each guarantee is, does for security and is worth"),
          Map.entry(ConvergenceSheet.NAME, "how errors fall with paths, and what more would bring"),
          Map.entry(Layout.CONTROL, "the guarantee and the case that all live sheets show"),
          Map.entry(Layout.CHECKS, "the models' checks, and engine against sheet, line by line"),
          Map.entry(Layout.INPUTS, "every assumption: value, range, distribution and source"),
          Map.entry(ChangesSheet.SHEET, "what differs from the files, and since delivery; a log"),
          Map.entry(Layout.DRAWS, "the sampled values of the stored cases"),
          Map.entry(Layout.ENGINE, "the engine's values of all stored cases and guarantees"),
          Map.entry("Sources", "the publications that inputs cite"),
          Map.entry(RunSheet.NAME, RUN),
          Map.entry(TextsSheet.NAME, "every model and input file of this run, line by line"),
          Map.entry(Review.SHEET, "a row for each line, measure and headline, and the sign-off"));

  private final Layout layout;
  private final Library library;
  private final Page page;
  private int next = 2;

  ContentsSheet(Layout layout, Page page) {
    this.layout = layout;
    this.library = layout.library();
    this.page = page;
  }

  /** Lists the sheets, puts them into the order of their groups and colours their tabs. */
  void write(List<Page> pages) {
    page.title("Contents");
    use();
    legend();
    XSSFWorkbook book = page.sheet().getWorkbook();
    int at = 0;
    for (Group group : Group.values()) {
      page.text(next++, 0, group.title, Look.HEADING);
      for (Page one : inOrder(pages)) {
        if (group(one.name()) == group) {
          page.link(next, 0, one.name(), new Address(one.name(), 0, 0));
          page.text(next++, 1, about(one), Look.WRAPPED);
          one.sheet().setTabColor(Looks.color(group.rgb));
          book.setSheetOrder(one.name(), at++);
        }
      }
      next++;
    }
    book.setActiveSheet(0);
    page.widths(WIDTHS);
    page.sheet().createFreezePane(0, 1);
    Printing.oneAcross(page.sheet());
  }

  /** The first sheet, this one, and the others as they were made. */
  private List<Page> inOrder(List<Page> pages) {
    List<Page> ordered = new ArrayList<>(pages);
    ordered.remove(page);
    ordered.add(1, page);
    return ordered;
  }

  private void use() {
    page.text(next++, 0, "How to use it", Look.HEADING);
    for (int i = 0; i < USE.length; i++) {
      page.text(next, 0, "Step " + (i + 1), Look.TEXT);
      page.text(next, 1, USE[i], Look.WRAPPED);
      page.lines(next++, TextWidth.lines(USE[i], Look.WRAPPED, WIDTHS[1]));
    }
    next++;
  }

  private void legend() {
    page.text(next++, 0, "Colours", Look.HEADING);
    legend(
        Look.INPUT,
        "an input: may be changed; pick one to see what it takes, point at it for" + " its source");
    legend(Look.NUMBER, "a formula, or a figure of the engine on a sheet of results");
    legend(Look.TAKEN, "a formula that takes its number from another sheet as it is");
    legend(
        Look.STORED,
        "a value the engine stored: a draw, a value to compare with, one as" + " delivered");
    page.text(next, 0, "Inputs", Look.LINK);
    page.lead(next, 0, new Address(Layout.INPUTS, 0, 0));
    page.text(next++, 1, "a link to another sheet", Look.WRAPPED);
    next++;
  }

  private void legend(Look look, String meaning) {
    page.number(next, 0, SAMPLE, look, NumberFormats.PLAIN);
    page.text(next++, 1, meaning, Look.WRAPPED);
  }

  private Group group(String sheet) {
    boolean live = library.models().stream().anyMatch(model -> model.name().equals(sheet));
    if (live || List.of(Layout.CONTROL, Layout.CHECKS).contains(sheet)) {
      return Group.LIVE;
    }
    return switch (sheet) {
      case Layout.INPUTS, ChangesSheet.SHEET -> Group.INPUTS;
      case Layout.DRAWS, Layout.ENGINE, "Sources", "Run", TextsSheet.NAME, Review.SHEET ->
          Group.EVIDENCE;
      default -> isTable(sheet) ? Group.INPUTS : Group.RESULTS;
    };
  }

  private boolean isTable(String sheet) {
    return IntStream.range(0, library.tables().size())
        .mapToObj(layout::tableSheet)
        .toList()
        .contains(sheet);
  }

  private String about(Page one) {
    return library.models().stream()
        .filter(model -> model.name().equals(one.name()))
        .map(Model::title)
        .findFirst()
        .orElseGet(() -> ABOUT.getOrDefault(one.name(), other(one.name())));
  }

  private String other(String sheet) {
    if (isTable(sheet)) {
      return "a table of inputs";
    }
    String results = " results";
    return sheet.endsWith(results)
        ? "distribution of what "
            + sheet.substring(0, sheet.length() - results.length())
            + " yields"
        : "results";
  }
}
