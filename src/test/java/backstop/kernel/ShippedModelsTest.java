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
import backstop.source.Shipped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShippedModelsTest {

  private static final int PATHS = 64;
  private static final int MOST_PATHS = 1024;

  private static final String SELDOM =
      "minerals_fund\\.(ownership|recovered|running|works|expansion_works)";

  /** Sides of an IF that no path of the shipped models takes under any posture, and why. */
  private static final Map<String, String> NEVER =
      Map.of(
          ".*\\.(rate|hazard)(\\[\\w+])? then",
          "a negative rate, which fails the run",
          "(drones.parts_supply|minerals_fund.board|security.(european_resolve|promise_record|us_commitment)) then",
          "a state that only scenarios force",
          "\\S+ else then( else)+ else",
          "the state of a chain beyond its last",
          "(drones\\.plant_pays|minerals_fund\\.(gain|expand_hazard)\\[\\w+]) then",
          "an annuity at a return of 0",
          "minerals_fund\\.remaining_value\\[\\w+] then then",
          "an annuity at a return of 0, at the wind-up",
          "minerals_fund\\.(expected_take|rent_share)\\[\\w+] (then|else)( then| else)?",
          "another regime or mineral than the deposit's own",
          SELDOM + "\\[\\w+] then",
          "a deposit that is built or expanded on few paths, if at all: taken for some, not for each");

  private final Library library = read(Map.of());

  private static Library read(Map<String, String> sets) {
    Read read =
        LibraryReader.read(
            new backstop.source.Reading(
                Shipped.MODELS,
                Shipped.INPUTS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                sets));
    return read.library().orElseThrow(() -> new AssertionError(IssueText.of(read.issues())));
  }

  private Blocks futures() {
    return Paths.of(library, new Sampling(MOST_PATHS, 1, 7, Sampler.RANDOM), false);
  }

  private static boolean unexpected(String branch) {
    return NEVER.keySet().stream().noneMatch(branch::matches);
  }

  /** What the base case leaves open, orders being of a fixed volume or not. */
  private static Set<String> openInBase(Library library) {
    Branches branches = new Branches(library);
    for (int posture : Referee.postures(library)) {
      branches.follow(Interpreter.of(library, Paths.base(library), 0, posture));
    }
    return branches.open();
  }

  /** 64 paths or more, each under the posture that follows the one before. */
  @Test
  void kernelHasTheBitsOfTheInterpreterUntilEveryBranchWasTaken() {
    Set<String> open = openInBase(library);
    open.retainAll(openInBase(read(Map.of("drones.fixed_volume", "1"))));
    Program program = Program.compile(library, Wanted.everything(library));
    Scratch scratch = program.scratch(1);
    Blocks futures = futures();
    Branches branches = new Branches(library);
    for (int path = 0; path < PATHS || path < MOST_PATHS && unexpected(open); path++) {
      Draws draws = futures.block(path, 1);
      int posture = path % library.postures().size();
      Interpreter referee = Interpreter.of(library, draws, 0, posture);
      Outturn outturn = program.run(draws, List.of(posture), scratch).get(0);
      assertThat(Referee.difference(library, referee, outturn, 0)).as("path " + path).isEmpty();
      branches.follow(referee);
      open.retainAll(branches.open());
    }
    assertThat(open).noneMatch(ShippedModelsTest::unexpected);
    for (String line : List.of("ownership", "recovered", "running", "works", "expansion_works")) {
      long missed = open.stream().filter(b -> b.startsWith("minerals_fund." + line + "[")).count();
      assertThat(missed).as(line).isLessThan(library.line("minerals_fund." + line).get().rows());
    }
  }

  private static boolean unexpected(Set<String> open) {
    return open.stream().anyMatch(ShippedModelsTest::unexpected);
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
