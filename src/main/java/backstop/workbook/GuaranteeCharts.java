package backstop.workbook;

import backstop.valuation.Course;
import backstop.valuation.Outlook;
import backstop.valuation.Standing;
import backstop.workbook.Chart.Axis;
import backstop.workbook.Chart.Drawn;
import backstop.workbook.Chart.Kind;
import backstop.workbook.Chart.Plot;
import backstop.workbook.FigureTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What guarantees are worth and what security they bring, in charts. */
final class GuaranteeCharts {

  private final Valued valued;
  private final Page page;
  private final Charts charts;
  private final boolean worth;
  private final Optional<Outlook> outlook;
  private final List<Integer> standings;

  /**
   * @param worth whether there is a chart of what guarantees are worth, in parts
   */
  GuaranteeCharts(Valued valued, Page page, Charts charts, boolean worth) {
    this.valued = valued;
    this.page = page;
    this.charts = charts;
    this.worth = worth;
    this.outlook =
        Outlook.of(valued.library()).filter(found -> valued.course(found.strength()).isPresent());
    this.standings =
        outlook.isEmpty()
            ? List.of()
            : Stream.concat(Stream.of(valued.reference()), new Ladder(valued).ends().stream())
                .toList();
  }

  /** Keeps rows free for the charts; the first row below them. */
  int room() {
    return charts.below(compared() + rowsOf(valued.result().compared().size()));
  }

  /** Rows of charts above those of differences. */
  private int compared() {
    return (worth ? 1 : 0) + (outlook.isEmpty() ? 0 : rowsOf(1 + standings.size()));
  }

  private static int rowsOf(int count) {
    return (count + 1) / 2;
  }

  /**
   * Figures from {@code row} on, and the charts in their room.
   *
   * @param parts what guarantees are worth, the total last
   */
  void write(int row, Optional<PartsChart> parts) {
    parts.ifPresent(found -> charts.draw(found.chart(), 0, 0, 1));
    if (outlook.isEmpty() && valued.result().compared().isEmpty()) {
      return;
    }
    page.text(row, 0, "Figures of the charts", Look.HEADING);
    int next = row + 1;
    if (outlook.isPresent()) {
      next = security(next, worth ? 1 : 0);
    }
    List<Chart> all = new ArrayList<>();
    for (int measure : valued.result().compared()) {
      DifferencesChart chart = new DifferencesChart(valued, measure);
      FigureTable table = chart.table(page, next);
      all.add(chart.chart(table));
      next = table.next();
    }
    draw(all, compared());
  }

  /** Strength and how the conflict stands; the next free row. */
  private int security(int row, int above) {
    FigureTable strength = strengths(row);
    List<Chart> all = new ArrayList<>(List.of(strength(strength)));
    int next = strength.next();
    for (int posture : standings) {
      FigureTable table = standing(next, posture);
      all.add(standing(table, posture));
      next = table.next();
    }
    draw(all, above);
    return next;
  }

  private void draw(List<Chart> all, int above) {
    for (int i = 0; i < all.size(); i++) {
      boolean alone = i % 2 == 0 && i == all.size() - 1;
      charts.draw(all.get(i), above + i / 2, i % 2, alone ? 1 : 2);
    }
  }

  private Periods periods() {
    return new Periods(valued.library().timeline());
  }

  private FigureTable strengths(int row) {
    int strength = outlook.orElseThrow().strength();
    List<Column> columns =
        valued.postures().stream()
            .map(
                posture -> {
                  Course course =
                      valued.result().profiles().course(posture, strength).orElseThrow();
                  return new Column(valued.heading(posture), course.means(), NumberFormats.PERCENT);
                })
            .toList();
    return FigureTable.ofNumbers(page, row, "Mean strength", periods().ends(), columns);
  }

  private Chart strength(FigureTable table) {
    Ladder ladder = new Ladder(valued);
    List<Drawn> lines =
        IntStream.range(0, valued.postures().size())
            .mapToObj(
                g ->
                    new Drawn(
                        table.along(),
                        table.series().get(g),
                        ladder.line(valued.postures().get(g))))
            .toList();
    int paths = valued.course(outlook.orElseThrow().strength()).orElseThrow().paths();
    String title = "Strength by guarantee (share), mean of the " + valued.first(paths);
    return new Chart(
        title,
        title + ". One line for each guarantee, the darker the higher on the ladder.",
        Axis.years(periods().step()),
        new Axis("Strength of the guarantee (share)", "0%", Scale.WHOLE),
        Optional.empty(),
        List.of(new Plot(Kind.LINES, lines)));
  }

  /** States that occur under any valued guarantee. */
  private List<Integer> states() {
    List<Standing> all = valued.result().profiles().standings();
    return IntStream.range(0, all.get(0).states().size())
        .filter(
            s -> all.stream().anyMatch(one -> one.shares().get(s).stream().anyMatch(x -> x > 0)))
        .boxed()
        .toList();
  }

  private FigureTable standing(int row, int posture) {
    Standing standing = valued.result().profiles().standing(posture).orElseThrow();
    List<Column> columns =
        states().stream()
            .map(
                s ->
                    new Column(
                        Words.of(standing.states().get(s)),
                        standing.shares().get(s),
                        NumberFormats.PERCENT))
            .toList();
    String title = "Conflict" + valued.under(posture);
    return FigureTable.ofNumbers(page, row, title, periods().ends(), columns);
  }

  private Chart standing(FigureTable table, int posture) {
    List<Drawn> areas =
        IntStream.range(0, table.series().size())
            .mapToObj(
                s -> new Drawn(table.along(), table.series().get(s), Paint.fill(Palette.state(s))))
            .toList();
    Standing standing = valued.result().profiles().standing(posture).orElseThrow();
    String title =
        "How the conflict stands (share of futures)"
            + valued.under(posture)
            + ", "
            + valued.first(standing.paths());
    return new Chart(
        title,
        title + ". Areas add up to all futures: war at the bottom, then ceasefire, settlements.",
        Axis.years(periods().step()),
        new Axis("Share of futures", "0%", Scale.WHOLE),
        Optional.empty(),
        List.of(new Plot(Kind.AREAS, areas)));
  }
}
