package backstop.valuation;

import backstop.farm.Work;
import backstop.kernel.Outturn;
import backstop.kernel.Program;
import backstop.kernel.Scratch;
import backstop.kernel.Wanted;
import backstop.model.Library;
import backstop.paths.Blocks;
import backstop.paths.Paths;
import backstop.paths.Sampling;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Spans of the paths of a request, valued; each gives an outturn for each posture.
 *
 * @param batch paths in a batch of the kernel
 */
record PathWork(
    Library library,
    Sampling sampling,
    boolean repairCorrelations,
    Wanted wanted,
    List<Integer> postures,
    int batch)
    implements Work<Span, List<Outturn>> {

  PathWork {
    postures = List.copyOf(postures);
  }

  @Override
  public Supplier<Function<Span, List<Outturn>>> ready() {
    return on(Program.compile(library, wanted), Paths.of(library, sampling, repairCorrelations));
  }

  /** The same with a program and futures that are at hand. */
  Supplier<Function<Span, List<Outturn>>> on(Program program, Blocks futures) {
    return () -> {
      Scratch scratch = program.scratch(batch);
      return span ->
          program.run(futures.block(span.from(), span.paths()), postures, scratch).stream()
              .map(Outturn::told)
              .toList();
    };
  }
}
