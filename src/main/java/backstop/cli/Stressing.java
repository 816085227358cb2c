package backstop.cli;

import backstop.model.Library;
import backstop.risk.StandardAsked;
import backstop.risk.StandardTests;
import backstop.risk.Stress;
import backstop.risk.Variant;
import backstop.valuation.Execution;
import backstop.valuation.Request;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A question of {@code stress} that makes sense: its cost, or its answer.
 *
 * @param variants to compare with the base; the standard tests find their own
 */
record Stressing(
    Terminal terminal,
    StressOptions options,
    Library library,
    Request request,
    List<Integer> measures,
    List<Variant> variants) {

  private StandardAsked standard() {
    return new StandardAsked(library, request, measures, options.most());
  }

  void dryRun() {
    int tried = options.standard ? StandardTests.read(standard()).size() : 0;
    int tests = options.standard ? 2 * Math.min(options.most(), tried) : variants.size();
    if (options.standard) {
      int paths = StandardTests.screen(request.sampling()).paths();
      terminal
          .out()
          .println(
              "first the main assumptions are sought among "
                  + Figures.count(tried)
                  + ", on "
                  + Loading.plural(paths, "path"));
    }
    new DryRun(library, request, options.running.threads(), 1 + tests).print(terminal.out());
  }

  StressAnswer answer() {
    return options.standard ? tests() : compared();
  }

  private StressAnswer compared() {
    Stress stress =
        simulated(
            execution -> Stress.of(Variant.base(library), variants, request, measures, execution),
            any -> Loading.plural(variants.size(), "variant"));
    return new StressAnswer(library, stress, Optional.empty());
  }

  private StressAnswer tests() {
    SettingWords words = new SettingWords(library);
    StandardTests tests =
        simulated(
            execution -> StandardTests.of(standard(), words::variant, execution),
            found ->
                Loading.plural(found.found().tried(), "assumption")
                    + " tried, "
                    + Loading.plural(found.stress().variants().size(), "test"));
    return new StressAnswer(library, tests.stress(), Optional.of(tests));
  }

  private <T> T simulated(Function<Execution, T> asked, Function<T, String> told) {
    return new Simulated(terminal, options.running, !options.quiet)
        .of(asked, found -> told.apply(found) + " and the base");
  }
}
