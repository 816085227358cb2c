package backstop.workbook;

import java.util.List;
import java.util.Optional;

/**
 * A native chart.
 *
 * @param title what is shown, its unit, under which guarantee
 * @param about the chart in words, for those who do not see it
 * @param right the axis of the plots that are not on the left one
 */
record Chart(
    String title, String about, Axis across, Axis up, Optional<Axis> right, List<Plot> plots) {

  /** How a plot draws its series. */
  enum Kind {
    /** Sets of bars beside each other, from left to right. */
    BARS,
    /** Bars to either side of zero, in front of each other. */
    TORNADO,
    /** Several sets of columns beside each other. */
    GROUPS,
    /** Columns in front of each other. */
    COLUMNS,
    STACKS,
    /** Areas on top of each other; what is below zero counts downwards. */
    AREAS,
    LINES,
    /** Lines over numbers. */
    CURVES
  }

  /**
   * An axis.
   *
   * @param title with the unit
   */
  record Axis(String title, String format, Scale scale) {

    /** An axis of names. */
    static Axis names(String title) {
      return new Axis(title, "General", Scale.AUTOMATIC);
    }

    /** An axis of calendar years. */
    static Axis calendar(int every) {
      return new Axis("Calendar year", "General", new Scale(Double.NaN, Double.NaN, every));
    }

    /** An axis of dates, which are written as years. */
    static Axis years(int every) {
      return new Axis("Year (at its end)", "yyyy", new Scale(Double.NaN, Double.NaN, every));
    }
  }

  /** Distances below and above the end of each bar; of points of curves, to the left and right. */
  record Whiskers(Figures.Series below, Figures.Series above) {}

  /** A series over what it has along its axis. */
  record Drawn(
      Figures.Along along, Figures.Series series, Paint paint, Optional<Whiskers> whiskers) {
    Drawn(Figures.Along along, Figures.Series series, Paint paint) {
      this(along, series, paint, Optional.empty());
    }
  }

  /** Series drawn in one way; but for curves, all over the same. */
  record Plot(Kind kind, List<Drawn> series) {
    Plot {
      series = List.copyOf(series);
      if (series.isEmpty()) {
        throw new IllegalArgumentException("a plot of " + kind + " without series");
      }
    }

    Figures.Along along() {
      return series.get(0).along();
    }
  }

  Chart {
    plots = List.copyOf(plots);
    if (plots.isEmpty() || right.isPresent() && plots.size() != 2) {
      throw new IllegalArgumentException(title + " has " + plots.size() + " plots");
    }
  }

  boolean sideways() {
    return plots.get(0).kind() == Kind.BARS || plots.get(0).kind() == Kind.TORNADO;
  }
}
