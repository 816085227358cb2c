package backstop.workbook;

import backstop.workbook.BridgeTable.Figure;
import backstop.workbook.Chart.Axis;
import backstop.workbook.Chart.Drawn;
import backstop.workbook.Chart.Kind;
import backstop.workbook.Chart.Plot;
import backstop.workbook.Chart.Whiskers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A move as a waterfall from A to B, and its parts beside each other with their intervals. */
record BridgeCharts(BridgeTable table, FigureTable figures) {

  private static final int GAIN = Palette.distinct(0);
  private static final int LOSS = Palette.distinct(3);
  private static final int END = Palette.distinct(8);

  Chart waterfall() {
    Scale scale = Scale.around(table.heights());
    boolean cut = scale.least() > 0 || scale.most() < 0;
    List<Drawn> stacks = new ArrayList<>();
    add(stacks, Figure.STANDING_ON, Paint.NOTHING);
    add(stacks, Figure.ENDS, Paint.fill(END));
    add(stacks, Figure.HIGHER, Paint.fill(GAIN));
    add(stacks, Figure.HIGHER_UNDER, Paint.fill(GAIN));
    add(stacks, Figure.LOWER, Paint.fill(LOSS));
    add(stacks, Figure.LOWER_UNDER, Paint.fill(LOSS));
    String up = label() + (cut ? ", not from 0" : "");
    return new Chart(
        table.title() + ": from A to B",
        table.title()
            + ". A waterfall: a column for A, one for each part from the level before it to the"
            + " level after it, and one for B.",
        Axis.names("Part"),
        new Axis(up, scale.format(table.unit()), scale),
        Optional.empty(),
        List.of(new Plot(Kind.STACKS, stacks)));
  }

  /** Pieces of no height are left out, so that the legend names what is there. */
  private void add(List<Drawn> stacks, Figure figure, Paint paint) {
    Figures.Series series = figures.series().get(figure.ordinal());
    if (figure == Figure.STANDING_ON || series.values().stream().anyMatch(value -> value != 0)) {
      stacks.add(new Drawn(figures.along(), series, paint));
    }
  }

  Chart amounts() {
    Figures.Series amount = parts(Figure.AMOUNT);
    Figures.Series either = parts(Figure.EITHER_SIDE);
    List<Integer> colors = amount.values().stream().map(value -> value < 0 ? LOSS : GAIN).toList();
    Drawn bars =
        new Drawn(names(), amount, Paint.bars(colors), Optional.of(new Whiskers(either, either)));
    List<Double> shown = new ArrayList<>(List.of(0.0));
    for (int i = 0; i < amount.values().size(); i++) {
      double half = Double.isNaN(either.values().get(i)) ? 0 : either.values().get(i);
      shown.add(amount.values().get(i) - half);
      shown.add(amount.values().get(i) + half);
    }
    Scale scale = Scale.around(shown);
    String title = table.title() + ": the parts, with their 95% intervals";
    return new Chart(
        title,
        title + ". A bar for each part; whiskers are 95% intervals.",
        Axis.names("Part"),
        new Axis(label(), scale.format(table.unit()), scale),
        Optional.empty(),
        List.of(new Plot(Kind.BARS, List.of(bars))));
  }

  private String label() {
    String unit = table.unit().text();
    return Words.capital(Words.ofQualified(table.measure().name()))
        + (unit.isEmpty() ? "" : " (" + unit + ")");
  }

  private int count() {
    return table.move().amounts().size();
  }

  /** The rows of the parts, without A and B. */
  private Figures.Series parts(Figure figure) {
    Figures.Series whole = figures.series().get(figure.ordinal());
    return new Figures.Series(
        whole.name(),
        whole.nameCell(),
        whole.values().subList(1, 1 + count()),
        cells(1 + figure.ordinal()));
  }

  private Figures.Labels names() {
    List<String> all = ((Figures.Labels) figures.along()).texts();
    return new Figures.Labels(all.subList(1, 1 + count()), cells(0));
  }

  private String cells(int column) {
    return new Address(figures.page().name(), figures.row() + 2, column).block("", count(), 1);
  }
}
