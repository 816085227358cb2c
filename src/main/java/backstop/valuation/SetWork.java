package backstop.valuation;

import backstop.farm.Work;
import backstop.kernel.Program;
import backstop.kernel.Scratch;
import backstop.kernel.Wanted;
import backstop.model.Draws;
import backstop.model.Library;
import backstop.paths.Paths;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Settings of draws over all paths of a request; a block gives its measures by setting, measure and
 * path.
 *
 * @param certain assumptions that have draws of their own, after the library's: {@link
 *     Library#drawn}
 */
record SetWork(Library library, Request request, List<Integer> measures, List<Integer> certain)
    implements Work<SetWork.Block, double[][][]> {

  SetWork {
    measures = List.copyOf(measures);
    certain = List.copyOf(certain);
  }

  /**
   * Settings that go side by side.
   *
   * @param from the place of the first
   * @param given by setting, the values of draws
   */
  record Block(int from, List<Map<Integer, Double>> given) {
    Block {
      given = List.copyOf(given);
    }
  }

  @Override
  public Supplier<Function<Block, double[][][]>> ready() {
    return on(library.drawn(certain));
  }

  /**
   * @param drawn the library with the draws of the certain assumptions
   */
  Supplier<Function<Block, double[][][]>> on(Library drawn) {
    Program program = Program.compile(drawn, new Wanted(measures, List.of(), List.of(), List.of()));
    boolean repair = request.overlay().repairCorrelations();
    Paths futures = Paths.of(library, request.sampling(), repair);
    return () -> {
      Scratch scratch = program.scratch();
      Draws own = futures.block(0, request.sampling().paths());
      return block -> values(program, own, block.given(), scratch);
    };
  }

  private double[][][] values(
      Program program, Draws own, List<Map<Integer, Double>> given, Scratch scratch) {
    List<Draws> sets = given.stream().map(one -> (Draws) new SetDraws(own, one)).toList();
    List<Integer> posture = List.of(request.reference());
    double[][] all = program.run(new JoinedDraws(sets), posture, scratch).get(0).measures();
    double[][][] values = new double[sets.size()][][];
    for (int s = 0; s < values.length; s++) {
      int at = s * own.paths();
      values[s] =
          Stream.of(all)
              .map(column -> Arrays.copyOfRange(column, at, at + own.paths()))
              .toArray(double[][]::new);
    }
    return values;
  }
}
