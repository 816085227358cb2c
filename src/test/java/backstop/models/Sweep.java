package backstop.models;

import backstop.kernel.Outturn;
import backstop.kernel.Program;
import backstop.kernel.Scratch;
import backstop.kernel.Tally;
import backstop.kernel.Wanted;
import backstop.model.Draws;
import backstop.model.Library;
import backstop.paths.Paths;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every row, measure and check of a library, whether asked for or not, on a block of paths at a
 * time under every guarantee.
 *
 * @param program for one library
 */
record Sweep(Program program) {

  static Sweep of(Library library) {
    Wanted asked = Wanted.of(library, Set.of()).withoutProfiles();
    Set<Integer> read = new HashSet<>(Program.compile(library, asked).rows());
    List<Integer> unread =
        IntStream.range(0, library.rows().size()).filter(r -> !read.contains(r)).boxed().toList();
    return new Sweep(
        Program.compile(library, new Wanted(asked.measures(), List.of(), asked.checks(), unread)));
  }

  /**
   * What went wrong in the base case or on a path: checks that do not hold, numbers that are not
   * finite; each with how often, and where first.
   */
  List<String> faults(Paths futures, int paths, int blockPaths) {
    int blocks = (paths + blockPaths - 1) / blockPaths;
    int workers = Math.min(blocks, Runtime.getRuntime().availableProcessors());
    Stream<String> simulated =
        IntStream.range(0, workers)
            .parallel()
            .boxed()
            .flatMap(
                worker -> {
                  Scratch scratch = program.scratch(blockPaths);
                  return IntStream.iterate(worker, b -> b < blocks, b -> b + workers)
                      .map(b -> b * blockPaths)
                      .boxed()
                      .flatMap(
                          first -> {
                            int size = Math.min(blockPaths, paths - first);
                            return faults(futures.block(first, size), scratch, "path " + first);
                          });
                });
    Draws base = Paths.base(program.library());
    return Stream.concat(faults(base, program.scratch(1), "base case"), simulated).toList();
  }

  private Stream<String> faults(Draws draws, Scratch scratch, String from) {
    Library library = program.library();
    List<Integer> postures = IntStream.range(0, library.postures().size()).boxed().toList();
    return program.run(draws, postures, scratch).stream()
        .flatMap(outturn -> faults(outturn, from + " under " + posture(outturn)));
  }

  private String posture(Outturn outturn) {
    return program.library().postures().get(outturn.posture());
  }

  private Stream<String> faults(Outturn outturn, String where) {
    Library library = program.library();
    return Stream.of(
            told(outturn.failedChecks(), c -> "check " + library.checks().get(c).name(), where),
            told(outturn.brokenRows(), r -> "row " + library.rows().get(r).name(), where),
            told(
                outturn.brokenMeasures(),
                m -> "measure " + library.measures().get(m).name(),
                where))
        .flatMap(all -> all);
  }

  private static Stream<String> told(List<Tally> tallies, IntFunction<String> name, String where) {
    return tallies.stream()
        .map(
            tally ->
                String.format(
                    "%s: %d times from %s, first on path +%d in period %d",
                    name.apply(tally.position()),
                    tally.count(),
                    where,
                    tally.first().path(),
                    tally.first().period()));
  }
}
