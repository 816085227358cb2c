package backstop.workbook;

import backstop.model.Unit;
import backstop.risk.Association;
import backstop.risk.Effect;
import backstop.risk.Index;
import backstop.risk.Interval;
import backstop.risk.Scatter;
import backstop.risk.Sensitivity;
import backstop.risk.Share;
import backstop.risk.Spider;
import backstop.risk.Swing;
import backstop.workbook.FigureTable.Column;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The figures of a sensitivity on its sheet. */
record SensitivityTables(
    FigureTable shares,
    Optional<FigureTable> tails,
    Optional<FigureTable> effects,
    FigureTable swings,
    FigureTable associations,
    FigureTable spiders,
    List<Points> scatters) {

  /** Where the points of a scatter stand. */
  record Points(Figures.Numbers x, Figures.Series y) {}

  /** Of the widest table. */
  static final int COLUMNS = 13;

  private static final String INDEX = "0.000";
  private static final int DIGITS = 4;

  /** Of the longest name of a driver in a narrow column. */
  private static final int HEADER_LINES = 4;

  static SensitivityTables write(Page page, int row, Sensitivity found) {
    Making making = new Making(page, found);
    FigureTable shares = making.shares(row);
    Optional<FigureTable> tails = making.tails(shares.next());
    Optional<FigureTable> effects = making.effects(tails.orElse(shares).next());
    int after = effects.or(() -> tails).orElse(shares).next();
    FigureTable swings = making.swings(making.heading(after, "Tornado"));
    FigureTable associations =
        making.associations(making.heading(swings.next(), "Correlations of ranks"));
    FigureTable spiders = making.spiders(making.heading(associations.next(), "Spider"));
    int next = making.heading(spiders.next(), "Scatter: the first paths");
    page.lines(next, HEADER_LINES);
    List<Points> scatters = new ArrayList<>();
    for (int place = 0; place < found.scatters().size(); place++) {
      scatters.add(making.scatter(next, 1 + 2 * place, found.scatters().get(place)));
    }
    return new SensitivityTables(shares, tails, effects, swings, associations, spiders, scatters);
  }

  private record Making(Page page, Sensitivity found) {

    int heading(int row, String text) {
      page.text(row, 0, text, Look.HEADING);
      return row + 1;
    }

    FigureTable shares(int row) {
      return indices(row, "Share of the variance", found.shares(), Share::index);
    }

    /** Nothing where all futures are as bad. */
    Optional<FigureTable> tails(int row) {
      return found.tailed()
          ? Optional.of(
              indices(
                  heading(row, "Worst 5%"), "Share of the worst 5%", found.byTail(), Share::tail))
          : Optional.empty();
    }

    private FigureTable indices(
        int row, String title, List<Share> all, Function<Share, Index> index) {
      List<Column> columns = new ArrayList<>();
      columns.addAll(interval("alone", all, share -> index.apply(share).first(), INDEX));
      columns.addAll(interval("total", all, share -> index.apply(share).total(), INDEX));
      columns.add(column("total less low", all, s -> below(index.apply(s).total()), INDEX));
      columns.add(column("high less total", all, s -> above(index.apply(s).total()), INDEX));
      columns.add(column("drivers", all, s -> s.drivers().size(), "0"));
      List<String> names = all.stream().map(Share::name).toList();
      return FigureTable.ofLabels(page, row, title, names, columns);
    }

    /** Nothing where they were not asked for. */
    Optional<FigureTable> effects(int row) {
      return found.effects().isEmpty()
          ? Optional.empty()
          : Optional.of(effects(heading(row, "Shapley effects"), found.effects()));
    }

    private FigureTable effects(int row, List<Effect> all) {
      List<Column> columns = new ArrayList<>();
      columns.addAll(interval("effect", all, Effect::share, INDEX));
      columns.add(column("effect less low", all, e -> below(e.share()), INDEX));
      columns.add(column("high less effect", all, e -> above(e.share()), INDEX));
      columns.add(column("drivers", all, e -> e.drivers().size(), "0"));
      List<String> names = all.stream().map(Effect::name).toList();
      return FigureTable.ofLabels(page, row, "Share of the variance", names, columns);
    }

    FigureTable swings(int row) {
      List<Swing> all = found.swings().stream().limit(found.asked().most()).toList();
      double mean = found.value().mean();
      List<Column> columns = new ArrayList<>();
      columns.add(column("driver's P10", all, s -> rounded(s.low()), "General"));
      columns.add(column("driver's P90", all, s -> rounded(s.high()), "General"));
      columns.add(column("mean at low", all, s -> s.atLow().value(), format()));
      columns.add(column("± error", all, s -> s.atLow().error(), format()));
      columns.add(column("mean at high", all, s -> s.atHigh().value(), format()));
      columns.add(column("± error", all, s -> s.atHigh().error(), format()));
      columns.addAll(interval("swing", all, Swing::swing, format()));
      columns.add(column("low less mean", all, s -> s.atLow().value() - mean, format()));
      columns.add(column("high less mean", all, s -> s.atHigh().value() - mean, format()));
      List<String> names = all.stream().map(s -> s.coordinate().label()).toList();
      return FigureTable.ofLabels(page, row, "Driver", names, columns);
    }

    FigureTable associations(int row) {
      List<Association> all = found.associations().stream().limit(found.asked().most()).toList();
      List<Column> columns = new ArrayList<>();
      columns.addAll(interval("rank correlation", all, Association::rank, INDEX));
      columns.addAll(interval("partial", all, Association::partial, INDEX));
      List<String> names = all.stream().map(one -> one.coordinate().label()).toList();
      return FigureTable.ofLabels(page, row, "Driver", names, columns);
    }

    FigureTable spiders(int row) {
      List<Double> levels =
          IntStream.range(0, Spider.TENTHS).mapToObj(t -> (t + 0.5) / Spider.TENTHS).toList();
      List<Column> columns = new ArrayList<>();
      for (Spider spider : found.spiders()) {
        columns.add(column(spider.coordinate().name(), spider.tenths(), s -> s.value(), format()));
      }
      Column across = new Column("", levels, "0%");
      return FigureTable.ofNumbers(page, row, "Percentile of the driver", across, columns);
    }

    /** Two columns: the driver and the measure. */
    Points scatter(int row, int at, Scatter scatter) {
      List<Double> x = Arrays.stream(scatter.x()).map(Making::rounded).boxed().toList();
      List<Double> y = Arrays.stream(scatter.y()).boxed().toList();
      page.text(row, at, scatter.coordinate().name(), Look.NUMBER_HEADER);
      page.text(row, at + 1, "measure", Look.NUMBER_HEADER);
      for (int i = 0; i < x.size(); i++) {
        page.number(row + 1 + i, at, x.get(i), Look.NUMBER, "General");
        page.number(row + 1 + i, at + 1, y.get(i), Look.NUMBER, format());
      }
      String along = new Address(page.name(), row + 1, at).block("", x.size(), 1);
      return new Points(
          new Figures.Numbers(x, "General", along),
          new Figures.Series(
              "measure",
              new Address(page.name(), row, at + 1).absolute(""),
              y,
              new Address(page.name(), row + 1, at + 1).block("", y.size(), 1)));
    }

    private String format() {
      Unit unit = found.asked().library().measures().get(found.asked().measure()).unit();
      return NumberFormats.of(unit);
    }

    private static double below(Interval interval) {
      return interval.value() - interval.low();
    }

    private static double above(Interval interval) {
      return interval.high() - interval.value();
    }

    private static <T> List<Column> interval(
        String name, List<T> all, Function<T, Interval> of, String format) {
      return List.of(
          column(name, all, one -> of.apply(one).value(), format),
          column("± error", all, one -> of.apply(one).error(), format),
          column("95% low", all, one -> of.apply(one).low(), format),
          column("95% high", all, one -> of.apply(one).high(), format));
    }

    private static <T> Column column(
        String name, List<T> all, ToDoubleFunction<T> of, String format) {
      return new Column(name, all.stream().map(one -> of.applyAsDouble(one)).toList(), format);
    }

    private static double rounded(double value) {
      return Double.isFinite(value)
          ? BigDecimal.valueOf(value).round(new MathContext(DIGITS)).doubleValue()
          : value;
    }
  }
}
