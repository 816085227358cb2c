package backstop.cli;

import backstop.risk.Driver;
import backstop.risk.Interval;
import backstop.risk.Scatter;
import backstop.risk.Sensitivity;
import backstop.risk.Share;
import backstop.risk.Spider;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What drives a measure, as flat tables. */
record SensitivityRows(Sensitivity found) {

  private static final List<String> SHARE =
      List.of(
          "driver",
          "drivers",
          "members",
          "first",
          "first_error",
          "first_low",
          "first_high",
          "total",
          "total_error",
          "total_low",
          "total_high",
          "tail_share",
          "tail_share_error",
          "tail_share_low",
          "tail_share_high",
          "tail_total",
          "tail_total_error",
          "tail_total_low",
          "tail_total_high");

  private static final List<String> EFFECT =
      List.of(
          "driver",
          "drivers",
          "members",
          "shapley",
          "shapley_error",
          "shapley_low",
          "shapley_high");

  private static final List<String> SWING =
      List.of(
          "driver",
          "kind",
          "low",
          "high",
          "at_low",
          "at_low_error",
          "at_high",
          "at_high_error",
          "swing",
          "swing_error",
          "swing_low",
          "swing_high");

  private static final List<String> ASSOCIATION =
      List.of(
          "driver",
          "rank_correlation",
          "rank_correlation_error",
          "rank_correlation_low",
          "rank_correlation_high",
          "partial",
          "partial_error",
          "partial_low",
          "partial_high");

  Listing shares() {
    return new Listing(SHARE, found.shares().stream().map(SensitivityRows::row).toList());
  }

  private static List<Object> row(Share share) {
    List<Object> row = named(share.name(), share.drivers());
    add(row, share.index().first());
    add(row, share.index().total());
    add(row, share.tail().first());
    add(row, share.tail().total());
    return row;
  }

  Listing effects() {
    return new Listing(
        EFFECT,
        found.effects().stream()
            .map(
                effect -> {
                  List<Object> row = named(effect.name(), effect.drivers());
                  add(row, effect.share());
                  return row;
                })
            .toList());
  }

  private static List<Object> named(String name, List<Driver> drivers) {
    List<Object> row = new ArrayList<>();
    row.add(name);
    row.add((double) drivers.size());
    row.add(drivers.stream().map(Driver::name).collect(Collectors.joining("; ")));
    return row;
  }

  private static void add(List<Object> row, Interval interval) {
    row.addAll(List.of(interval.value(), interval.error(), interval.low(), interval.high()));
  }

  Listing swings() {
    return new Listing(
        SWING,
        found.swings().stream()
            .map(
                swing -> {
                  List<Object> row = new ArrayList<>();
                  row.add(swing.coordinate().name());
                  row.add(swing.coordinate().word());
                  row.addAll(
                      List.of(
                          swing.low(),
                          swing.high(),
                          swing.atLow().value(),
                          swing.atLow().error(),
                          swing.atHigh().value(),
                          swing.atHigh().error()));
                  add(row, swing.swing());
                  return row;
                })
            .toList());
  }

  Listing associations() {
    return new Listing(
        ASSOCIATION,
        found.associations().stream()
            .map(
                one -> {
                  List<Object> row = new ArrayList<>();
                  row.add(one.coordinate().name());
                  add(row, one.rank());
                  add(row, one.partial());
                  return row;
                })
            .toList());
  }

  Listing spiders() {
    List<List<Object>> rows = new ArrayList<>();
    for (Spider spider : found.spiders()) {
      for (int tenth = 0; tenth < Spider.TENTHS; tenth++) {
        rows.add(
            List.of(
                spider.coordinate().name(),
                (tenth + 0.5) / Spider.TENTHS,
                spider.tenths().get(tenth).value(),
                spider.tenths().get(tenth).error()));
      }
    }
    return new Listing(List.of("driver", "level", "mean", "standard_error"), rows);
  }

  Listing scatters() {
    List<List<Object>> rows = new ArrayList<>();
    for (Scatter scatter : found.scatters()) {
      for (int i = 0; i < scatter.x().length; i++) {
        rows.add(List.of(scatter.coordinate().name(), scatter.x()[i], scatter.y()[i]));
      }
    }
    return new Listing(List.of("driver", "at", "value"), rows);
  }
}
