package backstop.workbook;

import backstop.batch.Figure;
import backstop.batch.Night;
import backstop.batch.Stat;
import backstop.model.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Figures that moved since the night before, those first that moved most for their errors. */
record MovesSheet(Night night) implements Study.Sheet {

  private static final int[] WIDTHS = {36, 36, 30, 12, 12, 14, 14, 14, 14, 12, 14, 14};
  private static final List<String> TEXTS =
      List.of("Run", "Measure", "Guarantee", "Unit", "Was as of");
  private static final List<String> NUMBERS =
      List.of("Was", "Is", "Move", "± error", "in errors", "P5 was", "P5 is");
  private static final int CHARACTERS = 170;
  private static final int LONGEST = 90;

  @Override
  public String name() {
    return "Moves";
  }

  @Override
  public String about() {
    return "figures that moved since the night before";
  }

  @Override
  public void write(Page page) {
    page.widths(WIDTHS);
    page.width(0, longest());
    page.title("What moved as of " + night.asOf());
    page.paragraph(
        1,
        "Means against those of the night before. The error is of both figures as if they were"
            + " drawn apart; they share their futures, so that most moves are surer than it says."
            + " What made a figure move: ./backstop bridge A B.",
        WIDTHS.length,
        CHARACTERS);
    table(page, 3, sorted(night));
    page.sheet().createFreezePane(2, 4);
    Printing.list(page, WIDTHS.length, 4);
  }

  private int longest() {
    return night.moves().stream()
        .mapToInt(move -> move.series().name().length() + 2)
        .map(length -> Math.max(WIDTHS[0], Math.min(LONGEST, length)))
        .max()
        .orElse(WIDTHS[0]);
  }

  /** Writes moves under their headings; the row after the last. */
  static int table(Page page, int top, List<Night.Move> moves) {
    page.header(top, TEXTS.toArray(String[]::new));
    for (int i = 0; i < NUMBERS.size(); i++) {
      page.text(top, TEXTS.size() + i, NUMBERS.get(i), Look.NUMBER_HEADER);
    }
    int row = top + 1;
    for (Night.Move move : moves) {
      write(page, row++, move);
    }
    return row;
  }

  /** Those first that moved most for their errors. */
  static List<Night.Move> sorted(Night night) {
    return night.moves().stream()
        .sorted(
            Comparator.comparingDouble(MovesSheet::inErrors)
                .reversed()
                .thenComparing(move -> move.series().name())
                .thenComparing(move -> move.is().measure())
                .thenComparing(move -> move.is().guarantee()))
        .toList();
  }

  private static void write(Page page, int row, Night.Move move) {
    Figure was = move.was();
    Figure is = move.is();
    String format = NumberFormats.of(new Unit(is.unit(), Map.of(), 1));
    page.text(row, 0, move.series().name(), Look.TEXT);
    page.text(row, 1, is.measure(), Look.TEXT);
    page.text(row, 2, Words.of(is.guarantee()), Look.TEXT);
    page.text(row, 3, is.unit(), Look.TEXT);
    page.text(row, 4, move.earlier().toString(), Look.TEXT);
    page.number(row, 5, was.value(Stat.MEAN), Look.NUMBER, format);
    page.number(row, 6, is.value(Stat.MEAN), Look.NUMBER, format);
    page.number(row, 7, move.amount(), Look.NUMBER, format);
    page.number(row, 8, error(move), Look.NUMBER, format);
    page.number(row, 9, inErrors(move), Look.NUMBER, "0.0");
    page.number(row, 10, was.value(Stat.P5), Look.NUMBER, format);
    page.number(row, 11, is.value(Stat.P5), Look.NUMBER, format);
  }

  private static double error(Night.Move move) {
    return Math.hypot(move.was().error(Stat.MEAN), move.is().error(Stat.MEAN));
  }

  /** 0 where there is no error to hold it against. */
  private static double inErrors(Night.Move move) {
    double error = error(move);
    return error > 0 ? Math.abs(move.amount()) / error : 0;
  }
}
