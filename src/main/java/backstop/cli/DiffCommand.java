package backstop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What differs between two runs, or two folders of models and inputs. */
@Command(
    name = "diff",
    description = "Compare two runs: files, options, the inputs in use on each side, and results.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples%n",
    footer = {
      "  ./backstop diff outputs/2025-09-30/drones-3f9c21ab.xlsx outputs/2025-09-30/drones-77e0c1d2.xlsx",
      "  ./backstop diff . ../proposal              two folders that hold models and inputs",
      "  ./backstop diff A.xlsx B.xlsx --of inputs --format csv > inputs.csv",
      "",
      "A run is named by its workbook, or by the .json beside it. Its inputs in use are read again",
      "from the texts that it kept, with its own dates, scenario and --set."
    })
final class DiffCommand implements Callable<Integer> {

  private static final int MOST_ROWS = 20;

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "A", description = "the earlier run or folder")
  private Path before;

  @Parameters(index = "1", paramLabel = "B", description = "the later run or folder")
  private Path after;

  @Option(
      names = "--of",
      paramLabel = "PART",
      description = "show one part only, whole: ${COMPLETION-CANDIDATES}")
  private DiffPart part;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description =
          "${COMPLETION-CANDIDATES}; json and csv hold one part (default: table; results)")
  private Format format;

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Sides sides = new Sides(terminal);
    Comparison comparison = new Comparison(sides.side(before), sides.side(after));
    SidesInUse inputs = new SidesInUse(comparison.before(), comparison.after());
    if (part == null && format == Format.TABLE) {
      printAll(comparison, inputs);
    } else {
      print(comparison, inputs);
    }
    return Exit.DONE.code();
  }

  /** One part, whole. */
  private void print(Comparison comparison, SidesInUse inputs) throws IOException {
    boolean ofInputs = part == DiffPart.INPUTS;
    if (format != Format.TABLE) {
      (ofInputs ? inputs.listing() : listing(comparison.moves(), Integer.MAX_VALUE))
          .print(format, terminal.out());
    } else if (ofInputs) {
      inputs.print(Integer.MAX_VALUE, terminal.out());
    } else {
      printMoves(comparison, Integer.MAX_VALUE);
    }
  }

  private void printAll(Comparison comparison, SidesInUse inputs) throws IOException {
    comparison.printCauses(terminal.out());
    inputs.print(MOST_ROWS, terminal.out());
    if (comparison.haveFigures()) {
      terminal.out().println();
      printMoves(comparison, MOST_ROWS);
    }
    terminal.out().println();
    terminal.out().println(next(comparison));
  }

  private void printMoves(Comparison comparison, int most) throws IOException {
    List<Move> moves = comparison.moves();
    String share =
        Figures.count(moves.size()) + " of " + Figures.count(comparison.common()) + " moved";
    terminal.out().println("results  " + (moves.isEmpty() ? "the same" : share));
    if (!moves.isEmpty()) {
      listing(moves, most).print(Format.TABLE, terminal.out());
    }
    if (moves.size() > most) {
      terminal.out().println("the " + most + " largest moves; all: --of results");
    }
  }

  private static Listing listing(List<Move> moves, int most) {
    return new Listing(Move.HEADINGS, moves.stream().limit(most).map(Move::cells).toList());
  }

  private static String next(Comparison comparison) {
    return comparison.haveFigures()
        ? "see what feeds a measure, or all rows of an input: ./backstop explain NAME"
        : "value both to compare results: ./backstop value --models DIR --inputs DIR";
  }
}
