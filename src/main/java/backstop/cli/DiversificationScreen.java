package backstop.cli;

import backstop.cli.TextTable.Column;
import backstop.model.Measure;
import backstop.valuation.Diversification;
import backstop.valuation.Diversification.Row;
import backstop.valuation.Estimate;
import backstop.valuation.Result;
import backstop.valuation.Statistic;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Shortfalls of totals beside those of their parts, under the reference and the mixture. */
record DiversificationScreen(Result result, List<Diversification> all) {

  void print(PrintWriter out) {
    out.println(
        "Shortfall (mean of the worst 5%) of all deals together, and the sum of each deal's alone");
    table().print(out);
  }

  private TextTable table() {
    List<Column> columns =
        Stream.concat(
                Stream.of(Column.left("guarantee"), Column.left("measure"), Column.left("unit")),
                Stream.of("together", "±", "apart", "±", "gain", "±").map(Column::right))
            .toList();
    return new TextTable(
        columns,
        all.stream()
            .flatMap(one -> one.rows().stream().filter(this::shown).map(row -> cells(one, row)))
            .toList());
  }

  private boolean shown(Row row) {
    return row.posture() == result.request().reference() || row.posture() == Estimate.MIXTURE;
  }

  private List<String> cells(Diversification one, Row row) {
    Measure total = result.library().measures().get(one.total());
    int decimals = Figures.decimals(row.together().value(), row.together().error());
    List<String> cells =
        new ArrayList<>(List.of(result.posture(row.posture()), total.name(), total.unit().text()));
    for (Statistic shortfall : List.of(row.together(), row.apart())) {
      cells.add(Figures.fixed(shortfall.value(), decimals));
      cells.add(Figures.fixed(shortfall.error(), decimals));
    }
    cells.add(Figures.signed(row.gain().value(), decimals));
    cells.add(Figures.fixed(row.gain().error(), decimals));
    return cells;
  }
}
