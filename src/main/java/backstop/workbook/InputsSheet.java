package backstop.workbook;

import backstop.model.Assumption;
import backstop.model.InputRow;
import backstop.model.Library;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Name;

/**
 * Every assumption under its model: the value a reviewer may change, the value in use in the shown
 * case, and the value as delivered.
 */
final class InputsSheet {

  private static final int[] WIDTHS = {46, 14, 50, 13, 13, 13, 12, 9, 11, 11, 24, 56, 12, 12, 44};
  private static final int ORIGIN = Layout.INPUTS_CHANGE + 1;
  private static final String[] ORIGINS = {
    "Range", "Low", "High", "Distribution", "Source", "As of", "Confidence", "Note"
  };

  private final Layout layout;
  private final Page page;
  private final List<Assumption> assumptions;

  InputsSheet(Layout layout, Page page) {
    this.layout = layout;
    this.page = page;
    this.assumptions = layout.library().assumptions();
  }

  void write() {
    page.title("Inputs");
    page.text(
        1,
        0,
        "Blue values may be changed; a changed one turns amber. An uncertain assumption has its"
            + " value in the base case and its draw in the other cases.",
        Look.NOTE);
    headers();
    for (int a = 0; a < assumptions.size(); a++) {
      if (layout.opensModel(a)) {
        page.text(layout.input(a).row() - 1, 0, title(assumptions.get(a).model()), Look.HEADING);
      }
      write(a, assumptions.get(a));
    }
    page.widths(WIDTHS);
    widen(0, Look.TEXT, assumptions.stream().map(Assumption::name));
    widen(1, Look.NOTE, assumptions.stream().map(assumption -> assumption.unit().text()));
    page.outline();
    changes();
    validate();
    comments();
    page.sheet().createFreezePane(1, Layout.INPUTS_FIRST_ROW);
    Printing.list(page, WIDTHS.length, Layout.INPUTS_FIRST_ROW);
  }

  private void widen(int column, Look look, Stream<String> texts) {
    int width = TextWidth.widest(WIDTHS[column], look, texts);
    page.width(column, width);
  }

  private void headers() {
    int row = Layout.INPUTS_FIRST_ROW - 1;
    page.header(row, "Assumption", "Unit", "Meaning");
    String[] numbers = {"Value", "In use", "As delivered", "Change no."};
    for (int i = 0; i < numbers.length; i++) {
      page.text(row, Layout.INPUTS_VALUE + i, numbers[i], Look.NUMBER_HEADER);
    }
    for (int i = 0; i < ORIGINS.length; i++) {
      page.text(row, ORIGIN + i, ORIGINS[i], Look.HEADER);
    }
    page.lines(row, 2);
  }

  private String title(String model) {
    return layout.library().models().stream()
        .filter(found -> found.name().equals(model))
        .map(found -> model + ": " + found.title())
        .findFirst()
        .orElse(model);
  }

  private void write(int position, Assumption assumption) {
    Address value = layout.input(position);
    int row = value.row();
    String format = NumberFormats.of(assumption.unit());
    page.text(row, 0, assumption.name(), Look.TEXT);
    page.text(row, 1, assumption.unit().text(), Look.NOTE);
    page.text(row, 2, assumption.meaning(), Look.WRAPPED);
    page.number(row, Layout.INPUTS_VALUE, assumption.value(), Look.INPUT, format);
    String inUse =
        assumption.uncertain()
            ? layout.liveDraw(assumption.draw()).absolute(Layout.INPUTS)
            : value.relative(Layout.INPUTS);
    Look look = assumption.uncertain() ? Look.TAKEN : Look.NUMBER;
    page.formula(row, Layout.INPUTS_IN_USE, inUse, assumption.value(), look, format);
    page.number(row, Layout.INPUTS_DELIVERED, assumption.value(), Look.STORED, format);
    change(row);
    int lines = TextWidth.lines(assumption.meaning(), Look.WRAPPED, WIDTHS[2]);
    page.lines(row, Math.max(lines, origin(row, assumption.record())));
    page.group(row, 1);
    name(position);
  }

  private void change(int row) {
    String now = new Address(Layout.INPUTS, row, Layout.INPUTS_VALUE).relative(Layout.INPUTS);
    String was = new Address(Layout.INPUTS, row, Layout.INPUTS_DELIVERED).relative(Layout.INPUTS);
    int header = Layout.INPUTS_FIRST_ROW - 1;
    String column = Grid.letters(Layout.INPUTS_CHANGE);
    String above = column + "$" + (header + 1) + ":" + column + row;
    page.formula(
        row,
        Layout.INPUTS_CHANGE,
        "IF(AND(ISNUMBER(" + now + ")," + now + "=" + was + "),0,MAX(" + above + ")+1)",
        0,
        NumberFormats.CHANGES);
  }

  /** Where a value comes from; the lines it takes. */
  private int origin(int row, InputRow record) {
    String[] texts = {
      record.range(),
      record.low(),
      record.high(),
      record.distribution(),
      record.source(),
      record.asOf(),
      record.confidence(),
      record.note()
    };
    int lines = 1;
    for (int i = 0; i < texts.length; i++) {
      page.text(row, ORIGIN + i, texts[i], Look.WRAPPED);
      lines = Math.max(lines, TextWidth.lines(texts[i], Look.WRAPPED, WIDTHS[ORIGIN + i]));
    }
    return lines;
  }

  private void changes() {
    if (assumptions.isEmpty()) {
      return;
    }
    int first = layout.input(0).row();
    Address change = new Address(Layout.INPUTS, first, Layout.INPUTS_CHANGE);
    Address value = layout.input(0);
    int rows = layout.input(assumptions.size() - 1).row() - first + 1;
    Marks.changed(
        page.sheet(),
        value.block(Layout.INPUTS, rows, 1),
        "$" + change.relative(Layout.INPUTS) + ">0");
  }

  /** One rule for each unit, over all its cells. */
  private void validate() {
    TreeMap<String, InputCells> byUnit = new TreeMap<>();
    for (int a = 0; a < assumptions.size(); a++) {
      Assumption assumption = assumptions.get(a);
      String unit = assumption.unit().text();
      byUnit
          .computeIfAbsent(unit, key -> new InputCells(assumption.unit()))
          .add(layout.input(a), assumption.value());
    }
    byUnit.values().forEach(cells -> cells.validate(new Validation(page.sheet())));
  }

  private void comments() {
    Comments comments = new Comments(page);
    Library library = layout.library();
    for (int a = 0; a < assumptions.size(); a++) {
      comments.add(layout.input(a), Comments.of(assumptions.get(a), library.sources()));
    }
    comments.attach();
  }

  private void name(int assumption) {
    String text = layout.name(assumption);
    if (!text.isEmpty()) {
      Name name = page.sheet().getWorkbook().createName();
      name.setNameName(text);
      name.setRefersToFormula(layout.assumption(assumption).absolute(""));
    }
  }
}
