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
    description = "Compare models, inputs, options and results of two runs.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples%n",
    footer = {
      "  ./backstop diff outputs/2025-09-30/drones-3f9c21ab.xlsx outputs/2025-09-30/drones-77e0c1d2.xlsx",
      "  ./backstop diff . ../proposal              two folders that hold models and inputs",
      "",
      "A run is named by its workbook, or by the .json beside it."
    })
final class DiffCommand implements Callable<Integer> {

  private static final int MOST_ROWS = 20;

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "A", description = "the earlier run or folder")
  private Path before;

  @Parameters(index = "1", paramLabel = "B", description = "the later run or folder")
  private Path after;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description =
          "${COMPLETION-CANDIDATES}; json and csv hold the moves of results (default: table)")
  private Format format;

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Sides sides = new Sides(terminal);
    Comparison comparison = new Comparison(sides.side(before), sides.side(after));
    if (format != Format.TABLE) {
      listing(comparison.moves(), Integer.MAX_VALUE).print(format, terminal.out());
      return Exit.DONE.code();
    }
    comparison.printCauses(terminal.out());
    if (comparison.haveFigures()) {
      printMoves(comparison);
    }
    terminal.out().println();
    terminal.out().println(next(comparison));
    return Exit.DONE.code();
  }

  private void printMoves(Comparison comparison) throws IOException {
    List<Move> moves = comparison.moves();
    String share =
        Figures.count(moves.size()) + " of " + Figures.count(comparison.common()) + " moved";
    terminal.out().println("results  " + (moves.isEmpty() ? "the same" : share));
    if (!moves.isEmpty()) {
      listing(moves, MOST_ROWS).print(Format.TABLE, terminal.out());
    }
    if (moves.size() > MOST_ROWS) {
      terminal.out().println("the " + MOST_ROWS + " largest moves; all: --format csv");
    }
  }

  private static Listing listing(List<Move> moves, int most) {
    return new Listing(Move.HEADINGS, moves.stream().limit(most).map(Move::cells).toList());
  }

  private static String next(Comparison comparison) {
    return comparison.haveFigures()
        ? "see what feeds a measure: ./backstop explain MEASURE"
        : "value both to compare results: ./backstop value --models DIR --inputs DIR";
  }
}
