package backstop.cli;

import backstop.cli.TextTable.Column;
import backstop.model.Library;
import backstop.model.Measure;
import backstop.risk.Answer;
import backstop.risk.Information;
import backstop.risk.InformationAsked;
import backstop.risk.Worth;
import backstop.valuation.Statistic;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What it is worth to know: kinds of knowledge, then what may turn out of those worth most.
 *
 * @param width characters across
 */
record InformationScreen(Information found, int width) {

  /** Kinds of knowledge whose answers are shown, and answers of each. */
  private static final int MOST_KINDS = 4;

  private static final int MOST_ANSWERS = 14;

  /** Standard errors within which a number is not told from zero. */
  private static final double ERRORS = 2;

  void print(PrintWriter out) {
    caption().forEach(out::println);
    out.println();
    kinds().print(out, width);
    List<Worth> told =
        found.kinds().stream()
            .filter(kind -> differs(kind.value()) && kind.answers().size() <= MOST_ANSWERS)
            .limit(MOST_KINDS)
            .toList();
    for (Worth kind : told) {
      out.println();
      answers(kind).print(out, width);
    }
    out.println();
    out.println(most());
    long failed = found.verdicts().stream().filter(verdict -> !verdict.held()).count();
    out.println(
        failed == 0
            ? Loading.plural(found.verdicts().size(), "check") + " held"
            : Loading.plural(failed, "check") + " failed");
  }

  private List<String> caption() {
    return List.of(
        ResultScreen.drawn(library(), asked().request().sampling()),
        question(),
        "Without knowing more: "
            + IntStream.range(0, found.means().size())
                .mapToObj(this::mean)
                .collect(Collectors.joining(", "))
            + ": "
            + found.asked().actions().get(found.decision()),
        "worth: what deciding with that knowledge pays more, on average; ± one standard error;"
            + " ~ within two of zero");
  }

  private String question() {
    Measure measure = measure();
    String unit = measure.unit().text().isEmpty() ? "" : ", " + measure.unit().text();
    String guarantees =
        asked().request().postures().size() > 1
            ? "; " + asked().request().postures().size() + " guarantees by their chances"
            : posture();
    return String.join(" or ", names()) + price() + ", or decline (0)" + unit + guarantees;
  }

  private String price() {
    boolean even = asked().price().isEmpty();
    String text = " at a price of " + Figures.fixed(found.price(), decimals());
    return found.price() == 0 ? "" : text + (even ? ", at which it pays as much" : "");
  }

  private String posture() {
    String name = library().postures().get(asked().request().postures().get(0));
    return name.isEmpty() ? "" : "; under " + name;
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    asked().payoffs().forEach(m -> names.add(library().measures().get(m).name()));
    if (names.size() == 1) {
      names.set(0, "Invest in " + names.get(0));
    }
    asked().later().forEach(one -> names.add(one.name()));
    return names;
  }

  private String mean(int action) {
    Statistic mean = found.means().get(action);
    String name = asked().actions().get(action);
    return action == found.means().size() - 1
        ? name + " 0"
        : name
            + " "
            + Figures.fixed(mean.value(), decimals())
            + " ± "
            + Figures.fixed(mean.error(), decimals());
  }

  private TextTable kinds() {
    List<Column> columns =
        List.of(
            Column.left("knowing"),
            Column.right("worth"),
            Column.right("±"),
            Column.left(""),
            Column.right("at most"),
            Column.right("of all"),
            Column.right("decides otherwise"));
    return new TextTable(
        columns,
        Stream.concat(Stream.of(found.perfect()), found.kinds().stream()).map(this::row).toList());
  }

  private List<String> row(Worth kind) {
    return List.of(
        kind.name(),
        Figures.fixed(kind.value().value(), decimals()),
        Figures.fixed(kind.value().error(), decimals()),
        differs(kind.value()) ? "" : "~",
        Figures.fixed(kind.high(), decimals()),
        Figures.percent(found.share(kind)),
        Figures.percent(kind.changed()));
  }

  private TextTable answers(Worth kind) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.left(kind.name()));
    columns.add(Column.right("chance"));
    for (String action : asked().actions().subList(0, asked().actions().size() - 1)) {
      columns.add(Column.right(action));
      columns.add(Column.right("±"));
    }
    columns.add(Column.left("then"));
    return new TextTable(columns, kind.answers().stream().map(this::row).toList());
  }

  private List<String> row(Answer answer) {
    List<String> cells = new ArrayList<>(List.of(answer.label()));
    cells.add(Figures.percent(answer.chance()));
    for (Statistic mean : answer.means().subList(0, answer.means().size() - 1)) {
      cells.add(Figures.fixed(mean.value(), decimals()));
      cells.add(Figures.fixed(mean.error(), decimals()));
    }
    cells.add(asked().actions().get(answer.action()));
    return cells;
  }

  private String most() {
    if (found.kinds().isEmpty() || !differs(found.kinds().get(0).value())) {
      return "Nothing that was looked at would change the decision for the better."
          + (asked().price().isPresent()
              ? " What it is worth where the choice is close: --price even"
              : "");
    }
    Worth most = found.kinds().get(0);
    String unit = measure().unit().text();
    return "Most worth knowing: "
        + most.name()
        + ", "
        + Figures.fixed(most.value().value(), decimals())
        + " ± "
        + Figures.fixed(most.value().error(), decimals())
        + (unit.isEmpty() ? "" : " " + unit)
        + ", "
        + Figures.percent(found.share(most))
        + " of knowing everything";
  }

  private static boolean differs(Statistic value) {
    return value.value() > ERRORS * value.error();
  }

  /** What the mean and its error need, as most of what is worth something is of their size. */
  private int decimals() {
    Statistic perfect = found.perfect().value();
    return Figures.decimals(perfect.value(), perfect.error());
  }

  private InformationAsked asked() {
    return found.asked();
  }

  private Library library() {
    return asked().library();
  }

  private Measure measure() {
    return library().measures().get(asked().payoffs().get(0));
  }
}
