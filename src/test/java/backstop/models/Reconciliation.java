package backstop.models;

import backstop.kernel.Outturn;
import backstop.kernel.Program;
import backstop.kernel.Wanted;
import backstop.model.Check;
import backstop.model.Draws;
import backstop.model.Library;
import backstop.model.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The cash-flow lines of a deal's parties and of the world outside, added up here: what one pays
 * another receives.
 *
 * @param lines every {@code …_flow} that the check {@code parties_reconcile} reads, by name or
 *     through lines that are no flows
 */
record Reconciliation(Library library, Set<String> lines) {

  static final String CHECK = ".parties_reconcile";

  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)?");
  private static final String FLOW = "_flow";
  private static final double ROUNDING = 1e-9;

  /** Empty when the model has no such check. */
  static Optional<Reconciliation> of(Library library, String model) {
    Optional<Check> check =
        library.checks().stream().filter(c -> c.name().equals(model + CHECK)).findFirst();
    return check.map(
        c -> {
          Set<String> lines = new TreeSet<>();
          follow(library, model, c.text(), lines);
          return new Reconciliation(library, lines);
        });
  }

  private static void follow(Library library, String model, String text, Set<String> lines) {
    for (String word : WORD.matcher(text).results().map(MatchResult::group).toList()) {
      String name = word.contains(".") ? word : model + "." + word;
      if (word.endsWith(FLOW)) {
        lines.add(name);
      } else {
        library.line(name).ifPresent(line -> follow(library, model, line.text(), lines));
      }
    }
  }

  /** Where the flows do not sum to zero, on each path in each period under each guarantee. */
  List<String> gaps(Draws draws) {
    List<Integer> rows = lines.stream().flatMap(line -> rows(line).stream()).toList();
    Program program = Program.compile(library, new Wanted(List.of(), rows, List.of(), List.of()));
    List<Integer> postures = IntStream.range(0, library.postures().size()).boxed().toList();
    return program.run(draws, postures, program.scratch(draws.paths())).stream()
        .flatMap(outturn -> gaps(outturn, draws.paths()).stream())
        .toList();
  }

  private List<String> gaps(Outturn outturn, int paths) {
    List<String> gaps = new ArrayList<>();
    for (int t = 0; t < library.timeline().size(); t++) {
      for (int path = 0; path < paths; path++) {
        if (!(gap(outturn.profiles(), t, path) <= ROUNDING)) {
          gaps.add(library.postures().get(outturn.posture()) + ", period " + t + ", path " + path);
        }
      }
    }
    return gaps;
  }

  private List<Integer> rows(String name) {
    Line line = library.line(name).orElseThrow(() -> new AssertionError("no line " + name));
    return IntStream.range(line.firstRow(), line.firstRow() + line.rows()).boxed().toList();
  }

  /** Of the largest flow, or of one unit. */
  private static double gap(double[][][] flows, int period, int path) {
    double sum = 0;
    double largest = 1;
    for (double[][] flow : flows) {
      sum += flow[period][path];
      largest = Math.max(largest, Math.abs(flow[period][path]));
    }
    return Math.abs(sum) / largest;
  }
}
