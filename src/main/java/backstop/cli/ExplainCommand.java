package backstop.cli;

import backstop.model.Library;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a name means and where its numbers come from. */
@Command(
    name = "explain",
    description =
        "Show a line, measure, assumption or table: formula, sources, dated rows, what feeds it.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples%n",
    footer = {
      "  ./backstop explain drones.jv_npv",
      "  ./backstop explain security.conflict --case base --period 4",
      "  ./backstop explain drones.unit_cost --path 7 --period 12 -g article_5_like",
      "  ./backstop explain minerals_fund.recovery_after    rows in use, before and known later",
      "  ./backstop explain deposit.investment              a table's column; a row: deposit[dobra]",
      "",
      "A name that only one model has needs no model before it."
    })
final class ExplainCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "NAME",
      description =
          "a line, one of its rows, a measure, an assumption; a table, its column, row or cell")
  private String name;

  @Option(
      names = "--period",
      paramLabel = "P",
      description = "period, from 1, at which to show values (with --path or --case)")
  private Integer period;

  @Mixin private final PathOptions future = new PathOptions();

  @Mixin private final LibraryOptions options = new LibraryOptions();

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (future.asked() != (period != null)) {
      throw Stop.usage("values need both a future (--path or --case) and a --period");
    }
    Library library = new Loading(terminal, options).library();
    Optional<TableSubject> table =
        Subject.find(library, name).isPresent() ? Optional.empty() : TableSubject.of(library, name);
    if (table.isPresent()) {
      explain(library, table.get());
    } else {
      explain(library, Subject.of(library, name));
    }
    return Exit.DONE.code();
  }

  private void explain(Library library, TableSubject table) {
    if (future.asked()) {
      throw Stop.usage(name + " is an input: the same on every path and in every period");
    }
    new TableExplanation(library, table, terminal.out()).print();
    terminal.out().println();
    terminal.out().println(next(library, table));
  }

  private void explain(Library library, Subject subject) {
    new Explanation(library, subject, terminal.out()).print();
    if (future.asked()) {
      terminal.out().println();
      values(library, subject);
    }
    terminal.out().println();
    terminal.out().println(next(subject));
  }

  private void values(Library library, Subject subject) {
    int last = library.timeline().size();
    if (period < 1 || period > last) {
      throw Stop.usage("--period is from 1 to " + last + ", not " + period);
    }
    int posture = future.posture(new Asking(library, options.reading(terminal)));
    PathValues values = PathValues.of(library, posture, future.draws(library));
    terminal
        .out()
        .println(
            "under "
                + library.postures().get(posture)
                + " on "
                + future.words()
                + " in period "
                + period
                + ", which ends "
                + Figures.day(library.timeline().periods().get(period - 1).end()));
    new PartValues(library, subject, values, period - 1).table().print(terminal.out());
  }

  /** A row of the table; of a row, a column; of a cell, another value. */
  private String next(Library library, TableSubject subject) {
    String table = subject.table().name();
    if (TableSubject.cells(library).anyMatch(subject.name()::equals)) {
      return "try another value: ./backstop value --set "
          + subject.name()
          + "=VALUE"
          + options.again();
    }
    boolean row = subject.row().isPresent() && subject.column().isEmpty();
    String key = "[" + subject.table().keys().get(subject.row().orElse(0)) + "]";
    String other = row ? "." + TableRow.values(subject.table()).get(0).name() : key;
    return "see also: ./backstop explain " + table + other + options.again();
  }

  private String next(Subject subject) {
    if (future.asked()) {
      return "every line of that future: ./backstop trace" + future.again() + options.again();
    }
    return switch (subject.kind()) {
      case ROWS ->
          "its value on a path: ./backstop explain "
              + subject.name()
              + " --path 0 --period 1"
              + options.again();
      case MEASURE -> "value it: ./backstop value " + model(subject) + options.again();
      case ASSUMPTIONS ->
          "try another value: ./backstop value --set "
              + subject.name()
              + "=VALUE"
              + options.again();
    };
  }

  private static String model(Subject subject) {
    return subject.name().substring(0, subject.name().indexOf('.'));
  }
}
