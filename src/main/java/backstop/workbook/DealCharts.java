package backstop.workbook;

import backstop.model.Model;
import backstop.valuation.Fan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The charts of a deal, at the top of its sheet, and the figures they are drawn from, at its foot.
 */
final class DealCharts {

  private final Valued valued;
  private final Model deal;
  private final Page page;
  private final Charts charts;
  private final Optional<Integer> headline;
  private final Optional<FlowsChart> flows;
  private final List<Fan> fans;

  DealCharts(Valued valued, Model deal, Page page, Charts charts) {
    this.valued = valued;
    this.deal = deal;
    this.page = page;
    this.charts = charts;
    this.headline = valued.headline(deal).filter(measure -> defined(valued, measure));
    this.flows = FlowsChart.of(valued, deal);
    this.fans =
        deal.profiles().stream()
            .map(row -> valued.result().profiles().fan(valued.reference(), row))
            .flatMap(Optional::stream)
            .toList();
  }

  private static boolean defined(Valued valued, int measure) {
    return valued.estimate(valued.reference(), measure).value().count() > 0;
  }

  private int rows() {
    int charts = (headline.isPresent() ? 2 : 0) + (flows.isPresent() ? 1 : 0) + fans.size();
    return (charts + 1) / 2;
  }

  /** Keeps rows free for the charts; the first row below them. */
  int room() {
    return charts.below(rows());
  }

  /**
   * Figures from {@code row} on, and the charts in their room.
   *
   * @param percentiles of the headline by guarantee
   */
  void write(int row, Optional<FigureTable> percentiles) {
    if (rows() == 0) {
      return;
    }
    page.text(row, 0, "Figures of the charts", Look.HEADING);
    List<Chart> all = charts(row + 1, percentiles);
    for (int i = 0; i < all.size(); i++) {
      boolean alone = i % 2 == 0 && i == all.size() - 1;
      charts.draw(all.get(i), i / 2, i % 2, alone ? 1 : 2);
    }
  }

  private List<Chart> charts(int row, Optional<FigureTable> percentiles) {
    List<Chart> all = new ArrayList<>();
    int next = row;
    if (headline.isPresent()) {
      HistogramChart histogram = new HistogramChart(valued, headline.get());
      FigureTable table = histogram.table(page, next);
      all.add(histogram.chart(table));
      percentiles
          .flatMap(levels -> new CurvesChart(valued, headline.get()).chart(levels))
          .ifPresent(all::add);
      next = table.next();
    }
    if (flows.isPresent()) {
      FigureTable table = flows.get().table(page, next);
      all.add(flows.get().chart(table));
      next = table.next();
    }
    for (Fan fan : fans) {
      FanChart chart = new FanChart(valued, fan);
      FigureTable table = chart.table(page, next);
      all.add(chart.chart(table));
      next = table.next();
    }
    return all;
  }
}
