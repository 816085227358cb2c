package backstop.valuation;

import backstop.farm.Work;
import backstop.kernel.Outturn;
import backstop.kernel.Program;
import backstop.kernel.Scratch;
import backstop.kernel.Wanted;
import backstop.model.Draws;
import backstop.model.Library;
import backstop.paths.Conditional;
import backstop.paths.Paths;
import backstop.paths.SampledDraws;
import backstop.paths.Sampling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Parts of the paths of a request, of which sets of draws come from other futures; each gives an
 * outturn for each set.
 *
 * @param two the sampling of the other futures
 */
record ExchangeWork(
    Library library,
    Sampling one,
    Sampling two,
    boolean repairCorrelations,
    List<Integer> measures,
    int posture)
    implements Work<TwinFutures.Part, List<Outturn>> {

  ExchangeWork {
    measures = List.copyOf(measures);
  }

  @Override
  public Supplier<Function<TwinFutures.Part, List<Outturn>>> ready() {
    Paths own = Paths.of(library, one, repairCorrelations);
    Program program =
        Program.compile(library, new Wanted(measures, List.of(), List.of(), List.of()));
    return on(program, own, own.with(two));
  }

  /** The same with a program and futures that are at hand. */
  Supplier<Function<TwinFutures.Part, List<Outturn>>> on(Program program, Paths own, Paths other) {
    Map<BitSet, Conditional> given = new ConcurrentHashMap<>();
    return () -> new Seat(program, own, other, given)::outturns;
  }

  /** One thread's. */
  private final class Seat {

    private final Program program;
    private final Paths own;
    private final Paths other;
    private final Map<BitSet, Conditional> given;
    private final Scratch scratch;

    Seat(Program program, Paths own, Paths other, Map<BitSet, Conditional> given) {
      this.program = program;
      this.own = own;
      this.other = other;
      this.given = given;
      this.scratch = program.scratch();
    }

    List<Outturn> outturns(TwinFutures.Part part) {
      SampledDraws kept = own.block(part.from(), part.paths());
      SampledDraws others = other.block(part.from(), part.paths());
      List<Draws> mixed = part.taken().stream().map(set -> mixed(kept, others, set)).toList();
      int together = Math.max(1, Program.BATCH / part.paths());
      List<Outturn> outturns = new ArrayList<>();
      for (int set = 0; set < mixed.size(); set += together) {
        outturns.addAll(run(mixed.subList(set, Math.min(set + together, mixed.size()))));
      }
      return outturns;
    }

    private Draws mixed(SampledDraws kept, SampledDraws others, BitSet taken) {
      Conditional conditional = given.computeIfAbsent(taken, own::given);
      return new ExchangedDraws(kept, conditional.of(kept, others), taken);
    }

    /** As one block, as narrow ones are slow; one by one where it matters in which went wrong. */
    private List<Outturn> run(List<Draws> sets) {
      Draws all = sets.size() == 1 ? sets.get(0) : new JoinedDraws(sets);
      Outturn outturn = program.run(all, List.of(posture), scratch).get(0).told();
      boolean broken = !(outturn.brokenRows().isEmpty() && outturn.brokenMeasures().isEmpty());
      if (sets.size() == 1) {
        return List.of(outturn);
      }
      List<Outturn> each = new ArrayList<>();
      for (int s = 0; s < sets.size(); s++) {
        if (broken) {
          each.addAll(run(List.of(sets.get(s))));
        } else {
          each.add(part(outturn, s, sets.get(s).paths()));
        }
      }
      return each;
    }

    /** Of an outturn in which nothing went wrong. */
    private Outturn part(Outturn all, int place, int paths) {
      double[][] columns =
          Stream.of(all.measures())
              .map(column -> Arrays.copyOfRange(column, place * paths, (place + 1) * paths))
              .toArray(double[][]::new);
      double[][] none = new double[0][];
      return new Outturn(
          posture,
          columns,
          all.undefined(),
          new double[0][][],
          none,
          none,
          List.of(),
          List.of(),
          List.of());
    }
  }
}
