package backstop.risk;

import backstop.kernel.Wanted;
import backstop.model.Setting;
import backstop.paths.Sampling;
import backstop.risk.Stressed.Level;
import backstop.valuation.Breakdown;
import backstop.valuation.Execution;
import backstop.valuation.Measured;
import backstop.valuation.Outcomes.Column;
import backstop.valuation.Verdict;
import backstop.valuation.Verdict.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The main assumptions of measures at their low and at their high, beside the base on the same
 * draws.
 *
 * @param found how the main ones were found
 * @param stress the base and a variant for each low and high, by assumption, that which moves a
 *     measure most first
 */
public record StandardTests(Found found, Stress stress) {

  /** Uncertain assumptions that are tried, as many times as there are main ones. */
  private static final int KEPT = 4;

  /**
   * From all assumptions to the main ones.
   *
   * @param ranged how many of the library have a low and a high
   * @param read how many of these the measures read
   * @param tried how many of these were tried: all that are certain, and the uncertain ones that go
   *     with a measure most
   * @param main how many of these were valued on all paths
   * @param screen the paths that they were tried on
   */
  public record Found(int ranged, int read, int tried, int main, Sampling screen) {}

  /**
   * Tries the assumptions on a few paths and values the main ones; its bits do not depend on {@code
   * execution}, whose progress hears of the latter.
   *
   * @param naming what a setting is called
   * @throws IllegalArgumentException with the text for the user, when correlations have no joint
   *     law
   */
  public static StandardTests of(
      StandardAsked asked, Function<Setting, Variant> naming, Execution execution) {
    List<Integer> read = read(asked);
    Sampling few = screen(asked.request().sampling());
    StandardAsked more = asked.on(Sieve.sampling(asked.request().sampling()));
    List<Integer> tried = new Sieve(more, silent(execution)).kept(read, KEPT * asked.most());
    List<Integer> main = new Screening(asked.on(few), silent(execution)).main(tried);
    Found found = new Found(ranged(asked), read.size(), tried.size(), main.size(), few);
    return new StandardTests(found, new Valuing(asked, main, execution).stress(naming));
  }

  /** The paths that assumptions are tried on. */
  public static Sampling screen(Sampling sampling) {
    return Screening.sampling(sampling);
  }

  /** The assumptions that have a low and a high and that the measures read. */
  public static List<Integer> read(StandardAsked asked) {
    return Wanted.assumptions(asked.library(), asked.measures()).stream()
        .filter(assumption -> !asked.settings(assumption).isEmpty())
        .toList();
  }

  private static Execution silent(Execution execution) {
    return execution.hearing((done, all) -> {});
  }

  private static int ranged(StandardAsked asked) {
    return (int)
        IntStream.range(0, asked.library().assumptions().size())
            .filter(assumption -> !asked.settings(assumption).isEmpty())
            .count();
  }

  /** The valuation of the main assumptions on all paths, a pass for each guarantee. */
  private static final class Valuing {

    private final StandardAsked asked;
    private final List<Setting> settings;
    private final Execution execution;
    private final List<SettingPass> passes = new ArrayList<>();

    Valuing(StandardAsked asked, List<Integer> main, Execution execution) {
      this.asked = asked;
      this.settings =
          main.stream().flatMap(assumption -> asked.settings(assumption).stream()).toList();
      this.execution = execution;
    }

    Stress stress(Function<Setting, Variant> naming) {
      List<Integer> postures = asked.request().postures();
      for (int posture : postures) {
        passes.add(SettingPass.of(asked, posture, settings, heard(postures.size())));
      }
      Variant base = Variant.base(asked.library());
      List<Stressed> variants = new ArrayList<>();
      for (int s = 0; s < settings.size(); s++) {
        variants.add(stressed(naming.apply(settings.get(s)), 1 + s));
      }
      return new Stress(asked.request(), asked.measures(), stressed(base, 0), variants);
    }

    /** Whose progress counts the paths of all guarantees. */
    private Execution heard(int guarantees) {
      int paths = asked.request().sampling().paths();
      int before = passes.size() * paths;
      return execution.hearing(
          (done, all) -> execution.progress().done(before + done, guarantees * paths));
    }

    private Stressed stressed(Variant variant, int place) {
      List<Level> levels = new ArrayList<>();
      List<Verdict> verdicts = new ArrayList<>();
      List<Breakdown> breakdowns = new ArrayList<>();
      for (int g = 0; g < passes.size(); g++) {
        SettingPass pass = passes.get(g);
        int posture = asked.request().postures().get(g);
        levels.addAll(levels(pass, place, posture));
        Measured alone = pass.alone(place, execution);
        alone.verdicts().forEach(verdict -> add(verdicts, under(verdict, posture)));
        alone.breakdowns().forEach(one -> breakdowns.add(under(one, posture)));
      }
      return new Stressed(variant, levels, verdicts, breakdowns);
    }

    private List<Level> levels(SettingPass pass, int place, int posture) {
      int replicates = asked.request().sampling().replicates();
      List<Column> changed = under(pass.columns(place), posture);
      return Stress.levels(changed, under(pass.columns(0), posture), replicates);
    }

    private static List<Column> under(List<Column> columns, int posture) {
      return columns.stream()
          .map(column -> new Column(posture, column.measure(), column.values()))
          .toList();
    }

    /** A check is told once, with its failures under all guarantees. */
    private static void add(List<Verdict> verdicts, Verdict more) {
      for (int i = 0; i < verdicts.size(); i++) {
        Verdict known = verdicts.get(i);
        if (known.check() == more.check()) {
          verdicts.set(
              i,
              new Verdict(
                  known.check(),
                  known.failures() + more.failures(),
                  known.first().or(more::first)));
          return;
        }
      }
      verdicts.add(more);
    }

    private static Verdict under(Verdict verdict, int posture) {
      return new Verdict(
          verdict.check(), verdict.failures(), verdict.first().map(spot -> under(spot, posture)));
    }

    private static Breakdown under(Breakdown breakdown, int posture) {
      return new Breakdown(breakdown.name(), breakdown.count(), under(breakdown.first(), posture));
    }

    private static Spot under(Spot spot, int posture) {
      return new Spot(posture, spot.path(), spot.period());
    }
  }
}
