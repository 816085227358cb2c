package backstop.workbook;

import backstop.model.Library;
import backstop.model.Line;
import backstop.model.Measure;
import backstop.model.Model;
import backstop.model.Unit;
import backstop.workbook.Review.Kind;
import java.util.Locale;
import java.util.stream.Stream;

/** A row for each line, measure and headline, for a reviewer to judge, and the sign-off. */
final class ReviewSheet {

  private static final int[] WIDTHS = {46, 9, 18, 13, 54, 11, 36, 14, 12};
  private static final String HELP =
      "One row for each line item, measure and headline; the first column leads to it. Pick a"
          + " status, write comments, sign at the left, save, and send the file back: ./backstop"
          + " review FILE lists what was changed and written.";

  private final Layout layout;
  private final Asked valued;
  private final Page page;
  private int next = Review.FIRST_ROW;

  ReviewSheet(Layout layout, Asked valued, Page page) {
    this.layout = layout;
    this.valued = valued;
    this.page = page;
  }

  void write() {
    page.title("Review");
    head();
    valued.headlined().forEach(this::headline);
    Library library = valued.library();
    for (Model model : library.models()) {
      model.lines().forEach(line -> line(library.lines().get(line)));
      for (int m = 0; m < library.measures().size(); m++) {
        if (library.measures().get(m).model().equals(model.name())) {
          measure(library.measures().get(m), layout.measure(m));
        }
      }
    }
    Validation statuses = new Validation(page.sheet());
    statuses.list(Review.STATUSES, Review.FIRST_ROW, next - 1, Review.STATUS);
    statuses.list(Review.DECISIONS, Review.DECISION_ROW, Review.DECISION_ROW, Review.SIGN_OFF);
    statuses.date(Review.DATE_ROW, Review.DATE_ROW, Review.SIGN_OFF);
    statuses.date(Review.FIRST_ROW, next - 1, Review.DATE);
    page.widths(WIDTHS);
    widen(Review.ITEM, Look.LINK, items());
    widen(Review.UNIT, Look.NOTE, units());
    widen(Review.PLACE, Look.NOTE, valued.deals().stream().map(Valued::sheet));
    page.sheet().createFreezePane(1, Review.FIRST_ROW);
    Printing.list(page, WIDTHS.length, Review.FIRST_ROW);
  }

  private void widen(int column, Look look, Stream<String> texts) {
    int width = TextWidth.widest(WIDTHS[column], look, texts);
    page.width(column, width);
  }

  private Stream<String> items() {
    return Stream.concat(
        valued.library().lines().stream().map(Line::name),
        valued.library().measures().stream().map(Measure::name));
  }

  private Stream<String> units() {
    return Stream.concat(
            valued.library().lines().stream().map(Line::unit),
            valued.library().measures().stream().map(Measure::unit))
        .map(Unit::text);
  }

  private void head() {
    String[] labels = {"Reviewed by", "Role", "Date", "Decision"};
    for (int i = 0; i < labels.length; i++) {
      int row = Review.NAME_ROW + i;
      String status = Review.STATUSES.get(i);
      page.text(row, Review.ITEM, labels[i], Look.TEXT);
      blank(row, Review.SIGN_OFF, row == Review.DATE_ROW ? NumberFormats.DATE : "");
      page.blank(row, Review.SIGN_OFF + 1, Look.INPUT_TEXT, "");
      page.blank(row, Review.SIGN_OFF + 2, Look.INPUT_TEXT, "");
      page.merge(row, Review.SIGN_OFF, Review.SIGN_OFF + 2);
      if (i == 0) {
        page.text(row, Review.FORMULA, HELP, Look.PARAGRAPH);
      }
      page.text(row, Review.STATUS, status, Look.TEXT);
      page.formula(row, Review.COMMENT, count(status), i == 0 ? rows() : 0, "0");
    }
    page.merge(Review.NAME_ROW, Review.DECISION_ROW, Review.FORMULA, Review.FORMULA);
    page.header(
        Review.HEADER_ROW,
        "Item",
        "Kind",
        "Sheet",
        "Unit",
        "Formula in the model's language",
        "Status",
        "Comment",
        "Reviewer",
        "Date");
  }

  private int rows() {
    Library library = valued.library();
    return library.lines().size() + library.measures().size() + headlines();
  }

  private int headlines() {
    return (int)
        valued.headlined().stream().filter(deal -> valued.headline(deal).isPresent()).count();
  }

  private String count(String status) {
    String statuses =
        new Address(Review.SHEET, Review.FIRST_ROW, Review.STATUS).block(Review.SHEET, rows(), 1);
    return "SUMPRODUCT(1*(" + statuses + "=\"" + status + "\"))";
  }

  private void headline(Model deal) {
    valued
        .headline(deal)
        .ifPresent(
            measure -> {
              Measure headline = valued.measure(measure);
              Address cell = new Address(Valued.sheet(deal), 0, 0);
              row(Kind.RESULT, headline.name(), cell, headline.unit().text(), headline.text());
            });
  }

  private void line(Line line) {
    String opening = line.opening().isEmpty() ? "" : "\nopening: " + line.opening();
    Address cell = layout.row(line.firstRow(), 0);
    row(Kind.LINE, line.name(), cell, line.unit().text(), line.text() + opening);
  }

  private void measure(Measure measure, Address cell) {
    row(Kind.MEASURE, measure.name(), cell, measure.unit().text(), measure.text());
  }

  private void row(Kind kind, String name, Address cell, String unit, String formula) {
    Address label = new Address(cell.sheet(), cell.row(), 0);
    page.link(next, Review.ITEM, name, label);
    page.text(next, Review.KIND, kind.name().toLowerCase(Locale.ROOT), Look.NOTE);
    page.text(next, Review.PLACE, cell.sheet(), Look.NOTE);
    page.text(next, Review.UNIT, unit, Look.NOTE);
    page.text(next, Review.FORMULA, formula, Look.WRAPPED);
    page.text(next, Review.STATUS, Review.STATUSES.get(0), Look.INPUT_TEXT);
    blank(next, Review.COMMENT, "");
    blank(next, Review.REVIEWER, "");
    blank(next, Review.DATE, NumberFormats.DATE);
    page.lines(next, TextWidth.lines(formula, Look.WRAPPED, WIDTHS[Review.FORMULA]));
    next++;
  }

  private void blank(int row, int column, String format) {
    page.blank(row, column, Look.INPUT_TEXT, format);
  }
}
