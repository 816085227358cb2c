package backstop.cli;

import backstop.model.Library;
import backstop.model.Row;
import backstop.model.Timeline;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Every line and period of one future. */
@Command(
    name = "trace",
    description = "Print every line and period of one path as CSV.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples%n",
    footer = {
      "  ./backstop trace --path 7 -g article_5_like > path7.csv",
      "  ./backstop trace --case base",
      "",
      "A column for each period, headed by its last day; before them the opening."
    })
final class TraceCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final PathOptions future = new PathOptions();

  @Mixin private final LibraryOptions options = new LibraryOptions();

  TraceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!future.asked()) {
      throw Stop.usage("say which future: --path K or --case base");
    }
    Library library = new Loading(terminal, options).library();
    int posture = future.posture(new Asking(library, options.reading(terminal)));
    PathValues values = PathValues.of(library, posture, future.draws(library));
    PrintWriter out = terminal.out();
    out.println(Csv.record(headings(library.timeline())));
    for (int row = 0; row < library.rows().size(); row++) {
      out.println(Csv.record(cells(library, values, row)));
    }
    return Exit.DONE.code();
  }

  private static List<Object> headings(Timeline timeline) {
    List<Object> headings = new ArrayList<>(List.of("line", "unit", "opening"));
    timeline.periods().forEach(period -> headings.add(period.end().toString()));
    return headings;
  }

  private static List<Object> cells(Library library, PathValues values, int position) {
    Row row = library.rows().get(position);
    List<Object> cells = new ArrayList<>();
    cells.add(row.name());
    cells.add(library.lineOf(position).unit().text());
    cells.add(values.opening(position));
    for (int period = 0; period < library.timeline().size(); period++) {
      cells.add(values.value(position, period));
    }
    return cells;
  }
}
