package backstop.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import backstop.model.Draws;
import backstop.model.Library;
import backstop.paths.Blocks;
import backstop.paths.Paths;
import backstop.paths.Sampler;
import backstop.paths.Sampling;
import backstop.source.IssueText;
import backstop.source.LibraryReader;
import backstop.source.Read;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ShippedModelsTest {

  private static final int PATHS = 64;
  private static final int MOST_PATHS = 1024;

  /**
   * Sides of an IF and rates that no path of the shipped models can take under any posture, with
   * the reason.
   */
  private static final Map<String, String> NEVER = Map.of();

  private final Library library = read();

  private static Library read() {
    Read read =
        LibraryReader.read(
            new backstop.source.Reading(
                Path.of("models"),
                Path.of("inputs"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of()));
    return read.library().orElseThrow(() -> new AssertionError(IssueText.of(read.issues())));
  }

  private Blocks futures() {
    return Paths.of(library, new Sampling(MOST_PATHS, 1, 7, Sampler.RANDOM), false);
  }

  /** 64 paths, each under the posture that follows the one before. */
  @Test
  void kernelHasTheBitsOfTheInterpreterUntilEveryBranchWasTaken() {
    Program program = Program.compile(library, Wanted.everything(library));
    Scratch scratch = program.scratch(1);
    Blocks futures = futures();
    Branches branches = new Branches(library);
    Set<String> open = branches.open();
    for (int path = 0;
        path < PATHS || path < MOST_PATHS && !NEVER.keySet().containsAll(open);
        path++) {
      Draws draws = futures.block(path, 1);
      int posture = path % library.postures().size();
      Interpreter referee = Interpreter.of(library, draws, 0, posture);
      Outturn outturn = program.run(draws, List.of(posture), scratch).get(0);
      assertThat(Referee.difference(library, referee, outturn, 0)).as("path " + path).isEmpty();
      branches.follow(referee);
      open = branches.open();
    }
    assertThat(open).isEqualTo(new TreeSet<>(NEVER.keySet()));
  }

  @Test
  void kernelHasTheBitsOfTheInterpreterInTheBaseCase() {
    Referee.agree(library, Paths.base(library), 1);
  }

  @Test
  void everyCellIsFiniteAndEveryCheckHolds() {
    Program program = Program.compile(library, Wanted.of(library, Set.of()).withoutProfiles());
    Draws draws = futures().block(0, 128);
    for (Outturn outturn : program.run(draws, Referee.postures(library), program.scratch())) {
      assertThat(outturn.brokenRows()).isEmpty();
      assertThat(outturn.brokenMeasures()).isEmpty();
      assertThat(outturn.failedChecks()).isEmpty();
    }
  }
}
