package backstop.cli;

import backstop.model.Library;
import backstop.source.Reading;
import backstop.valuation.ErrorTarget;
import backstop.valuation.Headline;
import backstop.valuation.Reached;
import backstop.valuation.Request;
import backstop.valuation.Result;
import backstop.workbook.Draft;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Values deals under guarantees and writes the review workbook. */
@Command(
    name = "value",
    description = "Value deals under guarantees, print the table, write the review workbook.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples%n",
    footer = {
      "  ./backstop value",
      "  ./backstop value drones -g train_and_equip,article_5_like",
      "  ./backstop value drones -g article_5_like --strength 0.6 --set drones.learning_rate=0.2",
      "  ./backstop value drones -g train_and_equip:0.6,article_5_like:0.4",
      "  ./backstop value -g adoption",
      "  ./backstop value drones --target-error 0.5%% --target-error drones.jv_npv:cvar95=5USDm",
      "  ./backstop value --scenario us_withdrawal_2027 --format json > results.json",
      "  ./backstop value --from reviewed.xlsx      the run of a workbook, with its changed inputs",
      "",
      "With weights, a row tells the mixture: the distribution when it is not known which guarantee",
      "holds. -g adoption takes the weights from the column adoption_probability of the guarantees.",
      "",
      "With the portfolio and two guarantees or more: what each is worth over paper_assurances, in",
      "parts, and for a dollar of force. With the portfolio: the shortfall of all deals together, and",
      "of each alone. More of both: --format json, and the sheet Guarantees of the workbook.",
      "",
      "--target-error WHAT=SIZE: WHAT is MEASURE, STATISTIC or MEASURE:STATISTIC; without it, the",
      "mean of each deal's headline. STATISTIC is mean, sd, prob_negative, var95, cvar95, or p1, p5,",
      "p10 ... p95, p99. SIZE is 1%% of the measure's standard deviation, 5USDm in its unit, or for",
      "prob_negative 0.5%% of the futures. It holds under every guarantee valued.",
      "",
      "Exit code 4 when a check fails or a number could not be computed."
    })
final class ValueCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final ValueOptions asked = new ValueOptions();

  @Mixin private final LibraryOptions options = new LibraryOptions();

  @Spec private CommandSpec spec;

  ValueCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    asked.check();
    Stage whole = Stage.begin(terminal, !asked.quiet);
    From.Asked valued = valued();
    Library library = valued.library();
    Request most = valued.request();
    List<ErrorTarget> targets = new ErrorWords(library, most).targets(asked.targetErrors);
    Request request = targets.isEmpty() ? most : asked.sampling.most(library, most);
    new Keeping(library, request)
        .check(!targets.isEmpty(), asked.pathsOut != null && !asked.parts());
    if (asked.running.dryRun) {
      DryRun.of(library, request, asked.running.threads()).print(terminal.out());
      return Exit.DONE.code();
    }
    place(library, request).check(terminal);
    whole.done("check     " + LibraryCount.of(library));
    Optional<Draft> draft = draft(library, request);
    Reached reached = new Simulating(terminal, asked, library, request, targets, draft).reached();
    return report(reached, new ReachWords(reached, request, whole.elapsed()), whole, draft);
  }

  /** Of the workbook; none where there will be none, as it could not be replayed. */
  private Optional<Draft> draft(Library library, Request request) {
    return asked.draws == null ? Optional.of(new Draft(library, request)) : Optional.empty();
  }

  private PlacedFile place(Library library, Request request) {
    Path workbook = new Destination(terminal, library, request).workbook(asked.output);
    return new PlacedFile(workbook, asked.force);
  }

  private From.Asked valued() throws IOException {
    Optional<From> from = Optional.ofNullable(asked.from).map(file -> new From(terminal, file));
    if (from.filter(From::workbook).isPresent()) {
      from.get().check(spec.commandLine().getParseResult());
      return from.get().asked();
    }
    Reading given = options.reading(terminal);
    Reading reading = from.map(changes -> changes.laidOver(given)).orElse(given);
    Library library = Strength.pinned(new Loading(terminal, reading).library(), asked.strength());
    return new From.Asked(library, new Asking(library, reading).request(asked));
  }

  private int report(Reached reached, ReachWords words, Stage whole, Optional<Draft> draft)
      throws IOException {
    Result result = reached.result();
    int paths = result.request().sampling().paths();
    Failures failures = Failures.of(result, asked.sampling.again(paths) + options.again());
    if (!result.breakdowns().isEmpty()) {
      failures.print(terminal.err());
      return Exit.CHECK_FAILED.code();
    }
    print(result, words, whole);
    String written = write(result, place(result.library(), result.request()).place(), draft);
    failures.print(terminal.err());
    words.warning().ifPresent(terminal.err()::println);
    if (asked.running.format == Format.TABLE) {
      terminal.out().println(written);
    }
    if (asked.running.format == Format.TABLE && !asked.quiet) {
      terminal.out().println("what drives it: ./backstop sensitivity " + headline(result));
    }
    return result.sound() ? Exit.DONE.code() : Exit.CHECK_FAILED.code();
  }

  /** Writes the files and tells what became of the workbook. */
  private String write(Result result, Path workbook, Optional<Draft> draft) throws IOException {
    ValueFiles files = new ValueFiles(terminal, asked, result);
    if (draft.isEmpty()) {
      files.writeAsked();
      return "no workbook: it could not be replayed without the file of draws";
    }
    String outcome = files.write(workbook, draft.get()).words();
    return terminal.show(workbook) + outcome;
  }

  /** Before files are written: who watches need not wait for them. */
  private void print(Result result, ReachWords words, Stage whole) throws IOException {
    if (asked.quiet) {
      return;
    }
    PrintWriter out = terminal.out();
    switch (asked.running.format) {
      case TABLE -> {
        new ResultScreen(result, terminal.columns()).print(out);
        words.print(out);
      }
      case CSV -> out.print(new ResultTable(result).csv());
      case JSON -> ResultJson.write(result, seconds(whole), out);
    }
    out.flush();
  }

  private static OptionalDouble seconds(Stage whole) {
    return OptionalDouble.of(whole.elapsed().toMillis() / 1e3);
  }

  private static String headline(Result result) {
    return Headline.of(result.library(), result.request())
        .map(measure -> result.library().measures().get(measure).name())
        .orElse("NAME");
  }
}
