package backstop.cli;

import backstop.cli.TextTable.Column;
import backstop.risk.DesignPoint;
import backstop.risk.Move;
import backstop.risk.Quote;
import backstop.risk.ReverseStress;
import backstop.valuation.Verdict;
import java.io.PrintWriter;
import java.util.List;

/**
 * The likeliest way across a threshold: a sentence, the drivers that move, and how much it proves.
 *
 * @param width characters across
 */
record ReverseScreen(ReverseStress found, int width) {

  /** Chances that differ by more are not to be taken for each other. */
  private static final double TIMES = 3;

  private static final String CAPPED =
      "The search ended because it had valued "
          + Figures.count(ReverseStress.enough())
          + " points: a nearer way may be left.";

  void print(PrintWriter out) {
    caption().forEach(line -> wrapped(line, out));
    out.println();
    wrapped(quote().sentence(), out);
    out.println();
    found.found().ifPresentOrElse(point -> print(point, out), () -> none(out));
    out.println(checks());
  }

  private Quote quote() {
    return new Quote(found);
  }

  private List<String> caption() {
    return List.of(
        ResultScreen.drawn(found.asked().library(), found.asked().request().sampling()),
        "With every driver at its median "
            + quote().measure()
            + " is "
            + quote().number(found.origin())
            + "; on the simulated paths its mean is "
            + quote().number(found.sample().mean())
            + ", and "
            + Quote.percent(found.beyond())
            + " of them are "
            + side()
            + ".");
  }

  private String side() {
    return (found.falling() ? "below " : "above ") + quote().number(found.asked().threshold());
  }

  private void print(DesignPoint point, PrintWriter out) {
    if (Quote.onStep(point)) {
      wrapped(step(), out);
      return;
    }
    table(point).print(out, width);
    out.println();
    wrapped(others(point), out);
    wrapped(distance(point), out);
    wrapped(proof(point), out);
    found.start().ifPresent(path -> wrapped(start(path), out));
    if (found.capped()) {
      wrapped(CAPPED, out);
    }
  }

  /** Where a distance and what moves would tell nothing. */
  private String step() {
    return "How far the medians are from it tells nothing then. Of the simulated paths "
        + Quote.percent(found.beyond())
        + " are "
        + side()
        + ": that is its chance.";
  }

  private static TextTable table(DesignPoint point) {
    List<Column> columns =
        List.of(
            Column.left("driver"),
            Column.left("of it"),
            Column.left("at the point"),
            Column.left("at the median"),
            Column.left("how far out"),
            Column.right("share of β²"));
    return new TextTable(columns, Quote.worth(point).stream().map(ReverseScreen::row).toList());
  }

  private static List<String> row(Move move) {
    return List.of(
        move.driver(),
        move.of(),
        Quote.standing(move.here()),
        Quote.standing(move.median()),
        Quote.chance(move),
        Figures.percent(move.share()));
  }

  private String others(DesignPoint point) {
    int shown = Quote.worth(point).size();
    long little =
        point.moves().stream().filter(m -> m.share() < Quote.SMALL && m.share() > 0).count();
    long still = found.coordinates() - shown - little;
    return "Less than 1% of β² each: "
        + Figures.count(little)
        + " more. At their medians: "
        + Figures.count(still)
        + " more that could move, and all other drivers.";
  }

  private String distance(DesignPoint point) {
    String far = Figures.fixed(point.beta(), 2);
    double ratio = found.beyond() / point.chance();
    String compared =
        !(ratio > 1 / TIMES && ratio < TIMES)
            ? ": they disagree by more than three times, so do not take the one for the other"
            : "";
    return "Distance β = "
        + far
        + " standard deviations: to first order "
        + Quote.percent(point.chance())
        + " of futures are as far in that direction; of the simulated paths "
        + Quote.percent(found.beyond())
        + " are "
        + side()
        + ", by this way or any other"
        + compared
        + ".";
  }

  private String proof(DesignPoint point) {
    String value = "Valued again, line by line: " + quote().number(point.value());
    if (point.hits()) {
      return value + ", on the threshold.";
    }
    boolean jumps =
        found.falling()
            ? point.before() >= found.asked().threshold()
            : point.before() <= found.asked().threshold();
    return jumps
        ? value
            + ". The measure jumps over the threshold there, from "
            + quote().number(point.before())
            + ", as where a stay ends a quarter sooner."
        : value + ", beyond the threshold and not on it: a nearer way is left.";
  }

  private static String start(int path) {
    return "The search began with simulated path "
        + path
        + ", the nearest to the medians that crosses with all other drivers at theirs.";
  }

  private void none(PrintWriter out) {
    wrapped(
        "The closest that was found, within 6 standard deviations of the medians, is "
            + quote().number(found.closest())
            + ". "
            + found.coordinates()
            + " coordinates could move, of "
            + found.looked()
            + " that were tried.",
        out);
    if (found.capped()) {
      wrapped(CAPPED, out);
    }
  }

  private String checks() {
    List<Verdict> verdicts = found.verdicts();
    long failed = verdicts.stream().filter(verdict -> !verdict.held()).count();
    return failed == 0
        ? Loading.plural(verdicts.size(), "check") + " held"
        : Loading.plural(failed, "check") + " failed";
  }

  private void wrapped(String text, PrintWriter out) {
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        out.println(line);
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    out.println(line);
  }
}
