package backstop.cli;

import backstop.model.Library;
import backstop.model.Measure;
import backstop.paths.Sampling;
import backstop.risk.Sensitivity;
import backstop.risk.SensitivityAsked;
import backstop.source.Reading;
import backstop.valuation.Overlay;
import backstop.valuation.Request;
import backstop.workbook.SensitivitySheet;
import backstop.workbook.Study;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Shows what drives a measure. */
@Command(
    name = "sensitivity",
    description = {
      "What drives a measure: shares of its variance, tornado, rank correlations.",
      "All drivers vary together on the same simulated futures as those of value."
    },
    mixinStandardHelpOptions = true,
    defaultValueProvider = SensitivityCommand.UsualPaths.class,
    footerHeading = "%nExamples%n",
    footer = {
      "  ./backstop sensitivity drones.jv_npv",
      "  ./backstop sensitivity portfolio.us_npv -g article_5_like --most 20",
      "  ./backstop sensitivity minerals_fund.fund_npv --by model",
      "  ./backstop sensitivity drones.jv_npv --by key --format csv",
      "  ./backstop sensitivity drones.jv_npv -o drivers.xlsx     and a workbook with charts",
      "  ./backstop sensitivity minerals_fund.fund_npv --by key --shapley",
      "",
      "first: share of the variance that a driver accounts for alone; total: together with others",
      "as well (Sobol indices). Drivers that are correlated count as one. Those that a first look on",
      "few paths puts behind count together, and are told apart only where they matter.",
      "~ not different from zero, by the 95%% interval; ? there is no error to tell by.",
      "",
      "Worst 5%%: the same shares of whether the measure is at or below its 5%% quantile, that is of",
      "what its CVaR is the mean of. A driver with a large total there decides who is hit, if only",
      "together with others.",
      "",
      "--shapley: shares that add up to the variance, also of drivers that are correlated, which are",
      "then told apart; what drivers do together is shared evenly. The 11 leading drivers, and all",
      "others as one. Drivers of a student_t copula stay one. CSV then has these rows.",
      "",
      "Tornado: the mean of the measure over the fifth of the paths on which a driver is lowest and",
      "over that on which it is highest, the others at random. A process counts by its end-point,",
      "an event by the first stay of its clock, in units of the mean stay.",
      "",
      "-n is the number of futures of each set; two sets and one for each driver are valued,",
      "with --shapley up to 11 more."
    })
final class SensitivityCommand implements Callable<Integer> {

  /** Each driver takes so many again. */
  static final class UsualPaths implements IDefaultValueProvider {

    @Override
    public String defaultValue(ArgSpec argument) {
      return argument instanceof OptionSpec option && option.longestName().equals("--paths")
          ? "2048"
          : null;
    }
  }

  private final Terminal terminal;

  @Mixin private final SensitivityOptions options = new SensitivityOptions();

  @Mixin private final InputOptions inputs = new InputOptions();

  SensitivityCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Problems problems = new Problems();
    Optional<Sampling> sampling = options.check(problems);
    Stage whole = Stage.begin(terminal, !options.quiet);
    Reading reading = inputs.reading(terminal, Optional.empty());
    Library library = new Loading(terminal, reading).library(problems);
    SensitivityAsked asked = asked(library, reading, sampling, problems);
    if (options.running.dryRun) {
      int most = Sensitivity.most(asked);
      new DryRun(library, asked.request(), options.running.threads(), most).print(terminal.out());
      return Exit.DONE.code();
    }
    Study.Question question = new Study.Question("sensitivity", options.words(asked));
    StudyFile file =
        StudyFile.of(
            terminal,
            options.workbook,
            new StudyFile.Asked(library, asked.request(), question),
            options.quiet);
    whole.done("check     " + LibraryCount.of(library));
    Sensitivity found = sensitivity(asked);
    return report(found, file, whole);
  }

  private SensitivityAsked asked(
      Library library, Reading reading, Optional<Sampling> sampling, Problems problems) {
    List<String> names = library.measures().stream().map(Measure::name).toList();
    Optional<Integer> measure = problems.position("measure", options.measure, names);
    Optional<Integer> posture =
        problems.noting(() -> new Asking(library, reading).posture(options.guarantee));
    problems.stop();
    Overlay overlay =
        new Overlay(
            reading.scenario(),
            new TreeMap<>(reading.sets()),
            OptionalDouble.empty(),
            options.sampling.repairCorrelations());
    int at = posture.orElseThrow();
    return new SensitivityAsked(
        library,
        new Request(List.of(), List.of(at), at, sampling.orElseThrow(), List.of(), overlay),
        measure.orElseThrow(),
        options.grouping(),
        options.most,
        options.shapley);
  }

  private Sensitivity sensitivity(SensitivityAsked asked) {
    return new Simulated(terminal, options.running, !options.quiet)
        .of(
            execution -> Sensitivity.of(asked, execution),
            found ->
                Figures.count(found.valued())
                    + " paths for "
                    + Loading.plural(found.drivers().size(), "driver"));
  }

  private int report(Sensitivity found, StudyFile file, Stage whole) throws IOException {
    if (!found.computed()) {
      String again = options.sampling.again() + inputs.again();
      new Failures(found.asked().library(), found.breakdowns(), List.of(), again)
          .print(terminal.err());
      return Exit.CHECK_FAILED.code();
    }
    Optional<String> written =
        file.write("What drives a measure", List.of(new SensitivitySheet(found)));
    PrintWriter out = terminal.out();
    switch (options.running.format) {
      case TABLE -> new SensitivityScreen(found, terminal.columns()).print(out);
      case CSV -> rows(found).print(Format.CSV, out);
      case JSON -> SensitivityJson.write(found, whole.elapsed(), out);
    }
    if (options.running.format == Format.TABLE) {
      written.ifPresent(out::println);
    }
    if (options.running.format == Format.TABLE && !options.quiet) {
      out.println("where a driver comes from: ./backstop explain " + found.leading());
    }
    return Exit.DONE.code();
  }

  private static Listing rows(Sensitivity found) {
    SensitivityRows rows = new SensitivityRows(found);
    return found.asked().shapley() ? rows.effects() : rows.shares();
  }
}
