package backstop.workbook;

import backstop.model.Library;
import backstop.model.Measure;
import backstop.risk.Stress;
import java.util.Arrays;
import java.util.List;

/**
 * Variants beside the base: for each guarantee and measure the changes, the largest first, as bars
 * and as figures.
 *
 * @param how the variants were chosen, in lines; none where they were asked for
 */
public record ScenariosSheet(Library library, Stress stress, List<String> how)
    implements Study.Sheet {

  private static final int LABEL = 46;
  private static final int WIDTH = 12;
  private static final int NAME = 44;

  /** Characters of what a variant is, on a line. */
  static final int TITLE = 64;

  /** Characters of a note that stand on a line. */
  private static final int NOTE = 120;

  private static final int TOP = 3;

  public ScenariosSheet {
    how = List.copyOf(how);
  }

  @Override
  public String name() {
    return "Scenarios";
  }

  @Override
  public String about() {
    return "how the mean of each measure changes from the base, with the error of the change";
  }

  @Override
  public void write(Page page) {
    page.widths(widths());
    page.title("What changes from the base");
    page.paragraph(1, note(), ChangesTable.NUMBERS, NOTE);
    int row = TOP;
    for (int g = 0; g < stress.request().postures().size(); g++) {
      for (int m = 0; m < stress.measures().size(); m++) {
        if (row > TOP) {
          page.breakBefore(row);
        }
        row = block(page, row, g, m);
      }
    }
    page.sheet().createFreezePane(1, 1);
    Printing.oneAcross(page.sheet());
  }

  private static int[] widths() {
    int[] widths = new int[ChangesTable.NUMBERS + 2];
    Arrays.fill(widths, WIDTH);
    widths[0] = LABEL;
    widths[ChangesTable.NUMBERS] = NAME;
    widths[ChangesTable.NUMBERS + 1] = TITLE;
    return widths;
  }

  private String note() {
    String changes =
        "Changes of the mean are taken path by path, on the same simulated futures; whiskers and"
            + " 95% reach to either side as far as a 95% interval does by the spread of the"
            + " replicates.";
    return how.isEmpty() ? changes : String.join(" ", how) + " " + changes;
  }

  private int block(Page page, int top, int posture, int place) {
    Measure measure = library.measures().get(stress.measures().get(place));
    String guarantee = library.postures().get(stress.request().postures().get(posture));
    String under = guarantee.isEmpty() ? "" : " under " + Words.of(guarantee);
    page.text(top, 0, Words.titled(measure) + under, Look.HEADING);
    ChangesTable changes = new ChangesTable(stress, posture, place, measure);
    Charts charts = changes.room(page, top + 1);
    FigureTable table = changes.write(page, charts.below(1));
    charts.draw(changes.chart(table, under), 0, 0, 1);
    return ChangesTable.next(table);
  }
}
