package backstop.workbook;

import backstop.batch.Alert;
import backstop.batch.Folders;
import backstop.batch.Night;
import backstop.batch.Outcome;
import backstop.batch.Recorded;
import java.util.List;

/** Alerts first, then failures, then every run with its workbook. */
record DigestSheet(Night night) implements Study.Sheet {

  /** Beside the first, which is as wide as the names of the runs. */
  private static final int[] WIDTHS = {30, 34, 28, 14, 14, 16, 14, 14, 14, 12, 14, 14};

  private static final int LONGEST = 90;
  private static final int CHARACTERS = 150;
  private static final int MOST_MOVES = 12;

  /** Digits of a key that are shown. */
  private static final int KEY = 16;

  @Override
  public String name() {
    return "Digest";
  }

  @Override
  public String about() {
    return "alerts, failures, and every run with its workbook";
  }

  @Override
  public void write(Page page) {
    page.widths(WIDTHS);
    page.width(0, longest());
    page.title("Batch " + night.plan() + " as of " + night.asOf());
    page.paragraph(1, summary(), WIDTHS.length, CHARACTERS);
    int row = alerts(page, 3);
    row = failures(page, row);
    row = runs(page, row);
    moves(page, row);
    page.sheet().createFreezePane(0, 1);
    Printing.oneAcross(page.sheet());
  }

  private int longest() {
    return night.outcomes().stream()
        .mapToInt(outcome -> outcome.run().series().name().length() + 2)
        .map(length -> Math.max(WIDTHS[0], Math.min(LONGEST, length)))
        .max()
        .orElse(WIDTHS[0]);
  }

  /**
   * The same whether or not the batch was interrupted: what stood already is told by its record.
   */
  private String summary() {
    List<Outcome.Done> done = night.of(Outcome.Done.class);
    List<Outcome.Done> carried = done.stream().filter(run -> run.recorded().carried()).toList();
    return Words.count(done.size() - carried.size())
        + " valued, "
        + count(carried, "carried forward, since nothing they read changed, ")
        + count(night.failures(), "failed. ")
        + Words.count(night.alerts().size())
        + " alerts; "
        + Words.count(night.moves().size())
        + " figures moved since the night before (sheet Moves).";
  }

  private static String count(List<?> runs, String what) {
    return Words.count(runs.size()) + " " + what;
  }

  private int alerts(Page page, int top) {
    page.text(top, 0, "Alerts", Look.HEADING);
    if (night.alerts().isEmpty()) {
      page.text(top + 1, 0, "none", Look.NOTE);
      return top + 3;
    }
    page.header(
        top + 1, "Run", "Measure or check", "Guarantee", "Statistic", "Unit", "Rule", "Because");
    page.text(top + 1, 7, "Is", Look.NUMBER_HEADER);
    page.text(top + 1, 8, "Limit or was", Look.NUMBER_HEADER);
    int row = top + 2;
    for (Alert alert : night.alerts()) {
      page.text(row, 0, alert.series(), Look.TEXT);
      page.text(row, 1, alert.subject(), Look.TEXT);
      page.text(row, 2, Words.of(alert.guarantee()), Look.TEXT);
      page.text(row, 3, alert.stat(), Look.TEXT);
      page.text(row, 4, alert.unit(), Look.TEXT);
      page.text(row, 5, alert.rule(), Look.TEXT);
      page.text(row, 6, alert.reason().word(), Look.TEXT);
      page.number(row, 7, alert.value(), Look.NUMBER, NumberFormats.PLAIN);
      page.number(row, 8, alert.reason().limit(), Look.NUMBER, NumberFormats.PLAIN);
      row++;
    }
    return row + 1;
  }

  private int failures(Page page, int top) {
    if (night.failures().isEmpty()) {
      return top;
    }
    page.text(top, 0, "Failed", Look.HEADING);
    int row = top + 1;
    for (Outcome.Failed failed : night.failures()) {
      for (String issue : failed.issues()) {
        page.text(row, 0, failed.run().series().name(), Look.TEXT);
        page.text(row, 1, issue.lines().findFirst().orElse(""), Look.TEXT);
        row++;
      }
    }
    return row + 1;
  }

  private int runs(Page page, int top) {
    page.text(top, 0, "Runs", Look.HEADING);
    page.header(top + 1, "Run", "Became", "Scenario", "Valued at", "Key", "");
    page.text(top + 1, 6, "Paths", Look.NUMBER_HEADER);
    int row = top + 2;
    for (Outcome outcome : night.outcomes()) {
      run(page, row++, outcome);
    }
    return row + 1;
  }

  private static void run(Page page, int row, Outcome outcome) {
    String name = outcome.run().series().name();
    if (outcome instanceof Outcome.Done done) {
      page.open(row, 0, name, workbook(done));
    } else {
      page.text(row, 0, name, Look.TEXT);
    }
    page.text(row, 1, became(outcome), Look.TEXT);
    page.text(row, 2, Words.of(outcome.run().series().scenario()), Look.TEXT);
    page.text(row, 3, outcome.run().valuationDate().toString(), Look.TEXT);
    if (outcome instanceof Outcome.Done done) {
      page.text(row, 4, done.recorded().key().substring(0, KEY), Look.NOTE);
    }
    page.number(row, 6, outcome.run().sampling().paths(), Look.NUMBER, NumberFormats.WHOLE);
  }

  /** The largest; all of them are on their own sheet. */
  private void moves(Page page, int top) {
    if (!night.moves().isEmpty()) {
      page.text(top, 0, "Moves, the largest for their errors", Look.HEADING);
      List<Night.Move> largest = MovesSheet.sorted(night).stream().limit(MOST_MOVES).toList();
      MovesSheet.table(page, top + 1, largest);
    }
  }

  private static String became(Outcome outcome) {
    if (outcome instanceof Outcome.Done done) {
      return done.recorded().carried() ? "carried forward from " + done.valued().asOf() : "valued";
    }
    return "failed";
  }

  /** The workbook that has the results, from where the digest is. */
  private static String workbook(Outcome.Done done) {
    Recorded run = done.valued();
    return "../" + run.asOf() + "/" + run.folder() + "/" + Folders.workbook(run.folder());
  }
}
