package backstop.workbook;

import backstop.model.Assumption;
import backstop.model.InputRow;
import backstop.model.Library;
import org.apache.poi.ss.usermodel.Name;

/** Every assumption: the value a reviewer may change, and the value in use in the shown case. */
record InputsSheet(Layout layout, Page page) {

  private static final int WIDTH = 60;
  private static final int SOURCE_WIDTH = 70;
  private static final int DISTRIBUTION_WIDTH = 26;

  void write() {
    Library library = layout.library();
    page.title("Inputs");
    page.text(
        1,
        0,
        "Blue values may be changed. An uncertain assumption has its value in the base case and its"
            + " draw in the other cases.",
        Look.NOTE);
    page.header(2, "Assumption", "Unit", "Meaning");
    page.text(2, Layout.INPUTS_VALUE, "Value", Look.NUMBER_HEADER);
    page.text(2, Layout.INPUTS_IN_USE, "In use", Look.NUMBER_HEADER);
    String[] origin = {
      "Range", "Low", "High", "Distribution", "Source", "As of", "Confidence", "Note"
    };
    for (int i = 0; i < origin.length; i++) {
      page.text(2, Layout.INPUTS_IN_USE + 1 + i, origin[i], Look.HEADER);
    }
    for (int a = 0; a < library.assumptions().size(); a++) {
      write(a, library.assumptions().get(a));
    }
    page.widths(44, 12, WIDTH, 13, 13, 10, 10, 10, DISTRIBUTION_WIDTH, SOURCE_WIDTH, 12, 12, WIDTH);
    page.sheet().createFreezePane(1, 3);
    Printing.list(page.sheet(), 13, 3);
  }

  private void write(int position, Assumption assumption) {
    int row = Layout.INPUTS_FIRST_ROW + position;
    String format = NumberFormats.of(assumption.unit());
    page.text(row, 0, assumption.name(), Look.TEXT);
    page.text(row, 1, assumption.unit().text(), Look.NOTE);
    page.text(row, 2, assumption.meaning(), Look.WRAPPED);
    page.number(row, Layout.INPUTS_VALUE, assumption.value(), Look.INPUT, format);
    Address value = new Address(Layout.INPUTS, row, Layout.INPUTS_VALUE);
    String inUse =
        assumption.uncertain()
            ? layout.liveDraw(assumption.draw()).absolute(Layout.INPUTS)
            : value.relative(Layout.INPUTS);
    page.formula(row, Layout.INPUTS_IN_USE, inUse, assumption.value(), format);
    int lines = Math.max(lines(assumption.meaning(), WIDTH), origin(row, assumption.record()));
    page.lines(row, lines);
    name(position);
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
    for (int i = 0; i < texts.length; i++) {
      page.text(row, Layout.INPUTS_IN_USE + 1 + i, texts[i], Look.WRAPPED);
    }
    return Math.max(
        lines(record.distribution(), DISTRIBUTION_WIDTH),
        Math.max(lines(record.source(), SOURCE_WIDTH), lines(record.note(), WIDTH)));
  }

  /** Lines that a text takes, with some room for words that do not break. */
  private static int lines(String text, int width) {
    return 1 + text.length() * 10 / (width * 9);
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
