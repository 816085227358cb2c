package backstop.risk;

import backstop.model.Library;
import backstop.paths.Sampling;
import backstop.valuation.Breakdown;
import backstop.valuation.Execution;
import backstop.valuation.Measured;
import backstop.valuation.Summary;
import backstop.valuation.TwinFutures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The work of a {@link Sensitivity}: both futures valued, drivers screened, and the shares of those
 * that matter.
 *
 * <p>Screening estimates the total index of each driver on a few paths, after each model's drivers
 * were drawn anew together: the total index of drivers together is no less than that of any of
 * them, so that those of a model with almost none need not be told apart. The drivers with the
 * largest have indices of their own on all paths. The others are valued together model by model,
 * and halved while their total index is {@link #SMALL} or more, so that one that screening missed
 * is found as well.
 */
final class DriverScreening {

  /** Total index below which drivers are left together. */
  static final double SMALL = 0.05;

  /** Total index of a model's drivers together below which they are not screened one by one. */
  private static final double NEGLIGIBLE = 0.002;

  /**
   * Total index below which drivers, alone or together, have no swings and correlations: of
   * hundreds that do nothing, chance would put some among the largest.
   */
  private static final double NOTHING = 0.005;

  /** Paths to screen on. */
  private static final int SCREENED = 128;

  /** Most sets valued to tell drivers apart that screening put behind. */
  private static final int HALVES = 12;

  private static final int MODELS = 8;
  private static final int ASSOCIATED = 20;
  private static final int SPIDERS = 6;
  private static final int SCATTERS = 4;
  private static final int SCATTERED = 400;

  private final SensitivityAsked asked;
  private final Execution execution;
  private final TwinFutures twin;
  private final Sampling sampling;
  private final List<Driver> drivers;
  private double[] own = {};
  private double[] other = {};
  private double threshold;
  private long valued;

  DriverScreening(SensitivityAsked asked, Execution execution) {
    this.asked = asked;
    this.execution = execution;
    twin = new TwinFutures(asked.library(), asked.request(), List.of(asked.measure()));
    sampling = asked.request().sampling();
    drivers = asked.grouping().drivers(asked.library(), twin.draws());
  }

  Sensitivity sensitivity() {
    List<Measured> both = measured(List.of(new BitSet(), taken(drivers)), sampling.paths());
    own = values(both.get(0));
    other = values(both.get(1));
    double[] values = joined(own, other);
    Summary value = Summary.of(values);
    threshold = value.var95();
    if (broken(both).isEmpty() && value.sd() > 0) {
      return varying(values, value);
    }
    return new Sensitivity(
        asked,
        value,
        drivers,
        List.of(),
        Double.NaN,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        valued,
        broken(both));
  }

  private Sensitivity varying(double[] values, Summary value) {
    List<Breakdown> broken = new ArrayList<>();
    List<Driver> ordered = screened(broken);
    List<Share> shares = shares(ordered, broken);
    List<Coordinate> coordinates =
        shares.stream()
            .filter(share -> !(share.index().total().value() < NOTHING))
            .flatMap(share -> share.drivers().stream())
            .flatMap(driver -> driver.coordinates().stream())
            .toList();
    Sample sample = sample(values, coordinates);
    double[] ranks = Associations.ranks(sample);
    List<Swing> swings = swings(coordinates, sample);
    List<Integer> leading =
        IntStream.range(0, ranks.length)
            .boxed()
            .filter(c -> !Double.isNaN(ranks[c]))
            .sorted(Comparator.comparing(c -> -Math.abs(ranks[c])))
            .limit(ASSOCIATED)
            .toList();
    return new Sensitivity(
        asked,
        value,
        ordered,
        shares,
        Summary.of(Indices.below(threshold, values)).mean(),
        asked.shapley() ? effects(shares, swings, broken) : List.of(),
        swings,
        Associations.of(sample, coordinates, leading),
        swings.stream().limit(SPIDERS).map(s -> spider(s, coordinates, sample)).toList(),
        swings.stream().limit(SCATTERS).map(s -> scatter(s, coordinates, sample)).toList(),
        valued,
        broken);
  }

  private Sample sample(double[] values, List<Coordinate> coordinates) {
    Library library = asked.library();
    int periods = library.timeline().size();
    List<double[]> columns =
        twin.read(
            coordinates.size(),
            draws -> coordinates.stream().map(one -> one.of(draws, periods)).toList(),
            execution);
    return Sample.of(values, columns, sampling.points(), sampling.replicates());
  }

  private List<Swing> swings(List<Coordinate> coordinates, Sample sample) {
    return IntStream.range(0, coordinates.size())
        .parallel()
        .mapToObj(c -> Swing.of(coordinates.get(c), sample.coordinates().get(c), sample))
        .filter(swing -> !Double.isNaN(swing.swing().value()))
        .sorted(Comparator.comparing(swing -> -Math.abs(swing.swing().value())))
        .toList();
  }

  private static Spider spider(Swing swing, List<Coordinate> coordinates, Sample sample) {
    int at = coordinates.indexOf(swing.coordinate());
    return Spider.of(swing.coordinate(), sample.coordinates().get(at), sample);
  }

  private static Scatter scatter(Swing swing, List<Coordinate> coordinates, Sample sample) {
    int[] first = IntStream.range(0, Math.min(SCATTERED, sample.paths())).toArray();
    double[] x = sample.coordinates().get(coordinates.indexOf(swing.coordinate()));
    return new Scatter(
        swing.coordinate(), Sample.picked(x, first), Sample.picked(sample.outcome(), first));
  }

  /** Those with the largest total index on a part of the paths first. */
  private List<Driver> screened(List<Breakdown> broken) {
    int points = Math.min(SCREENED, sampling.paths());
    List<List<Driver>> models = List.copyOf(byModel(drivers).values());
    Map<Driver, Double> totals = new LinkedHashMap<>();
    for (Share share : valued(models, points, broken)) {
      share.drivers().forEach(driver -> totals.put(driver, 0.0));
      if (share.index().total().value() >= NEGLIGIBLE) {
        List<List<Driver>> each = share.drivers().stream().map(List::of).toList();
        valued(each, points, broken)
            .forEach(one -> totals.put(one.drivers().get(0), one.index().total().value()));
      }
    }
    return drivers.stream().sorted(Comparator.comparing(driver -> -totals.get(driver))).toList();
  }

  private static SortedMap<String, List<Driver>> byModel(List<Driver> drivers) {
    return drivers.stream()
        .collect(Collectors.groupingBy(Driver::model, TreeMap::new, Collectors.toList()));
  }

  private List<Share> shares(List<Driver> ordered, List<Breakdown> broken) {
    int most = Math.min(asked.most(), ordered.size());
    List<List<Driver>> wanted =
        Stream.concat(
                ordered.subList(0, most).stream().map(List::of),
                byModel(ordered.subList(most, ordered.size())).values().stream())
            .toList();
    List<Share> shares = new ArrayList<>();
    int left = HALVES;
    while (!wanted.isEmpty()) {
      shares.addAll(valued(wanted, sampling.paths(), broken));
      shares.sort(Comparator.comparing(share -> -share.index().total().value()));
      List<Share> parted = parted(shares, left / 2);
      shares.removeAll(parted);
      wanted = parted.stream().flatMap(share -> halves(share.drivers()).stream()).toList();
      left -= wanted.size();
    }
    return shares;
  }

  private static List<Share> parted(List<Share> shares, int most) {
    return shares.stream()
        .filter(share -> !share.single() && share.index().total().value() >= SMALL)
        .limit(most)
        .toList();
  }

  private static List<List<Driver>> halves(List<Driver> drivers) {
    int middle = (drivers.size() + 1) / 2;
    return List.of(drivers.subList(0, middle), drivers.subList(middle, drivers.size()));
  }

  private List<Share> valued(List<List<Driver>> groups, int paths, List<Breakdown> broken) {
    List<Measured> measured = measured(groups.stream().map(DriverScreening::taken).toList(), paths);
    broken.addAll(broken(measured));
    int replicates = Math.max(1, paths / sampling.points());
    double[] a = Arrays.copyOf(own, paths);
    double[] b = Arrays.copyOf(other, paths);
    Indices indices = new Indices(a, b, replicates);
    Indices tails = Indices.below(threshold, a, b, replicates);
    return IntStream.range(0, groups.size())
        .mapToObj(
            g -> {
              double[] mixed = values(measured.get(g));
              Index tail = tails.of(Indices.below(threshold, mixed));
              return new Share(groups.get(g), indices.of(mixed), tail);
            })
        .toList();
  }

  private List<Effect> effects(List<Share> shares, List<Swing> swings, List<Breakdown> broken) {
    List<Driver> apart = asked.grouping().apart(asked.library(), twin.draws());
    List<List<Driver>> groups = new EffectGroups(shares, swings).of(apart);
    List<BitSet> taken = groups.stream().map(DriverScreening::taken).toList();
    List<Interval> found =
        new Effects(taken, own, other, sampling)
            .of(
                parts -> {
                  long paths = (long) (groups.size() - 1) * sampling.paths();
                  List<Measured> measured = twin.measured(parts, execution(paths));
                  broken.addAll(broken(measured));
                  return measured;
                });
    return IntStream.range(0, groups.size())
        .mapToObj(g -> new Effect(groups.get(g), found.get(g)))
        .sorted(
            Comparator.comparing((Effect effect) -> effect.drivers().size() > 1)
                .thenComparing(effect -> -effect.share().value()))
        .toList();
  }

  private static BitSet taken(List<Driver> drivers) {
    BitSet taken = new BitSet();
    drivers.forEach(driver -> taken.or(driver.taken()));
    return taken;
  }

  private List<Measured> measured(List<BitSet> taken, int paths) {
    return twin.measured(taken, paths, execution((long) taken.size() * paths));
  }

  /** For so many paths more, whose progress adds to what is done. */
  private Execution execution(long paths) {
    long before = valued;
    valued += paths;
    long most = Math.max(valued, mostValued());
    return execution.hearing(
        (done, all) -> execution.progress().done((int) (before + done), (int) most));
  }

  /** As many as there can be if every driver is screened and every halving done. */
  long mostValued() {
    long whole = 2L + Math.min(asked.most(), drivers.size()) + MODELS + HALVES;
    long effects = asked.shapley() ? EffectGroups.MOST - 1 : 0;
    return (whole + effects) * sampling.paths() + (long) (drivers.size() + MODELS) * SCREENED;
  }

  private static List<Breakdown> broken(List<Measured> measured) {
    return measured.stream().flatMap(one -> one.breakdowns().stream()).toList();
  }

  private static double[] values(Measured measured) {
    return measured.outcomes().columns().get(0).values();
  }

  private static double[] joined(double[] a, double[] b) {
    return Stream.of(a, b).flatMapToDouble(Arrays::stream).toArray();
  }
}
