package backstop.risk;

import backstop.model.Library;
import backstop.paths.Axis;
import backstop.paths.ReadyLaws;
import backstop.valuation.Execution;
import backstop.valuation.Measured;
import backstop.valuation.PointFutures;
import backstop.valuation.PointFutures.Revalued;
import backstop.valuation.Summary;
import backstop.valuation.Valuation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The work of a {@link ReverseStress}. */
final class Reversing implements Margin.Heard {

  /** Stays of each clock that may be coordinates. */
  private static final int STAYS = 3;

  /** As far as is looked: beyond, a chance of 1e-9 is left. */
  private static final double FAR = 6;

  /** Of β, within which a measure that jumps over a threshold is still before it. */
  private static final double SOONER = 1e-5;

  /** Of what a threshold is away from the medians, that a value may differ from it. */
  private static final double TOLERANCE = 1e-6;

  /** Points after which the search comes to its end. */
  static final int ENOUGH = 80_000;

  /** Points that the steps it is in, and the way back to the threshold, take at most. */
  private static final int LAST = 20_000;

  private final ReverseAsked asked;
  private final Execution execution;
  private final ReadyLaws laws = new ReadyLaws();
  private long done;
  private long valued;
  private long planned;

  Reversing(ReverseAsked asked, Execution execution) {
    this.asked = asked;
    this.execution = execution;
    planned = 2L * asked.request().sampling().paths();
  }

  ReverseStress found() {
    Measured measured = sample();
    double[] values = measured.outcomes().columns().get(0).values();
    if (!measured.breakdowns().isEmpty()) {
      return told(measured, new Looked(Double.NaN, true, 0, 0, OptionalInt.empty()), values);
    }
    try (PointFutures futures = futures()) {
      ReverseStress found = new Looking(futures, measured, values).found();
      execution.progress().done(1, 1);
      return found;
    }
  }

  private Measured sample() {
    Execution heard =
        execution.hearing(
            (paths, of) -> {
              done = paths;
              progress();
            });
    return Valuation.measured(
        asked.library(), asked.request(), List.of(asked.measure()), heard, laws);
  }

  private PointFutures futures() {
    return new PointFutures(
        asked.library(), asked.request(), asked.measure(), execution.threads(), laws);
  }

  /** Points of a search at most, beside the simulated paths. */
  static int most() {
    return ENOUGH + LAST;
  }

  @Override
  public void valued(int points) {
    valued += points;
    done += points;
    progress();
  }

  @Override
  public boolean enough() {
    return valued >= ENOUGH;
  }

  /** The last part is not known beforehand, so that it never seems to be done. */
  private void progress() {
    execution.progress().done((int) Math.min(done, planned - 1), (int) planned);
  }

  /** What the search was among. */
  private record Looked(
      double origin, boolean falling, int looked, int coordinates, OptionalInt start) {}

  private ReverseStress told(Measured measured, Looked looked, double[] values) {
    return told(measured, looked, values, Optional.empty(), Double.NaN);
  }

  private ReverseStress told(
      Measured measured,
      Looked looked,
      double[] values,
      Optional<DesignPoint> point,
      double closest) {
    Summary sample = Summary.of(values);
    long beyond =
        Arrays.stream(values)
            .filter(v -> looked.falling() ? v < asked.threshold() : v > asked.threshold())
            .count();
    return new ReverseStress(
        asked,
        sample,
        sample.count() == 0 ? Double.NaN : (double) beyond / sample.count(),
        looked.origin(),
        looked.falling(),
        looked.looked(),
        looked.coordinates(),
        looked.start(),
        point,
        closest,
        valued,
        enough(),
        measured.verdicts(),
        measured.breakdowns());
  }

  /** A search, once the simulated paths are valued. */
  private final class Looking {

    private final PointFutures futures;
    private final Measured measured;
    private final double[] values;
    private final Margin origin;
    private final double atOrigin;
    private final double away;

    Looking(PointFutures futures, Measured measured, double[] values) {
      this.futures = futures;
      this.measured = measured;
      this.values = values;
      atOrigin = futures.values(List.of(), List.of(new double[0]))[0];
      double distance = Math.abs(atOrigin - asked.threshold());
      away = distance > 0 ? distance : Summary.of(values).sd();
      boolean falling = atOrigin >= asked.threshold();
      origin = new Margin(futures, List.of(), asked.threshold(), falling, Reversing.this);
    }

    ReverseStress found() {
      if (Double.isNaN(atOrigin)) {
        throw new IllegalArgumentException(
            library().measures().get(asked.measure()).name()
                + " has no value when every driver is at its median: the search begins there");
      }
      List<Axis> all = futures.space().axes(futures.draws(), STAYS);
      planned = asked.request().sampling().paths() + most();
      List<Axis> axes = new Candidates(origin, all).main(paths(Candidates.TRIED), asked.most());
      Margin margin = origin.on(axes);
      return axes.isEmpty() ? none(margin, all.size(), atOrigin) : searched(margin, all.size());
    }

    private Library library() {
      return asked.library();
    }

    /** Paths beyond the threshold, else the nearest to it; the nearest first. */
    private List<Integer> paths(int least) {
      List<Integer> sorted =
          IntStream.range(0, values.length)
              .boxed()
              .filter(p -> !Double.isNaN(values[p]))
              .sorted(Comparator.comparingDouble(p -> Math.abs(origin.of(values[p]))))
              .toList();
      List<Integer> beyond = sorted.stream().filter(p -> origin.of(values[p]) < 0).toList();
      return beyond.isEmpty() ? sorted.subList(0, Math.min(least, sorted.size())) : beyond;
    }

    private ReverseStress none(Margin margin, int looked, double closest) {
      Looked what =
          new Looked(atOrigin, margin.falling(), looked, margin.dimensions(), OptionalInt.empty());
      return Reversing.this.told(measured, what, values, Optional.empty(), closest);
    }

    private ReverseStress searched(Margin margin, int looked) {
      Subspace space = Subspace.all(margin);
      Starts starts = Starts.of(space, paths(Starts.NEAREST), FAR);
      Hopping hopping = new Hopping(space, away, FAR, asked.request().sampling().seed());
      Optional<double[]> nearest = hopping.nearest(starts.placed());
      if (nearest.isEmpty()) {
        double closest = hopping.closest();
        return none(margin, looked, asked.threshold() + (margin.falling() ? closest : -closest));
      }
      return told(margin, looked, starts.path(), new Polish(margin).polished(nearest.get()));
    }

    private double before(Margin margin, double[] point) {
      if (Subspace.norm(point) < Hopping.NOTHING) {
        return atOrigin;
      }
      double[] sooner = Arrays.stream(point).map(u -> u * (1 - SOONER)).toArray();
      return futures.values(margin.axes(), List.of(sooner))[0];
    }

    private ReverseStress told(Margin margin, int looked, OptionalInt start, double[] point) {
      Revalued here = futures.revalued(margin.axes(), point);
      Revalued median = futures.revalued(List.of(), new double[0]);
      double value = here.value(asked.measure());
      double missed = Math.abs(value - asked.threshold());
      boolean hits = missed <= TOLERANCE * away;
      DesignPoint found =
          new DesignPoint(
              margin.axes(),
              Arrays.stream(point).boxed().toList(),
              value,
              hits,
              before(margin, point),
              new Moves(library(), futures.space(), here, median).of(margin.axes(), point),
              here,
              median);
      Looked what = new Looked(atOrigin, margin.falling(), looked, margin.dimensions(), start);
      return Reversing.this.told(measured, what, values, Optional.of(found), Double.NaN);
    }
  }
}
